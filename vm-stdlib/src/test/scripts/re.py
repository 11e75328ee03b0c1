import re


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except re.error as e:
        print("re.error", e)
    except Exception as e:
        print(type(e).__name__, e)


print("-- matching")
for pattern, text in [
    ("a(b*)c", "xabbc"), ("(a|b)*c", "ababc"), ("^b$", "a\nb\nc"), ("(?m)^b$", "a\nb\nc"), ("a.c", "a\nc"), ("(?s)a.c", "a\nc"),
    ("(?i)STRASSE", "strasse"), ("(?i)É", "é"), (r"\bfoo\b", "a foo b"), (r"(\w+) \1", "hey hey"), ("(a)?b(?(1)c|d)", "abc bd"),
    ("(?<=a)b", "ab"), ("(?<!a)b", "ab cb"), ("(?=ab)a", "ab"), ("a(?!b)", "ab ac"), ("a*?b", "aab"), ("a{2,3}", "aaaa"),
    ("a{2,3}?", "aaaa"), ("a*+a", "aaa"), ("(?>a+)b", "aab"), ("(?:ab)++c", "ababc"), (r"[^\W\d]+", "12ab_é3"), (r"(?a:\w+)", "éa"),
    ("[à-ÿ]+", "xéàz"), ("[\u4e00-\u9fff]+", "a日本b"), ("\U0001F600+", "a\U0001F600\U0001F600"), (r"\Aab\Z", "ab"), ("", "abc"), ("(a)|(b)", "b"),
]:
    m = re.search(pattern, text)
    print(pattern, ascii(m and (m.group(), m.span(), m.groups(), m.lastindex)))

print("-- functions")
print(re.findall(r"\d+", "1 22 333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall("x*", "axb"))
print(re.split(r"\W+", "a, b; c"), re.split("(-)", "a-b-c", maxsplit=1), re.split("x*", "axbc"))
print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", count=2), re.subn("x*", "-", "abxd"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("(?P<n>a)", r"[\g<n>\g<1>]", "bab"), re.sub(".", lambda m: m[0].upper(), "abc"))
print([m.span() for m in re.finditer("a|", "aba")], re.fullmatch("a+", "aab"), re.match("b", "ab"), re.escape("a.b*c"))
print(re.compile("(?P<year>\\d+)-(?P<month>\\d+)").match("2024-05").groupdict())

print("-- objects")
p = re.compile("(?P<x>a)(b)?", re.I | re.M)
m = p.search("zAc")
print(p, p.flags, p.groups, dict(p.groupindex), p.pattern)
print(m, m.start(), m.end("x"), m.span(2), m[0], m["x"], m[2], m.groups("?"), m.regs, m.pos, m.endpos, m.lastgroup, m.expand(r"<\1>"))
print(p == re.compile("(?P<x>a)(b)?", re.I | re.M), p.match("xa", 1), p.search("aab", 1, 2), re.compile(b"a").findall(b"banana"))
attempt(m.group, 3)
attempt(m.group, "y")
attempt(p.search, b"a")
attempt(re.compile(b"a").search, "a")
attempt(p.search, 1)

print("-- errors")
for pattern in ["(", ")", "*", "a**", "[", "(?P<a", "(?P<1>a)", "\\", "(?z)", "a{2,1}", "(?<=a*)b", r"\8", "(?P=x)", "[b-a]", "(?P<a>x)(?P<a>y)"]:
    attempt(re.compile, pattern)
attempt(re.sub, "a", r"\1", "a")
attempt(re.sub, "a", r"\g<x>", "a")

print("-- long texts")
m = re.match("(a|b)*c", "ab" * 100000 + "c")
print(m.span(), m.span(1))
print(re.match("(?:a|ab)*?c", "ab" * 50000 + "c").end(), len(re.findall("a?", "b" * 10000)), re.match("(?:x{50}){50}", "x" * 2500).end())
print(re.sub("a+", "<>", "a" * 10000 + "b" + "a" * 10000))
print(re.match("\ufb05", "\ufb06", re.I), re.match("[\ufb04-\ufb05]", "\ufb06", re.I))
print(re.search(r"\Ay", "xy"), re.findall("^x", "xx"), re.split("^x", "xx"), re.compile("^y").search("xy", 1))
