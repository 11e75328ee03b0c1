# os, pathlib, shutil and glob over the files that the host grants.
import fnmatch
import glob
import os
import pathlib
import shutil
import stat

home = pathlib.Path("/tmp/fermata-library-test")
shutil.rmtree(home, ignore_errors=True)
home.mkdir()
os.chdir(home)


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


print("# os")
os.makedirs("a/b/c")
attempt(os.makedirs, "a/b")
os.makedirs("a/b", exist_ok=True)
for name in ("a/1.txt", "a/b/2.txt", "a/b/c/3.py"):
    with open(name, "w") as f:
        f.write(name)
for top, directories, files in os.walk("a"):
    print(top, sorted(directories), sorted(files))
print([sorted(f) for _, _, f in os.walk("a", topdown=False)])
print(os.path.exists("a"), os.path.isdir("a"), os.path.isfile("a/1.txt"), os.path.getsize("a/1.txt"))
print(os.path.realpath("a/../a/b"), os.path.abspath("x"), os.path.relpath("/tmp/x"))
os.symlink("a", "s")
print(os.path.islink("s"), os.path.realpath("s/b"), os.path.samefile("s", "a"), os.path.lexists("none"))
print(stat.S_ISDIR(os.stat("a").st_mode), stat.filemode(os.stat("a").st_mode), stat.filemode(os.lstat("s").st_mode))
os.renames("a/1.txt", "n/m/1.txt")
print(sorted(os.listdir("n/m")))
os.removedirs("a/b/c") if not os.listdir("a/b/c") else print("not empty")
attempt(os.rmdir, "a")
attempt(os.remove, "a")
os.environ["FERMATA_TEST"] = "value"
print(os.environ["FERMATA_TEST"], os.getenv("FERMATA_TEST"), os.getenv("NONE_SUCH", "default"), os.environb[b"FERMATA_TEST"])
del os.environ["FERMATA_TEST"]
print("FERMATA_TEST" in os.environ, os.path.expandvars("$NONE_SUCH/x"), os.fsencode("ä"), os.fsdecode(b"\xc3\xa4"))
attempt(lambda: os.environ["NONE_SUCH"])
with os.fdopen(os.open("fd", os.O_WRONLY | os.O_CREAT), "w") as f:
    f.write("through a descriptor")
with os.scandir(".") as entries:
    print(sorted((e.name, e.is_dir()) for e in entries))
print(os.sep, os.linesep == "\n", os.name, os.curdir, os.devnull)
print(os.get_terminal_size.__name__, os.path.commonpath(["/a/b", "/a/c"]), os.strerror(13))

print("# pathlib")
p = home / "p"
p.mkdir(mode=0o755)
attempt(p.mkdir)
(p / "x" / "y").mkdir(parents=True)
print((p / "f.txt").write_text("zwei\nZeilen ä\n", encoding="utf-8"), (p / "f.txt").read_text(encoding="utf-8"))
print((p / "f.bin").write_bytes(b"\0\1"), (p / "f.bin").read_bytes(), (p / "f.bin").stat().st_size)
print(sorted(q.name for q in p.iterdir()), sorted(str(q.relative_to(home)) for q in p.rglob("*")))
print([q.name for q in sorted(p.glob("*.txt"))], (p / "none").exists(), (p / "x").is_dir(), (p / "f.txt").is_file())
(p / "link").symlink_to("f.txt")
print((p / "link").readlink(), (p / "link").resolve().name, (p / "link").is_symlink())
print((p / "f.bin").rename(p / "g.bin").name, (p / "g.bin").replace(p / "h.bin").name)
(p / "h.bin").unlink()
attempt((p / "h.bin").unlink)
(p / "h.bin").unlink(missing_ok=True)
(p / "t").touch()
attempt((p / "t").touch, exist_ok=False)
with (p / "f.txt").open(encoding="utf-8") as f:
    print(f.readlines())
attempt((p / "none").read_text)
attempt(p.rmdir)
print(pathlib.Path.cwd() == home, pathlib.Path("a/b").absolute() == home / "a/b", pathlib.Path("~").expanduser() != pathlib.Path("~"))
(p / "t").chmod(0o600)
print(oct((p / "t").stat().st_mode))

print("# shutil")
shutil.copy("fd", "fd2")
shutil.copyfile("fd", "fd3")
shutil.copytree("p", "q", symlinks=True)
print(open("fd2").read(), sorted(os.listdir("q")), os.path.islink("q/link"))
shutil.move("fd2", "q")
print(os.path.exists("fd2"), os.path.exists("q/fd2"))
attempt(shutil.move, "fd3", "q/none/none")
attempt(shutil.copyfile, "fd3", "fd3")
attempt(shutil.copytree, "p", "q")
attempt(shutil.copy, "none", "q")
shutil.rmtree("q")
print(os.path.exists("q"))
attempt(shutil.rmtree, "q")
attempt(shutil.rmtree, "s")
print(shutil.which("no-such-program"))

print("# glob")
print(sorted(glob.glob("*")), sorted(glob.glob("a/**/*.py", recursive=True)), glob.glob("none*"))
print(sorted(glob.glob("[f]*")), fnmatch.filter(["a.py", "b.txt"], "*.py"))

os.chdir("/")
shutil.rmtree(home)
print(home.exists())
