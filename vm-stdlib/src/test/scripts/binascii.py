import binascii


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


print(binascii.hexlify(b"\x00\xffabc"), binascii.hexlify(b"abcd", "-"), binascii.hexlify(b"abcde", b":", 2), binascii.unhexlify("00ff41"))
attempt(binascii.unhexlify, "abc")
attempt(binascii.unhexlify, "zz")
attempt(binascii.unhexlify, "é0")
for data in [b"", b"a", b"ab", b"abc", b"abcd", bytes(range(250, 256))]:
    line = binascii.b2a_base64(data)
    print(line, binascii.b2a_base64(data, newline=False), binascii.a2b_base64(line))
for text in ["YQ", "YQ==", "Y", "YQ=", "Y Q = =", "YQ==YQ==", "=YQ=", "Y*Q=="]:
    attempt(binascii.a2b_base64, text)
    attempt(binascii.a2b_base64, text, strict_mode=True)
attempt(binascii.a2b_base64, 1)
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"hello", 0))
print(binascii.Error.__mro__[1].__name__, binascii.Incomplete.__mro__[1].__name__)
