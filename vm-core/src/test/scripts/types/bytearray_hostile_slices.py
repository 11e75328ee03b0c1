# slices whose __index__ changes the bytearray
b = bytearray(b'abcdefgh')


class Clearing:
    def __index__(self):
        b.clear()
        return 2


del b[Clearing():]
print(b)
b.extend(b'abcdefgh')
b[Clearing():] = b'xy'
print(b)
b.extend(b'abcdefgh')
try:
    b[Clearing():8:2] = b'xyz'
except ValueError as e:
    print(e)
