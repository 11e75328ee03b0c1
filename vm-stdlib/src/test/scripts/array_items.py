# array: type codes, conversions, slices, pickles, errors
import array
import copy
import io
import pickle
from array import array as A


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e, sep=': ')


for c in array.typecodes:
    print(c, A(c).itemsize, memoryview(A(c)).format, A(c).typecode)
    for v in (-1, 2**8, -2**15 - 1, 2**31, 2**32, 2**63, 2**64, -2**63 - 1, 1.5, 'x', 'xy', '\U0001F600', None):
        show(lambda: A(c, [v]))

for f in [
    lambda: A(), lambda: A(1), lambda: A('bb'), lambda: A('x'), lambda: A('b', 'x'), lambda: A('b', A('u', 'x')),
    lambda: A('b', 1), lambda: A('b', [], 1), lambda: A(typecode='b'), lambda: A('u', 'a\U0001F600'),
    lambda: A('i', b'123'), lambda: A('i', b'1234'), lambda: A('i', bytearray(b'1234')), lambda: A('i', (1, 2)),
    lambda: A('d', range(3)), lambda: A('i', A('b', [1, 2])), lambda: A('u', b'abcd'),
    lambda: A('i', [1]) + A('b'), lambda: A('i', [1]) + [1], lambda: A('i', [1]) * 2, lambda: 2 * A('i', [1]),
    lambda: A('i', [1]) * 'x', lambda: A('i', [1]).extend([1, 'x']), lambda: A('i', [1]).extend(A('b', [1])),
    lambda: A('i', [1]).fromlist((1,)), lambda: A('i', [1]).frombytes('x'), lambda: A('i', [1]).frombytes(b'x'),
    lambda: A('i', [1]).fromunicode('x'), lambda: A('u', 'a').fromunicode(1), lambda: A('i').tounicode(),
    lambda: A('i').pop(), lambda: A('i', [1]).pop(3), lambda: A('i').remove(1), lambda: A('i').index(1),
    lambda: A('i', [1])['a'], lambda: A('i', [1])[3], lambda: A('i', [1]).__setitem__(3, 1),
    lambda: A('i', [1]).__setitem__(slice(0, 1), [1]), lambda: A('i', [1]).__setitem__(slice(0, 1), A('b')),
    lambda: A('i', [1, 2, 3, 4]).__setitem__(slice(0, 4, 2), A('i', [1])), lambda: A('i', [1]).__delitem__(4),
    lambda: A('i', [1])[2**70], lambda: A('i', [1]).index(1, 1), lambda: A('i', [1]).__reduce_ex__(3),
    lambda: A('i', [1]).__reduce_ex__(2), lambda: A('u', 'a').__reduce_ex__(4), lambda: iter(A('i', [1])).__reduce__(),
    lambda: A('i', [1, 2, 3]).__sizeof__(), lambda: A('i', [1]) < A('i', [2]), lambda: A('i', [1]) == A('d', [1.0]),
    lambda: A('i') < 1, lambda: hash(A('i')), lambda: A[int], lambda: A('i', [1]).__iadd__([1]), lambda: 1 in A('i', [1]),
    lambda: A('i', [1] * 5).__mul__(2**62), lambda: A('h', [1]).fromfile(io.BytesIO(b'123'), 2),
]:
    show(f)

a = A('h', range(8))
a[2:4] = A('h', [20, 30, 40])
del a[::3]
a[::2] = A('h', [7, 7, 7])
a.insert(-100, 5)
a.insert(100, 6)
a.byteswap()
a.byteswap()
a.reverse()
print(a, a.tolist(), a.count(7), a[1:-1:2], a[::-1], a.tobytes())
b = io.BytesIO()
a.tofile(b)
b.seek(0)
c = A('h')
c.fromfile(b, 3)
print(c, copy.copy(c), copy.deepcopy(c), pickle.loads(pickle.dumps(c)), pickle.loads(pickle.dumps(c, 1)))
for code, data in ((0, b'\x01\xff'), (1, b'\x01\xff'), (3, b'\x01\x02'), (9, b'\0\0\1\0'), (15, b'\x3f\x80\0\0'),
                   (17, b'\x3f\xf0' + b'\0' * 6), (18, '\U0001F600x'.encode('utf-16-le')), (21, b'\0\1\xf6\0\0\0\0x'), (19, b'ab'), 
                   (22, b''), (2, b'1')):
    show(lambda: array._array_reconstructor(A, 'u' if code in (18, 21) else 'q', code, data))

m = memoryview(c)
for f in (lambda: c.append(1), c.pop, lambda: c.extend([1]), lambda: c.__imul__(2), lambda: c.frombytes(b'')):
    show(f)
m[0] = -9
m.release()
c.append(1)
print(c, m.__class__.__name__)


class Shrinking:
    def __index__(self):
        del c[:]
        return 1


show(lambda: c[Shrinking():])
c.extend([1, 2, 3])
c[Shrinking():] = A('h', [4])
print(c)
c.extend([1, 2, 3])
show(lambda: c.__setitem__(1, Shrinking()))
print(c)
c.extend([1, 2, 3])
del c[Shrinking()::2]
print(c, [x for x in A('d', [1, 2])], list(zip(A('b', b'ab'), A('u', 'ab'))))


class Sub(A):
    pass


s = Sub('b', [1])
s.x = 1
print(s, repr(s), s.__reduce_ex__(2), isinstance(copy.copy(s), Sub))
match s:
    case [one]:
        print('matched', one)
