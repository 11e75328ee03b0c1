"""Functions of os that read and write at positions, and what they tell of the system."""

import os
import stat


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


name = "/tmp/os_descriptors.bin"
fd = os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
os.write(fd, b"0123456789")
print(os.pread(fd, 3, 2), os.pread(fd, 100, 8), os.pread(fd, 5, 50), os.lseek(fd, 0, 1))
print(os.pwrite(fd, b"ab", 4), os.pwrite(fd, b"z", 12), os.pread(fd, 100, 0), os.lseek(fd, 0, 1))
t(lambda: os.pread(fd, -1, 0))
t(lambda: os.pread(fd, 1, -1))
t(lambda: os.pwrite(fd, "x", 0))
t(lambda: os.pread(999, 1, 0))
os.lseek(fd, 0, 0)
first, second = bytearray(4), bytearray(3)
print(os.readv(fd, [first, second]), first, second, os.lseek(fd, 0, 1))
print(os.preadv(fd, (first, memoryview(second)), 1), first, second, os.lseek(fd, 0, 1))
print(os.readv(fd, [bytearray(100)]), os.readv(fd, [bytearray(1)]), os.readv(fd, []))
print(os.writev(fd, [b"one", bytearray(b"two")]), os.pwritev(fd, [b"Z", b"Y"], 0))
print(os.pread(fd, 100, 0))
t(lambda: os.readv(fd, 3))
t(lambda: os.readv(fd, [b"x"]))
t(lambda: os.writev(fd, 3))
t(lambda: os.writev(fd, ["x"]))
t(lambda: os.preadv(fd, [bytearray(1)], -2))
t(lambda: (os.fdatasync(fd), os.fsync(fd), os.sync()))
t(lambda: os.posix_fallocate(fd, 0, 30))
t(lambda: os.posix_fallocate(fd, 0, 0))
t(lambda: os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_NORMAL))
print(os.fstat(fd).st_size)
r, w = os.pipe()
t(lambda: os.pread(r, 1, 0))
t(lambda: os.pwrite(w, b"x", 0))
t(lambda: os.posix_fallocate(w, 0, 1))
print(os.writev(w, [b"a", b"bc"]), os.readv(r, [first]), first)

os.fchmod(fd, 0o640)
print(oct(stat.S_IMODE(os.fstat(fd).st_mode)))
t(lambda: os.chown(name, -1, -1))
t(lambda: os.chown(fd, os.stat(name).st_uid, -1))
t(lambda: os.lchown(name, -1, os.stat(name).st_gid))
t(lambda: os.fchown(fd, os.stat(name).st_uid, os.stat(name).st_gid))
t(lambda: os.chown("/tmp/no-such-file", -1, -1))
t(lambda: os.chown(name, -2, -1))
t(lambda: os.chown(name, 1 << 33, -1))
t(lambda: os.chown(name, 1 << 66, -1))
t(lambda: os.chown(name, -1, "a"))
os.close(fd)
os.unlink(name)

t(lambda: os.sysconf("SC_PAGESIZE") == os.sysconf(os.sysconf_names["SC_PAGE_SIZE"]))
t(lambda: os.sysconf("SC_NOTHING"))
t(lambda: os.sysconf(9999))
print(os.makedev(8, 1), os.major(2049), os.minor(2049), os.makedev(0x12345, 0x678AB))
print(hex(os.major(os.makedev(0x12345, 0x678AB))), hex(os.minor(os.makedev(0x12345, 0x678AB))))
t(lambda: os.major(-1))
print(os.ctermid(), os.getpgid(0) == os.getpgrp(), os.getsid(0) == os.getsid(os.getpid()))
t(lambda: os.getpgid(99999999))
t(lambda: os.ttyname(r))
print(len(os.sched_getaffinity(0)) > 0, os.sched_yield(), len(os.getresuid()), type(os.getgroups()))
print(os.O_TMPFILE, os.P_PGID, os.RTLD_NOW, os.WNOWAIT, os.SEEK_HOLE, os.EX_CONFIG, os.O_SYNC)
print(os.chmod in os.supports_fd, os.chown in os.supports_follow_symlinks)
