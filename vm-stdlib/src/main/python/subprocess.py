"""Subprocesses with accessible I/O streams. Scripts cannot be granted any: to start one raises PermissionError."""

import signal as _signal

__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput",
    "check_output", "run", "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired",
    "CompletedProcess",
]

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    """What all exceptions of this module inherit from."""


class CalledProcessError(SubprocessError):
    """A process ended with another exit status than zero."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."
        try:
            how = repr(_signal.Signals(-self.returncode))
        except ValueError:
            how = f"unknown signal {-self.returncode}"
        return f"Command '{self.cmd}' died with {how}."

    @property
    def stdout(self):
        """Alias for output attribute, to match stderr"""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A process did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """A process that has ended: what run() returns."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    __class_getitem__ = classmethod(type(list[int]))

    def check_returncode(self):
        """Raise CalledProcessError if the exit code is non-zero."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    """A process, which cannot be started."""

    returncode = None

    def __init__(self, args, *rest, **options):
        raise PermissionError(1, "the host grants no processes")

    __class_getitem__ = classmethod(type(list[int]))


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run command with arguments and return a CompletedProcess instance."""
    return Popen(*popenargs, **kwargs)


def call(*popenargs, timeout=None, **kwargs):
    """Run command with arguments and return its exit status."""
    return Popen(*popenargs, **kwargs)


def check_call(*popenargs, **kwargs):
    """Run command with arguments; raise CalledProcessError if its exit status is not zero."""
    return Popen(*popenargs, **kwargs)


def check_output(*popenargs, timeout=None, **kwargs):
    """Run command with arguments and return its output."""
    if "stdout" in kwargs:
        raise ValueError("stdout argument not allowed, it will be overridden.")
    return Popen(*popenargs, **kwargs)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Return (exitcode, output) of executing cmd in a shell."""
    return Popen(cmd, shell=True)


def getoutput(cmd, *, encoding=None, errors=None):
    """Return output (stdout or stderr) of executing cmd in a shell."""
    return Popen(cmd, shell=True)


def list2cmdline(seq):
    """Translate a sequence of arguments into a command line string, as Microsoft's C runtime reads it."""
    import os
    words = []
    for word in map(os.fsdecode, seq):
        out = ""
        slashes = 0
        for c in word:
            if c == "\\":
                slashes += 1
                continue
            out += "\\" * (slashes * 2 + 1 if c == '"' else slashes) + c
            slashes = 0
        quoted = not word or " " in word or "\t" in word
        out += "\\" * (slashes * 2 if quoted else slashes)
        words.append(f'"{out}"' if quoted else out)
    return " ".join(words)
