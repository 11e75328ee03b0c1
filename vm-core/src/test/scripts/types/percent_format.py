def attempt(template, args):
    try:
        print(repr(template % args))
    except Exception as e:
        print(type(e).__name__, e)


print("-- str")
for template, args in [
    ("%s %r %a", ("é", "é", "é")), ("%5s|%-5s|%.2s", ("ab", "ab", "abc")), ("%d %i %u", (1, -2, True)),
    ("%5d|%-5d|%05d|%+d|% d", (42, 42, 42, 42, 42)), ("%x %X %o %#x %#X %#o", (255,) * 6), ("%.5d %08.5d", (42, 42)),
    ("%c%c", (97, "b")), ("%%", ()), ("%(a)s %(b)05d", {"a": 1, "b": 2}), ("%*d|%-*d|%.*s", (4, 1, 4, 1, 2, "abcd")),
    ("%d", 2**70), ("%x", -2**70), ("%s", [1, 2]), ("%s", ((1, 2),)), ("%d", 3.9), ("%ld", 5),
    ("%s", ()), ("%s", (1, 2)), ("abc", 1), ("abc", {}), ("%d", "x"), ("%x", 1.5), ("%c", "ab"), ("%c", -1), ("%q", 1), ("%", 1),
    ("%(a", {}), ("%(a)s", 1), ("%*d", ("a", 1)), ("%b", b"x"), ("%5%", ()), ("%é", 1), ("%(x)s", {}),
    ("%99999999999999999999d", 1), ("%.99999999999d", 1),
]:
    print(template, end=" ")
    attempt(template, args)

print("-- floats")
for template in ["%f", "%.2f", "%8.3f|", "%-8.1f|", "%08.2f", "%+.1e", "%E", "%g", "%#g", "%G", "% .3f", "%.0f"]:
    for value in (3.14159, -2.5, 1e100, float("inf"), 0):
        attempt(template, value)
attempt("%f", "x")

print("-- bytes")
for template, args in [
    (b"%s %b %a", (b"x", bytearray(b"y"), "é")), (b"%d %x", (5, 255)), (b"%c%c", (97, b"b")), (b"%(k)s", {b"k": b"v"}),
    (b"%5s|%-5s|%.1s", (b"a", b"a", b"ab")), (b"%.1f", 2.55), (b"%s", "x"), (b"%s", 1), (b"%c", 300), (b"%c", b"ab"), (b"%d", "x"),
    (b"%s", ()), (b"abc", 1), (b"%z", 1), (b"%(k)s", "x"), (b"%f", b"x"),
]:
    print(template, end=" ")
    attempt(template, args)
