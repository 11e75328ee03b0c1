def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


print("-- making")
for args in [(), (2,), ([1, 2],), ("é", "utf-8"), (b"abc",), ("a",), (-1,), ([256],), (1.5,)]:
    attempt(bytearray, *args)
print(bytearray(b"'"), bytearray(b'"'), bytearray.fromhex("41 42"))

print("-- changing")
a = bytearray(b"abc")
a.append(100)
a.extend(b"ef")
a.extend([103])
a.insert(0, 0)
a += b"!"
print(a, a.pop(), a.pop(0), a)
a.remove(99)
a.reverse()
print(a, a.copy() is a)
a[0] = 65
a[1:3] = b"xyz"
print(a)
a[::2] = b"1" * len(a[::2])
del a[0]
del a[::2]
print(a)
a *= 2
print(a)
a.clear()
print(a)
attempt(a.pop)
attempt(a.append, 256)
attempt(a.append, "a")
attempt(a.remove, 1)
attempt(a.extend, "abc")
attempt(a.extend, 1)
attempt(a.__setitem__, 5, 1)
attempt(a.__setitem__, slice(0, 4, 2), b"abc")
attempt(a.__setitem__, slice(None), "abc")
attempt(hash, a)

print("-- exports")
b = bytearray(b"12345")
m = memoryview(b)
attempt(b.append, 1)
attempt(b.clear)
b[0] = 48
m[1] = 49
print(b, bytes(m))
m.release()
b.append(54)
print(b)

print("-- shared methods")
print(b.upper(), b.find(b"3"), b.split(b"3"), b + b"x", b * 2, b == b"0", b < b"9", b.replace(b"1", b"2"), b[1:3], b[0])
print(list(reversed(bytearray(b"ab"))), sorted(bytearray(b"cab")), bytearray(b"a") in {b"a": 1} if False else "ok")


def clear_while_joined():
    separator.clear()
    yield b"A"
    yield b"B"


separator = bytearray(b",")
try:
    separator.join(clear_while_joined())
except BufferError as error:
    print(error, separator)
separator.clear()
print(separator.join([b"A", b"B"]), separator)
