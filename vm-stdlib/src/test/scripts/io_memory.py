# StringIO, BytesIO, the newline decoder and the layers over them.
import io


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


print("# StringIO")
s = io.StringIO("a\nb\r\nc")
print(s.readlines(), s.tell())
print(s.write("xyz"), repr(s.getvalue()))
print(s.seek(2), repr(s.read(1)), repr(s.readline()), repr(s.read()), repr(s.read()))
s.seek(20)
s.write("é\U0001F600")
print(repr(s.getvalue()), s.tell())
print(s.truncate(3), repr(s.getvalue()), s.seek(0, 2))
attempt(s.seek, 1, 1)
attempt(s.seek, -1)
attempt(s.seek, 0, 5)
attempt(s.write, b"x")
attempt(s.read, "x")
attempt(s.fileno)
attempt(s.detach)
attempt(s.truncate, -1)
for newline in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\nb\r\nc\rd", newline)
    print(repr(newline), repr(s.getvalue()), s.readlines(), s.newlines)
    s.write("x\ny")
    print(repr(s.getvalue()))
attempt(io.StringIO, "", "q")
attempt(io.StringIO, 5)
with io.StringIO() as s:
    print("hello", 1, file=s)
    print(repr(s.getvalue()), s.closed, s.readable(), s.line_buffering)
attempt(s.getvalue)
attempt(s.write, "x")
attempt(s.readable)
attempt(s.close)
attempt(lambda: list(s))
print([line for line in io.StringIO("1\n2\n")], io.StringIO("abc\ndef").readline(2))


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


u = Upper()
u.extra = 1
print("x", "y", sep="-", file=u)
u.writelines(["p", "q"])
print(repr(u.getvalue()), u.extra, isinstance(u, io.TextIOBase), isinstance(u, io.IOBase))

print("# BytesIO")
b = io.BytesIO(b"hello\nworld\n!")
print(b.readline(), b.readline(2), b.read(3), b.read1(), b.read())
b.seek(-2, 2)
print(b.tell(), b.read(), b.write(b"++"), b.getvalue())
b.seek(20)
b.write(bytearray(b"z"))
print(b.getvalue(), b.truncate(5), b.getvalue(), b.tell())
b.seek(0)
view = b.getbuffer()
view[0] = 72
attempt(b.write, b"much longer than it was")
view.release()
print(b.getvalue(), b.readlines(), list(b))
target = bytearray(4)
b.seek(1)
print(b.readinto(target), target)
attempt(b.write, "text")
attempt(b.seek, -1)
attempt(b.seek, 0, 9)
attempt(b.readinto, b"ro")
attempt(io.BytesIO, "x")
attempt(io.BytesIO(b"x").fileno)
b.close()
attempt(b.read)
attempt(b.getvalue)
attempt(b.flush)

print("# newline decoder")
for translate in (False, True):
    d = io.IncrementalNewlineDecoder(None, translate)
    print([d.decode(p) for p in ("a\r", "\nb\r", "c\n", "\r")], repr(d.decode("", True)), d.newlines, d.getstate())
    d.reset()
    print(d.newlines)

print("# buffers over a raw stream")


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data = data
        self.at = 0
        self.log = []

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, b):
        n = min(len(b), 5, len(self.data) - self.at)
        b[:n] = self.data[self.at:self.at + n]
        self.at += n
        return n

    def write(self, b):
        self.log.append(bytes(b))
        self.data = self.data[:self.at] + bytes(b) + self.data[self.at + len(b):]
        self.at += len(b)
        return len(b)

    def seek(self, pos, whence=0):
        self.at = pos if whence == 0 else self.at + pos if whence == 1 else len(self.data) + pos
        return self.at

    def tell(self):
        return self.at


