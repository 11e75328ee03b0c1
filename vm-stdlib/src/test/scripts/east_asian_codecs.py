"""Texts in the character sets of China, Japan, Korea and Taiwan."""

import codecs
import io

TEXT = "Hello, \u4e16\u754c! \u65e5\u672c\u8a9e \uac00\ub098 \u7e41\u9ad4"
for name in ("gb2312", "gbk", "gb18030", "big5", "big5hkscs", "cp932", "shift_jis", "euc_jp",
             "iso2022_jp", "cp949", "euc_kr", "johab", "cp950"):
    data = TEXT.encode(name, "replace")
    print(name, data, data.decode(name))
    try:
        "ab\u0e01\u0e02c".encode(name)
    except UnicodeEncodeError as e:
        print(e)
    print("a\u0e01\u0e02b".encode(name, "xmlcharrefreplace"), "\u0e01".encode(name, "backslashreplace"))
    decoder = codecs.getincrementaldecoder(name)()
    print("".join(decoder.decode(data[i:i + 1]) for i in range(len(data))) + decoder.decode(b"", True) == data.decode(name))
    encoder = codecs.getincrementalencoder(name)("ignore")
    print(b"".join(encoder.encode(c) for c in TEXT) + encoder.encode("", True) == TEXT.encode(name, "ignore"))
for data in (b"a\x81", b"a\xff\xffb", b"\x81\x00z"):
    for name in ("gbk", "cp949", "shift_jis"):
        try:
            print(ascii(data.decode(name)))
        except UnicodeDecodeError as e:
            print(e)
        print(ascii(data.decode(name, "ignore")))
codecs.register_error("upper", lambda e: (e.object[e.start:e.end].upper() if isinstance(e, UnicodeEncodeError) else "?", e.end))
codecs.register_error("bytes", lambda e: (b"<>", e.end))
print("a\u0e01b".encode("gbk", "bytes"))
try:
    "a\u0e01b".encode("gbk", "upper")
except UnicodeEncodeError as e:
    print(e)
stream = io.BytesIO(TEXT.encode("euc_jp", "ignore") + b"\nnext\n")
reader = codecs.getreader("euc_jp")(stream)
print(reader.read(9), reader.readline(), reader.readlines())
stream = io.BytesIO()
writer = codecs.getwriter("iso2022_jp")(stream)
writer.write("\u65e5")
writer.writelines(["\u672c", "a"])
writer.reset()
print(stream.getvalue())
print(io.TextIOWrapper(io.BytesIO("\u65e5\n\u672c".encode("shift_jis")), "shift_jis").readlines())
try:
    "a".encode("gbk", 3)
except TypeError as e:
    print(e)
