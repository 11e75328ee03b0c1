"""What exceptions of codecs tell besides their message."""

import codecs


def tell(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", None))


class Broken:
    def __init__(self):
        self.error = ValueError("broken")

    def encode(self, text, errors):
        raise self.error

    def decode(self, data, errors):
        return 3


broken = Broken()
codecs.register(lambda name: codecs.CodecInfo(broken.encode, broken.decode) if name == "broken" else None)
tell(lambda: codecs.decode(b"zz", "hex"))
tell(lambda: b"\xff".decode("utf-8"))
tell(lambda: b"\xff".decode("ascii"))
tell(lambda: "\u1234".encode("latin-1"))
tell(lambda: "\u1234".encode("cp1252"))
tell(lambda: b"\x81".decode("cp1252"))
tell(lambda: codecs.decode(b"\xff", "utf-8"))
tell(lambda: b"x".decode("hex"))
tell(lambda: "x".encode("rot13"))
tell(lambda: codecs.encode("x", "hex"))
tell(lambda: b"a".decode("idna", "x"))
tell(lambda: "a".encode("broken"))
tell(lambda: codecs.encode("a", "broken"))
tell(lambda: b"a".decode("broken"))
tell(lambda: "a".encode("no such"))