r = io.BufferedReader(Raw(b"one\ntwo\nthree\nfour"))
print(r.peek(1)[:3], r.readline(), r.tell(), r.read(6), r.tell(), r.read1(), r.read(), r.read())
print(r.seek(4), r.readlines(), r.readable(), r.writable(), r.closed)
attempt(r.write, b"x")
attempt(r.read, -5)
attempt(io.BufferedReader, Raw(b""), 0)
attempt(io.BufferedReader, io.StringIO())
w = io.BufferedWriter(Raw(b""), 8)
print(w.write(b"abc"), w.raw.log, w.write(b"defgh"), w.raw.log, w.tell(), w.write(b"ij"), w.raw.log)
w.flush()
print(w.raw.log, w.tell())
attempt(w.read)
attempt(w.write, "s")
m = io.BufferedRandom(Raw(b"0123456789"), 4)
print(m.read(3), m.write(b"XY"), m.read(2), m.tell(), m.seek(0), m.read(), m.raw.data)
p = io.BufferedRWPair(Raw(b"in"), Raw(b""))
print(p.read(), p.write(b"out"), p.flush(), p.readable(), p.writable(), p.seekable())
raw = w.detach()
attempt(w.read)
attempt(lambda: w.closed)
w = io.BufferedWriter(Raw(b""))
w.write(b"kept")
w.close()
print(w.closed, w.raw.log)
attempt(w.write, b"x")
attempt(w.flush)
print(Raw(b"abcdefgh").read(3), Raw(b"abcdefgh").readall(), Raw(b"ab\ncd\n").readlines())

print("# text")


def text(data, **kwargs):
    return io.TextIOWrapper(io.BytesIO(data), **kwargs)


for newline in (None, "", "\n", "\r", "\r\n"):
    t = text(b"a\nb\r\nc\rd\r\n\n", newline=newline)
    print(repr(newline), t.readlines(), t.newlines)
    t = text(b"", newline=newline)
    t.write("x\ny\r\nz\r")
    t.flush()
    print(t.buffer.getvalue())
t = text("äöü€\nzweite Zeile\n\U0001F600!".encode(), encoding="utf-8")
print(t.read(2), t.tell(), repr(t.readline()), t.tell(), t.read())
mark = 0
t.seek(0)
cookies = []
while True:
    cookies.append((t.tell(), t.read(3)))
    if not cookies[-1][1]:
        break
for cookie, expected in reversed(cookies):
    t.seek(cookie)
    print(t.read(3) == expected, end=" ")
print()
t = text("x\r\nyé\r\nz".encode("utf-16"), encoding="utf-16")
first = t.readline()
mark = t.tell()
rest = t.read()
t.seek(mark)
print(repr(first), repr(rest), t.read() == rest)
attempt(text(b"\xff", encoding="utf-8").read)
print(ascii(text(b"a\xffb", encoding="utf-8", errors="surrogateescape").read()))
attempt(text(b"", encoding="ascii").write, "é")
attempt(lambda: text(b"", encoding="nonsense"))
attempt(lambda: text(b"", newline="x"))
attempt(lambda: text(b"", encoding=3))
t = text(b"", encoding="utf-16")
t.write("a")
t.write("b")
t.flush()
print(t.buffer.getvalue())
t = text(b"one\ntwo\nthree\n")
print(next(t))
attempt(t.tell)
print(list(t), t.tell())
attempt(t.write, 5)
attempt(t.seek, 3, 1)
attempt(t.seek, -1)
attempt(t.seek, 0, 7)
print(t.errors, t.line_buffering, t.write_through, t.closed, t.seek(0, 2))
t = text(b"", line_buffering=True, encoding="utf-8")
t.write("no newline")
print(t.buffer.getvalue())
t.write("now\n")
print(t.buffer.getvalue())
t.reconfigure(encoding="latin-1", errors="replace")
t.write("é€\n")
print(t.buffer.getvalue(), t.encoding, t.errors)
inner = t.detach()
attempt(t.read)
print(inner.closed)
t = text(b"x")
t.close()
attempt(t.read)
print(t.buffer.closed)


class Base(io.IOBase):
    def read(self, n):
        return b""


print(Base().readline(), Base().closed, io.IOBase().seekable())
attempt(Base().seek, 0)
attempt(io.RawIOBase().read)
attempt(io.BufferedIOBase().read)
attempt(io.TextIOBase().write, "x")
print(io.TextIOBase().encoding)
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_END, io.text_encoding("x"))
print(io.UnsupportedOperation, issubclass(io.UnsupportedOperation, ValueError), io.open is open)
attempt(open, "x", "rw")
attempt(open, "x", "q")
attempt(open, "x", "")
attempt(lambda: open("x", "rb", encoding="utf-8"))
attempt(lambda: open("x", "rtb"))
attempt(open, 3.5)
attempt(open, "a\0b")
