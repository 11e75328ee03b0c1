"""Encoders, decoders and streams of East Asian character sets, for texts that come in portions."""


class _Incremental:
    def __init__(self, errors="strict"):
        self.errors = errors
        self.reset()

    def reset(self):
        self._state = self.codec._portions()
        self._pending = b""


class MultibyteIncrementalEncoder(_Incremental):
    """Encodes a text in portions; subclasses have a codec."""

    def encode(self, input, final=False):
        return self._state.encode(input, self.errors, final)

    def getstate(self):
        return 0

    def setstate(self, state, /):
        self.reset()


class MultibyteIncrementalDecoder(_Incremental):
    """Decodes bytes in portions; subclasses have a codec."""

    def decode(self, input, final=False):
        data = self._pending + input
        text, used = self._state.decode(data, self.errors, final)
        self._pending = data[used:]
        return text

    def getstate(self):
        return self._pending, 0

    def setstate(self, state, /):
        pending, _ = state
        if not isinstance(pending, bytes):
            raise TypeError("setstate(): illegal state argument")
        self.reset()
        self._pending = pending


class MultibyteStreamReader:
    """Reads text from a stream of bytes; subclasses have a codec."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.reset()

    def reset(self):
        self._decoder = self.codec._portions()
        self._pending = b""

    def _read(self, method, size):
        whole = size is None or size < 0
        while True:
            got = method() if whole else method(size)
            if not isinstance(got, bytes):
                raise TypeError(
                    f"stream function returned a non-bytes object ({type(got).__name__})")
            data = self._pending + got
            final = whole or len(got) == 0
            text, used = self._decoder.decode(data, self.errors, final)
            self._pending = data[used:]
            if text or final or size == 0:
                return text

    def read(self, sizeobj=None, /):
        return self._read(self.stream.read, sizeobj)

    def readline(self, sizeobj=None, /):
        return self._read(self.stream.readline, sizeobj)

    def readlines(self, sizehintobj=None, /):
        return self._read(self.stream.read, sizehintobj).splitlines(True)


class MultibyteStreamWriter:
    """Writes text to a stream of bytes; subclasses have a codec."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._encoder = self.codec._portions()

    def write(self, strobj, /):
        self.stream.write(self._encoder.encode(strobj, self.errors, False))

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def reset(self):
        rest = self._encoder.encode("", self.errors, True)
        if rest:
            self.stream.write(rest)
