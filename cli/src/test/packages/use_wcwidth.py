from wcwidth import wcwidth, wcswidth, list_versions

for text in ("abc", "コンニチハ", "e\u0301", "\u200b", "a\x01", "👩\u200d🔧", "ก\u0e33", "\u1100"):
    print(ascii(text), wcswidth(text), [wcwidth(c) for c in text])
print(len(list_versions()) > 3, wcwidth("コ", unicode_version="4.1.0"))
