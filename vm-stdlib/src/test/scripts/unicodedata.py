import unicodedata


def attempt(f, *args):
    try:
        print(ascii(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


print(unicodedata.unidata_version)
for c in "aA1½²٣é€ß\u0301(\u200b\U0001F600가一\u0378\n\ud800ﬁ":
    print(ascii(c), unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.combining(c), unicodedata.mirrored(c),
          unicodedata.east_asian_width(c), unicodedata.decomposition(c), unicodedata.name(c, None),
          unicodedata.decimal(c, None), unicodedata.digit(c, None), unicodedata.numeric(c, None))
for name in ["LATIN SMALL LETTER E WITH ACUTE", "digit one", "HANGUL SYLLABLE GAG", "CJK UNIFIED IDEOGRAPH-4E00", "GRINNING FACE", "nope"]:
    attempt(unicodedata.lookup, name)
attempt(unicodedata.name, "\n")
attempt(unicodedata.decimal, "a")
attempt(unicodedata.category, "ab")
attempt(unicodedata.category, 1)
for text in ["e\u0301", "é", "ﬁ", "\u1e9b\u0323", "각", "\u212b", "a\u0323\u0307", "\ud800e\u0301", "\u0378"]:
    for form in ["NFC", "NFD", "NFKC", "NFKD"]:
        print(form, ascii(unicodedata.normalize(form, text)), unicodedata.is_normalized(form, text))
attempt(unicodedata.normalize, "X", "a")
