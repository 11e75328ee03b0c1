"""Pipes, and waiting for them, without processes."""

import io
import os
import select
import selectors
import stat
import threading


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


r, w = os.pipe()
print(r < w, os.write(w, b"hello"), os.read(r, 3), os.read(r, 100))
print(stat.S_ISFIFO(os.fstat(r).st_mode), os.isatty(r))
t(lambda: os.lseek(r, 0, 0))
t(lambda: os.read(w, 1))
t(lambda: os.write(r, b"x"))

# Not to wait.
print(os.get_blocking(r), os.set_blocking(r, False), os.get_blocking(r), os.get_blocking(w))
t(lambda: os.read(r, 1))
raw = io.FileIO(r, closefd=False)
print(raw.read(5), raw.read(), raw.readinto(bytearray(3)), raw.seekable())
os.set_blocking(w, False)
print(os.write(w, bytes(100000)))
t(lambda: os.write(w, b"x"))
print(len(os.read(r, 1 << 20)))
os.set_blocking(r, True)
t(lambda: os.set_blocking(999, True))

# A thread that waits for another.
got = []
reader = threading.Thread(target=lambda: got.append(os.read(r, 10)))
reader.start()
os.write(w, b"sent")
reader.join()
print(got)


def read_all(into):
    while part := os.read(r, 1000):
        into.append(len(part))


sizes = []
os.set_blocking(w, True)
reader = threading.Thread(target=read_all, args=(sizes,))
reader.start()
print(os.write(w, bytes(200000)))

# select and poll.
r2, w2 = os.pipe()
print(select.select([r2], [w2], [], 0) == ([], [w2], []), select.select([r2], [], [r2], 0.001))
os.write(w2, b"1")
print(select.select([r2], [], []) == ([r2], [], []))
p = select.poll()
p.register(r2)
p.register(w2, select.POLLOUT)
print(p.poll() == [(r2, select.POLLIN), (w2, select.POLLOUT)])
p.modify(w2, select.POLLIN)
print(p.poll(0) == [(r2, select.POLLIN)])
os.read(r2, 1)
print(p.poll(0), p.poll(1.5))
t(lambda: p.modify(77, 1))
t(lambda: p.unregister(77))
t(lambda: p.register(-1))
t(lambda: p.register("x"))
t(lambda: p.register(r2, -1))
t(lambda: p.poll("x"))
t(lambda: select.select(1, [], []))
t(lambda: select.select([5000], [], []))
t(lambda: select.select([], [], [], -1))
os.close(w2)
t(lambda: select.select([w2], [], []))
print(p.poll() == [(r2, select.POLLHUP), (w2, select.POLLNVAL)])
print(os.read(r2, 5), select.select([r2], [], [])[0] == [r2])
r3, w3 = os.pipe()
os.close(r3)
t(lambda: os.write(w3, b"x"))
p = select.poll()
p.register(w3)
print(p.poll() == [(w3, select.POLLOUT | select.POLLERR)])

# Files on top.
r4, w4 = os.pipe()
with open(r4, encoding="utf-8") as lines, open(w4, "w", buffering=1, encoding="utf-8") as out:
    out.write("one\ntwo\n")
    print(lines.readline(), end="")
    out.write("three")
    out.close()
    print(lines.read())
for kind in selectors.SelectSelector, selectors.PollSelector, selectors.DefaultSelector:
    r5, w5 = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    with kind() as selector:
        selector.register(r5, selectors.EVENT_READ, "r")
        selector.register(w5, selectors.EVENT_WRITE, "w")
        print([(key.data, events) for key, events in selector.select(1)])
        os.write(w5, b"x")
        print(sorted((key.data, events) for key, events in selector.select()))
    os.close(r5)
    os.close(w5)

# Duplicates keep a pipe open.
copy = os.dup(w)
os.close(w)
os.write(copy, b"more")
os.close(copy)
reader.join()
print(sum(sizes))
t(lambda: os.waitpid(-1, 0))
t(lambda: os.waitstatus_to_exitcode(3 << 8))
t(lambda: os.waitstatus_to_exitcode(9))
t(lambda: os.waitstatus_to_exitcode(0x137F))
print(os.WIFEXITED(256), os.WEXITSTATUS(256), os.WIFSIGNALED(15), os.WTERMSIG(15), os.WCOREDUMP(0x8B))
print(os.WIFSTOPPED(0x137F), os.WSTOPSIG(0x137F), os.WIFCONTINUED(0xFFFF))
