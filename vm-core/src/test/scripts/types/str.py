def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


SAMPLES = ["", "a", "Hello World", "ß", "ŉx", "ΑΣ", "ΑΣ Σ", "ıİ", "ǆ", "ﬁn", "a\U0001F600b",
           "  a b\tc\n", "²", "½", "٣", "_a1", "1a", "ABC", "日本", "l1\r\nl2\rl3\u2028l4"]

print("-- repr")
for s in ["'", '"', "'\"", "\\", "\x00\x7f\xa0\xad", "é", "\ud800", "\U0001F600", "\u200b\n\t\r"]:
    print(ascii(s), ascii(repr(s)))

print("-- case")
for s in SAMPLES:
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])

print("-- tests")
for s in SAMPLES:
    print([s.isalnum(), s.isalpha(), s.isascii(), s.isdecimal(), s.isdigit(), s.isidentifier(),
           s.islower(), s.isnumeric(), s.isprintable(), s.isspace(), s.istitle(), s.isupper()])

print("-- find")
for args in [("b",), ("b", 2), ("b", -2), ("", 3), ("", 9), ("abab",), ("x",), ("ab", None, 3)]:
    print("abcab".find(*args), "abcab".rfind(*args), "abcab".count(*args))
attempt("abc".index, "x")
attempt("abc".find, 1)
print("a\U0001F600b".find("b"), "a\U0001F600b".find("\U0001F600"), "abc".find("\U0001F600"))
print(("ab" * 5000 + "c").find("ab" * 2000 + "c"), ("ab" * 5000).rfind("b" + "ab" * 2000))

print("-- starts and ends")
print("abc".startswith("ab"), "abc".startswith(("x", "a")), "abc".endswith("bc", 2), "abc".endswith("", 5))
attempt("abc".startswith, 1)
attempt("abc".startswith, (1,))
print("prefix-x".removeprefix("prefix-"), "a.py".removesuffix(".py"), "abc".removesuffix(""))

print("-- split")
print(" a  b c ".split(), " a  b c ".split(None, 1), " a  b c ".rsplit(None, 1), "".split(), " ".split())
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 1), "".split(","))
attempt("a".split, "")
attempt("a".split, 1)
print(SAMPLES[-1].splitlines(), SAMPLES[-1].splitlines(True), "a\n".splitlines(), "\x0b\x1c\x85".splitlines())
print("a.b.c".partition("."), "a.b.c".rpartition("."), "abc".partition("."), "abc".rpartition("."))

print("-- strip, pad and replace")
print(repr("  x ".strip()), "xxaxx".strip("x"), "xyaxy".lstrip("yx"), "abcc".rstrip("c"))
attempt("a".strip, 1)
print("x".center(4, "*"), "x".center(5, "*"), "ab".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3, "é"), "-5".zfill(4))
attempt("x".center, 3, "ab")
print(repr("a\tbc\td".expandtabs()), repr("a\tbc\n\td".expandtabs(4)), "a\tb".expandtabs(0))
print("aaaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("", "-", 2), "abab".replace("ab", ""))

print("-- join, add, multiply")
print(",".join(["a", "b"]), "".join(c for c in "xyz"), "--".join("ab"))
attempt(",".join, ["a", 1])
attempt(",".join, 1)
attempt(lambda: "a" + 1)
attempt(lambda: "a" * "b")
print("ab" * 3, 2 * "x", "x" * -1)
attempt(lambda: "ab" * 2**62)
attempt(lambda: "a" * 10**30)

print("-- subscripts")
s = "a\U0001F600bcd"
print(s[0], s[-1], ascii(s[1]), ascii(s[::-1]), ascii(s[1:3]), s[2:], s[10:], s[::2], len(s))
attempt(lambda: s[9])
attempt(lambda: s["a"])
attempt(lambda: s[::0])
print("b" in "abc", "" in "", list("aé"), "abc"[-10:2])
attempt(lambda: 1 in "abc")

print("-- order")
print("a" < "b", "a" < "A", "\uffff" < "\U00010000", "abc" <= "abc", "a" == 1, "a" != "a", max("\U0001F600", "\uff00") == "\U0001F600")
attempt(lambda: "a" < 1)

print("-- translate")
print("hello".translate({104: "HH", 101: None, 108: 76}), "abc".translate(str.maketrans("ab", "xy", "c")))
print(sorted(str.maketrans({"a": 1, 98: None}).items()))
attempt(str.maketrans, "a", "bc")
attempt(str.maketrans, {"ab": 1})
attempt("a".translate, {97: -1})
attempt("a".translate, {97: 1.5})

print("-- new and subclasses")
print(str(), str(1), str(b"abc", "ascii"), str(object=2), str(b"\xff", "utf-8", "replace") == "\ufffd")
attempt(str, "a", "utf-8")
attempt(str, 1, "utf-8")


class S(str):
    pass


x = S("abc")
print(type(x).__name__, x.upper(), type(x.strip()).__name__, x == "abc", hash(x) == hash("abc"), x[0], x + "d", {x: 1}["abc"])
