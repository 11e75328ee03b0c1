"""Values as bytes, in version 4 of CPython's format (https://docs.python.org/3.12/library/marshal.html).

Code objects cannot be stored: Fermata's are not CPython's.
"""

import struct as _struct

__all__ = ["dump", "dumps", "load", "loads", "version"]

version = 4

_SINGLETONS = {None: b"N", True: b"T", False: b"F", ...: b".", StopIteration: b"S"}
_CONSTANTS = {ord(code): value for value, code in _SINGLETONS.items()}
_FLAG_REF = 0x80
_DIGIT = 15


def dumps(value, version=version, /):
    """Return the bytes object that would be written to a file by dump(value, file)."""
    out = bytearray()
    _write(value, out, 0)
    return bytes(out)


def dump(value, file, version=version, /):
    """Write the value on the open file."""
    return file.write(dumps(value, version))


def loads(bytes, /):
    """Convert the bytes-like object to a value."""
    return _Reader(memoryview(bytes)).read()


def load(file, /):
    """Read one value from the open file and return it."""
    return _Reader(memoryview(file.read())).read()


def _write(value, out, depth):
    if depth > 2000:
        raise ValueError("object too deeply nested to marshal")
    kind = type(value)
    if value is None or value is ... or value is StopIteration or kind is bool:
        out += _SINGLETONS[value]
    elif kind is int:
        _write_int(value, out)
    elif kind is float:
        out += b"g" + _struct.pack("<d", value)
    elif kind is complex:
        out += b"y" + _struct.pack("<dd", value.real, value.imag)
    elif kind is str:
        data = value.encode("utf-8", "surrogatepass")
        short = value.isascii() and len(data) < 256
        out += b"z" + bytes([len(data)]) if short else b"u" + _struct.pack("<i", len(data))
        out += data
    elif kind is tuple:
        short = len(value) < 256
        out += b")" + bytes([len(value)]) if short else b"(" + _struct.pack("<i", len(value))
        for item in value:
            _write(item, out, depth + 1)
    elif kind in (list, set, frozenset):
        out += {list: b"[", set: b"<", frozenset: b">"}[kind] + _struct.pack("<i", len(value))
        for item in value:
            _write(item, out, depth + 1)
    elif kind is dict:
        out += b"{"
        for key, item in value.items():
            _write(key, out, depth + 1)
            _write(item, out, depth + 1)
        out += b"0"
    else:
        try:
            data = bytes(memoryview(value))
        except TypeError:
            raise ValueError("unmarshallable object") from None
        out += b"s" + _struct.pack("<i", len(data)) + data


def _write_int(value, out):
    if -0x80000000 <= value <= 0x7FFFFFFF:
        out += b"i" + _struct.pack("<i", value)
        return
    rest = abs(value)
    digits = []
    while rest:
        digits.append(rest & (1 << _DIGIT) - 1)
        rest >>= _DIGIT
    size = len(digits) if value > 0 else -len(digits)
    out += b"l" + _struct.pack(f"<i{len(digits)}H", size, *digits)


class _Reader:

    def __init__(self, data):
        self.data = data.cast("B")
        self.at = 0
        self.refs = []

    def take(self, size):
        if size < 0:
            raise ValueError("bad marshal data (size out of range)")
        end = self.at + size
        if end > len(self.data):
            raise EOFError("marshal data too short")
        part = bytes(self.data[self.at:end])
        self.at = end
        return part

    def int(self):
        return _struct.unpack("<i", self.take(4))[0]

    def size(self, short):
        return self.take(1)[0] if short else self.int()

    def read(self, depth=0):
        value = self.next(depth)
        if value is _NULL:
            raise TypeError("NULL object in marshal data for object")
        return value

    def next(self, depth):
        if depth > 2000:
            raise ValueError("recursion limit exceeded")
        if self.at >= len(self.data):
            raise EOFError("EOF read where object expected")
        byte = self.take(1)[0]
        code = byte & ~_FLAG_REF
        if code in _CONSTANTS:
            return _CONSTANTS[code]
        index = None
        if byte & _FLAG_REF:
            index = len(self.refs)
            self.refs.append(None)
        value = self.value(chr(code), index, depth)
        if index is not None:
            self.refs[index] = value
        return value

    def value(self, code, index, depth):
        match code:
            case "0":
                return _NULL
            case "i":
                return self.int()
            case "l":
                return self.long()
            case "g":
                return _struct.unpack("<d", self.take(8))[0]
            case "f":
                return float(self.take(self.take(1)[0]))
            case "y":
                return complex(*_struct.unpack("<dd", self.take(16)))
            case "s":
                return self.take(self.int())
            case "z" | "Z":
                return self.take(self.take(1)[0]).decode("latin-1")
            case "a" | "A":
                return self.take(self.int()).decode("latin-1")
            case "u" | "t":
                return self.take(self.int()).decode("utf-8", "surrogatepass")
            case ")" | "(":
                return tuple(self.items(self.size(code == ")"), depth))
            case "[":
                return self.fill([], index, lambda made, item: made.append(item), depth)
            case "<":
                return self.fill(set(), index, lambda made, item: made.add(item), depth)
            case ">":
                return frozenset(self.items(self.int(), depth))
            case "{":
                return self.dict(index, depth)
            case "r":
                number = self.int()
                if not 0 <= number < len(self.refs):
                    raise ValueError("bad marshal data (invalid reference)")
                return self.refs[number]
            case "c":
                raise ValueError("bad marshal data (code objects of CPython cannot be read)")
        raise ValueError("bad marshal data (unknown type code)")

    def long(self):
        size = self.int()
        digits = _struct.unpack(f"<{abs(size)}H", self.take(2 * abs(size)))
        number = 0
        for digit in reversed(digits):
            if digit >> _DIGIT:
                raise ValueError("bad marshal data (digit out of range in long)")
            number = number << _DIGIT | digit
        return number if size > 0 else -number

    def items(self, size, depth):
        if size < 0:
            raise ValueError("bad marshal data (size out of range)")
        return [self.read(depth + 1) for _ in range(size)]

    def fill(self, made, index, add, depth):
        if index is not None:
            self.refs[index] = made
        size = self.int()
        if size < 0:
            raise ValueError("bad marshal data (size out of range)")
        for _ in range(size):
            add(made, self.read(depth + 1))
        return made

    def dict(self, index, depth):
        made = {}
        if index is not None:
            self.refs[index] = made
        while (key := self.next(depth + 1)) is not _NULL:
            made[key] = self.read(depth + 1)
        return made


_NULL = object()
