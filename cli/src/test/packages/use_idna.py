import idna
from idna import uts46data

for text in ("ドメイン.テスト", "königsgäßchen", "faß.de", "xn--eckwd4c7c.xn--zckzah", "a" * 10):
    print(idna.encode(text), idna.decode(idna.encode(text)))
print(idna.encode("Königsgäßchen", uts46=True), idna.encode("faß.de", uts46=True, transitional=True))
for bad in ("Königsgäßchen", "a..b", "-a", "a" * 64, "\u0378", "a\u200db"):
    try:
        print(idna.encode(bad))
    except idna.IDNAError as e:
        print(type(e).__name__, e)
print(len(uts46data.uts46data), idna.check_bidi("אב"), idna.valid_contextj("a\u0d4d\u200d", 2))
