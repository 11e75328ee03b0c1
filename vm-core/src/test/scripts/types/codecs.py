def attempt(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except UnicodeError as e:
        print(type(e).__name__, e, "|", e.args[0], e.args[2:])
    except Exception as e:
        print(type(e).__name__, e)


ENCODINGS = ["utf-8", "UTF8", "latin-1", "ascii", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be",
             "cp1252", "koi8-r", "cp437", "iso8859-15", "unicode_escape", "raw_unicode_escape"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass"]
TEXTS = ["abc", "é€", "\U0001F600x", "\udc80\udcff", "a\ud800b", "\\n\n"]
BYTES = [b"abc", b"\xff\xfe", b"\xe2\x82", b"\xe2\x28\xa1", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80", b"\xc0\x80", b"a\x81b", b"\x00\xd8\x00"]

print("-- encode")
for encoding in ENCODINGS:
    for text in TEXTS:
        for handler in HANDLERS:
            print(encoding, handler, end=" ")
            attempt(text.encode, encoding, handler)

print("-- decode")
for encoding in ENCODINGS[:-2]:
    for data in BYTES:
        for handler in HANDLERS:
            print(encoding, handler, end=" ")
            attempt(data.decode, encoding, handler)

print("-- escapes")
for data in [rb"\n\x41\u0041\U00000041\101\q\\", rb"\x4", rb"\u00", rb"\U00110000", rb"\N{DIGIT ONE}", rb"\N{FOO}", rb"\N", b"\\", b"a\\\nb"]:
    attempt(data.decode, "unicode_escape", "replace")
    attempt(data.decode, "raw_unicode_escape", "replace")
