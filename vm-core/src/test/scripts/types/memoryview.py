def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


m = memoryview(b"abcdef")
print(len(m), m[0], m[-1], bytes(m[1:3]), bytes(m[::2]), bytes(m[::-1]), m.tolist(), m.tobytes(), m.hex(), m.hex("-", 2))
print(m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.readonly, m.obj, m.contiguous, m[::2].contiguous, m.suboffsets)
print(m == b"abcdef", m[1:] == bytearray(b"bcdef"), m == "abcdef", hash(m) == hash(b"abcdef"), b"c" == m[2:3], 97 in m)
attempt(lambda: m[6])
attempt(lambda: m["a"])
attempt(m.__setitem__, 0, 1)
attempt(memoryview, "abc")

b = bytearray(8)
w = memoryview(b)
w[0] = 255
w[1:3] = b"xy"
print(b)
attempt(w.__setitem__, 0, 256)
attempt(w.__setitem__, 0, "a")
attempt(w.__setitem__, slice(0, 2), b"abc")
attempt(w.__delitem__, 0)
attempt(hash, w)
i = w.cast("i")
i[1] = -2
print(i.tolist(), i.format, i.itemsize, len(i), i.shape, b)
for f in "bBhHlLqQfd?c":
    print(f, w.cast(f).tolist())
attempt(w.cast, "z")
attempt(i.cast, "h")
attempt(memoryview(b"abc").cast, "i")
r = w.toreadonly()
attempt(r.__setitem__, 0, 1)

with memoryview(b"xyz") as v:
    print(v[1], list(v))
attempt(lambda: v[0])
attempt(lambda: v.nbytes)
print(b"".join([memoryview(b"a"), memoryview(b"b")]))
