import unicodedata, stringprep
u=unicodedata.ucd_3_2_0
print(u.unidata_version, u.category("a"), u.category("\u0221"), u.category("\U0001f600"), u.normalize("NFKC","\u2126\ufb01"), u.name("a"), u.bidirectional("\u05d0"), u.name("\U0001f600","x"))
print("bücher.example".encode("idna"), b"xn--bcher-kva".decode("idna"), "ß".encode("idna"), "faß.de".encode("idna"))
for bad in ("a"*64, "a..b", "\u0221", "\u05d0a"):
    try: print(bad.encode("idna"))
    except UnicodeError as e: print(type(e).__name__, e)
n = 0
for c in range(0x3000):
    if u.category(chr(c))!="Cn": n+=1
print(n)
