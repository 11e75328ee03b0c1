"""The encodings of Chinese, Japanese and Korean text."""
import codecs
import io

SAMPLES = {
    "日本語かな": ["shift_jis", "euc_jp", "cp932", "iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_ext",
                   "shift_jis_2004", "shift_jisx0213"],
    "漢字汉字": ["gb18030", "gbk"],
    "中文汉字~": ["gb2312", "hz"],
    "한국어": ["euc_kr", "cp949", "johab", "iso2022_kr"],
    "中文漢字": ["big5", "big5hkscs", "cp950"],
}


def attempt(action):
    try:
        print(ascii(action()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


print("whole texts")
for text, names in SAMPLES.items():
    for name in names:
        mixed = f"a{text}b\n{text[:1]}"
        data = mixed.encode(name)
        print(name, data, data.decode(name) == mixed)

print("errors")
for name in "shift_jis", "euc_kr", "gb2312", "iso2022_jp", "hz", "big5":
    attempt(lambda: "a\u1234b".encode(name))
    for handler in "ignore", "replace", "xmlcharrefreplace", "backslashreplace":
        attempt(lambda: "a\u1234b".encode(name, handler))
    attempt(lambda: b"a\xff\xffb".decode(name))
    for handler in "ignore", "replace", "backslashreplace", "surrogateescape":
        attempt(lambda: b"a\xff\xffb".decode(name, handler))
attempt(lambda: b"\x82".decode("shift_jis"))
attempt(lambda: b"\x82".decode("shift_jis", "replace"))
attempt(lambda: "\u1234".encode("shift_jis", "nobody"))
attempt(lambda: "\ud800".encode("euc_jp"))
codecs.register_error("multibyte.again", lambda e: ("あ", e.end))
attempt(lambda: "a\u1234b".encode("iso2022_jp", "multibyte.again"))
codecs.register_error("multibyte.bytes", lambda e: (b"!", e.end))
attempt(lambda: "a\u1234b".encode("iso2022_jp", "multibyte.bytes"))
import _codecs_jp
attempt(lambda: _codecs_jp.getcodec("gbk"))
attempt(lambda: _codecs_jp.getcodec(1))

print("parts")
for name in "shift_jis", "iso2022_jp", "hz", "iso2022_kr", "gb18030":
    text = "한a글" if name.endswith("kr") else "中a文"
    encoder = codecs.getincrementalencoder(name)()
    parts = [encoder.encode(c) for c in text] + [encoder.encode("", True)]
    print(name, parts)
    decoder = codecs.getincrementaldecoder(name)()
    print([decoder.decode(bytes([b])) for b in b"".join(parts)] == list(decoder.decode(b"", True)) or "in parts")
    print("".join(decoder.decode(bytes([b])) for b in b"".join(parts)) == text)
decoder = codecs.getincrementaldecoder("shift_jis")()
print(decoder.decode(b"\x82") == "", decoder.getstate())
state = decoder.getstate()
print(decoder.decode(b"\xa0"), decoder.getstate())
decoder.setstate(state)
print(decoder.decode(b"\xa2"))
decoder.decode(b"\x82")
attempt(lambda: decoder.decode(b"", True))
decoder.reset()
print(decoder.decode(b"a", True), decoder.errors)
encoder = codecs.getincrementalencoder("iso2022_jp")("replace")
print(encoder.encode("あ"), encoder.getstate(), encoder.errors)
state = encoder.getstate()
print(encoder.encode("い", True), encoder.getstate())
encoder.setstate(state)
print(encoder.encode("い\u1234", True))

print("streams")
raw = io.BytesIO()
writer = codecs.getwriter("iso2022_jp")(raw)
writer.write("日本")
writer.writelines(["語\n", "次"])
writer.reset()
print(raw.getvalue())
for name in "iso2022_jp", "shift_jis":
    data = "日本語\n次の行\n".encode(name)
    print(codecs.getreader(name)(io.BytesIO(data)).readlines())
    reader = codecs.getreader(name)(io.BytesIO(data))
    print(repr(reader.readline()), repr(reader.read(1)), repr(reader.read()))
with io.TextIOWrapper(io.BytesIO("日本語\n次".encode("euc_jp")), encoding="euc_jp") as lines:
    print(list(lines))
