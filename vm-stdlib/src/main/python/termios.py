"""Terminals as POSIX has them, of which scripts have none: no file is one.

The numbers are those of Linux.
"""

IGNBRK, BRKINT, IGNPAR, PARMRK, INPCK, ISTRIP, INLCR, IGNCR = 1, 2, 4, 8, 16, 32, 0x40, 0x80
ICRNL, IXON, IXANY, IXOFF, IMAXBEL = 0x100, 0x400, 0x800, 0x1000, 0x2000
OPOST, ONLCR, OCRNL, ONOCR, ONLRET = 1, 4, 8, 16, 32
CSIZE, CS5, CS6, CS7, CS8, CSTOPB, CREAD, PARENB, PARODD, HUPCL, CLOCAL = 48, 0, 16, 32, 48, 0x40, 0x80, 0x100, 0x200, 0x400, 0x800
ISIG, ICANON, ECHO, ECHOE, ECHOK, ECHONL, NOFLSH, TOSTOP, IEXTEN = 1, 2, 8, 16, 32, 0x40, 0x80, 0x100, 0x8000
TCSANOW, TCSADRAIN, TCSAFLUSH = 0, 1, 2
TCIFLUSH, TCOFLUSH, TCIOFLUSH = 0, 1, 2
TCOOFF, TCOON, TCIOFF, TCION = 0, 1, 2, 3
VINTR, VQUIT, VERASE, VKILL, VEOF, VTIME, VMIN, VSTART, VSTOP, VSUSP, VEOL = 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11
TIOCGWINSZ, TIOCSWINSZ, TIOCGPGRP, TIOCSPGRP, FIONREAD, NCCS = 0x5413, 0x5414, 0x540f, 0x5410, 0x541b, 32


class error(Exception):
    """A file is not a terminal."""


error.__module__ = 'termios'


def _fail(fd):
    if not isinstance(fd, int):
        fd = fd.fileno()
    if fd < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({fd})')
    raise error(25, 'Inappropriate ioctl for device')


def tcgetattr(fd, /):
    """Get the tty attributes for file descriptor fd."""
    _fail(fd)


def tcsetattr(fd, when, attributes, /):
    """Set the tty attributes for file descriptor fd."""
    _fail(fd)


def tcsendbreak(fd, duration, /):
    """Send a break on file descriptor fd."""
    _fail(fd)


def tcdrain(fd, /):
    """Wait until all output written to file descriptor fd has been transmitted."""
    _fail(fd)


def tcflush(fd, queue, /):
    """Discard queued data on file descriptor fd."""
    _fail(fd)


def tcflow(fd, action, /):
    """Suspend or resume input or output on file descriptor fd."""
    _fail(fd)


def tcgetwinsize(fd, /):
    """Get the tty winsize for file descriptor fd."""
    _fail(fd)


def tcsetwinsize(fd, winsize, /):
    """Set the tty winsize for file descriptor fd."""
    _fail(fd)
