# open and posix, in a directory of the test's own.
import posix

home = "/tmp/fermata-files-test"


def clear(directory):
    for entry in posix.scandir(directory):
        if entry.is_dir(follow_symlinks=False):
            clear(entry.path)
        else:
            posix.unlink(entry.path)
    posix.rmdir(directory)


if posix.access(home, posix.F_OK):
    clear(home)
posix.mkdir(home)
posix.chdir(home)


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "errno", None), getattr(e, "filename", None))


print("# text")
with open("a.txt", "w", encoding="utf-8") as f:
    print(f.write("eins\nzwei ä\ndrei\n"), f.name, f.mode, f.closed)
print(f.closed)
with open("a.txt", encoding="utf-8") as f:
    print(f.readline(), f.tell(), f.read(3), f.tell(), f.readlines(), f.tell())
    f.seek(5)
    print([line for line in f])
with open("a.txt", "a", encoding="utf-8") as f:
    print(f.tell(), f.write("vier"), f.tell())
with open("a.txt", "r+", encoding="utf-8", newline="\r\n") as f:
    print(f.write("EI\n"))
print(open("a.txt", "rb").read())
print(open("a.txt", encoding="utf-8").read())
attempt(open, "a.txt", "x")
attempt(open, "none")
attempt(open, "none/none", "w")
attempt(open, "a.txt/x")
attempt(open, ".")
attempt(open, ".", "w")
attempt(open, "")
attempt(open, b"none")
attempt(open("a.txt").write, "x")
attempt(open("a.txt", "a").read)

print("# binary")
with open("b", "wb") as f:
    print(f.write(bytes(range(10))), f.seek(3), f.write(b"xyz"), f.tell())
with open("b", "rb") as f:
    print(f.read(4), f.read1(2), f.peek(1)[:1], f.seek(-2, 2), f.read(), f.read(1))
with open("b", "rb+") as f:
    print(f.read(2), f.write(b"--"), f.read(2), f.truncate(), f.seek(0), f.read())
with open("b", "rb", buffering=0) as f:
    print(f, f.read(3), f.readall(), f.seekable(), f.readable(), f.writable())
    target = bytearray(3)
    print(f.seek(1), f.readinto(target), target, f.fileno() > 2, f.isatty())
print(f)
attempt(f.read)
attempt(open, "b", "rb", closefd=False)
big = b"0123456789" * 5000
with open("big", "wb") as f:
    f.write(big)
with open("big", "rb") as f:
    print(f.read(3), f.seek(20000), f.read(5), f.tell(), len(f.read()), f.read() == b"")
with open("sparse", "wb") as f:
    f.seek(5)
    f.write(b"!")
print(open("sparse", "rb").read())
open("dropped", "w").write("written all the same")
print(open("dropped").read(), posix.stat("dropped").st_size)

print("# descriptors")
fd = posix.open("c", posix.O_RDWR | posix.O_CREAT)
print(posix.write(fd, b"hello"), posix.lseek(fd, 1, 0), posix.read(fd, 100), posix.fstat(fd).st_size)
posix.ftruncate(fd, 2)
copy = posix.dup(fd)
posix.close(fd)
print(posix.lseek(copy, 0, 0), posix.read(copy, 10), posix.isatty(copy))
with open(copy, "rb") as f:
    print(f.name == copy, f.seek(0), f.read())
attempt(posix.close, copy)
attempt(posix.read, fd, 1)
attempt(posix.fstat, 999)
attempt(posix.open, "c", posix.O_CREAT | posix.O_EXCL)
attempt(posix.open, "none", posix.O_RDONLY)

print("# directories")
posix.mkdir("d")
posix.mkdir("d/e", 0o700)
open("d/f", "w").close()
print(sorted(posix.listdir("d")), sorted(posix.listdir(b"d")))
entries = sorted(posix.scandir("d"), key=lambda e: e.name)
print([(e, e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.stat().st_size >= 0) for e in entries])
print(oct(posix.stat("d/e").st_mode), oct(posix.stat("d/f").st_mode & 0o777000))
attempt(posix.mkdir, "d")
attempt(posix.mkdir, "x/y")
attempt(posix.rmdir, "d")
attempt(posix.rmdir, "d/f")
attempt(posix.rmdir, "none")
attempt(posix.unlink, "d")
attempt(posix.remove, "none")
attempt(posix.listdir, "none")
attempt(posix.listdir, "d/f")
attempt(posix.scandir, "none")
attempt(posix.chdir, "d/f")
attempt(posix.chdir, "none")
posix.chdir("d/e/..")
print(posix.getcwd() == home + "/d", sorted(posix.listdir()))
posix.chdir("..")

print("# names")
posix.rename("d/f", "g")
posix.replace("g", "a.txt")
print(open("a.txt").read() == "", sorted(posix.listdir()))
attempt(posix.rename, "none", "other")
attempt(posix.rename, "a.txt", "d")
attempt(posix.rename, "d", "a.txt")
attempt(posix.rename, "d", "d/e/f")
posix.symlink("a.txt", "link")
posix.symlink("nowhere", "broken")
posix.symlink("loop", "loop")
print(posix.readlink("link"), posix.readlink(b"link"), posix.lstat("link").st_mode == posix.stat("link").st_mode)
attempt(posix.readlink, "a.txt")
attempt(posix.stat, "broken")
attempt(posix.stat, "loop")
attempt(posix.symlink, "x", "link")
posix.unlink("loop")
posix.link("a.txt", "hard")
print(posix.stat("hard").st_nlink, posix.stat("hard").st_ino == posix.stat("a.txt").st_ino)
print([(e.name, e.is_file(), e.is_symlink()) for e in sorted(posix.scandir(), key=lambda e: e.name)])

print("# attributes")
posix.chmod("a.txt", 0o640)
posix.utime("a.txt", (1, 2.5))
s = posix.stat("a.txt")
print(oct(s.st_mode), s.st_atime, s.st_mtime, s[8], s.st_mtime_ns, len(s), s.st_size)
posix.utime("a.txt", ns=(3_000_000_001, 4))
print(posix.stat("a.txt").st_atime_ns, posix.stat("a.txt").st_mtime)
posix.truncate("b", 1)
print(open("b", "rb").read(), posix.access("b", posix.R_OK), posix.access("none", posix.F_OK))
attempt(posix.utime, "a.txt", 5)
attempt(posix.utime, "none")
attempt(posix.chmod, "none", 0)
attempt(posix.stat, 3.5)
attempt(posix.stat, "a\0b")
attempt(posix.stat, "")
attempt(posix.fspath, 5)


class P:
    def __fspath__(self):
        return "a.txt"


print(posix.fspath(P()), posix.stat(P()).st_size, open(P()).name == "a.txt")
print(posix.strerror(2), posix.strerror(39), len(posix.urandom(5)), type(posix.environ))
print(PermissionError(1, "x").errno, type(OSError(13, "x")).__name__)
posix.chdir("/")
clear(home)
attempt(posix.stat, home)
