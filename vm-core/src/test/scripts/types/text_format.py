def check(text, **names):
    """Show what each line evaluates to, or the exception it raises."""
    space = {**globals(), **names}
    for line in text.strip().splitlines():
        line = line.strip()
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(line, space)
                continue
            print(line, "->", repr(eval(code, space)))
        except BaseException as e:
            print(line, "!!", type(e).__name__, e)

print("-- int")
check("""
f"{5:d}", f"{5:5d}|{5:<5}|{5:^5}|{5:>5}|{5:05}|{-5:05}|{5:+}|{5: }|{-5: }|{5:x}|{255:#x}|{255:#X}|{5:b}|{5:#b}|{8:o}|{8:#o}"
f"{1234567:,}|{1234567:_}|{255:_b}|{65536 * 65536:_x}|{1234:010,}|{-1234567:,}|{5:*^9}|{5:c}|{0x1F600:c}|{5:n}|{5:e}|{5:f}|{5:g}|{5:%}|{5:.2f}"
f"{5:=+8}|{-5:=8}|{-5:x=8}|{5:#010b}|{255:#06x}|{10**20:,}|{2**70:x}|{10**30:e}"
f"{5:.2}"
f"{5:.2d}"
f"{5:s}"
f"{5:,c}"
f"{5:+c}"
f"{5:#c}"
f"{5:,_}"
f"{5:,,}"
f"{5:,x}"
f"{5:_c}"
f"{5:q}"
f"{5:5q}"
f"{5:dd}"
f"{5:z}"
f"{-1:c}"
f"{0x110000:c}"
f"{5:99999999999999999999}"
f"{5:.99999999999999999999f}"
f"{True:d}|{True:5}|{True:x}"
format(5), format(5, ""), format(5, "3")
format(5, 5)
format(5, None)
format()
format(5, "3", 1)
(5).__format__(5)
""")
print("-- float")
check("""
f"{1.5}|{1.5:f}|{1.5:.1f}|{1.5:10.2f}|{1.5:<10}|{1.5:+}|{1.5: }|{1.5:e}|{1.5:E}|{1.5:g}|{1.5:G}|{1.5:%}|{1.5:.0f}|{2.5:.0f}|{1.5:#.0f}|{1.5:010}|{-1.5:010.1f}"
f"{1234567.891:,}|{1234567.891:,.2f}|{1234567.891:_}|{1e20:,}|{1e100:g}|{1e-10:g}|{123456789.0:g}|{0.0001:g}|{0.00001:g}|{1e16}|{1e15:n}|{100000.0:g}|{1000000.0:g}"
f"{float('inf')}|{float('inf'):f}|{float('-inf'):F}|{float('nan'):10}|{float('nan'):010}|{float('inf'):+e}|{float('nan'):%}|{float('inf'):,}"
f"{-0.0}|{-0.0:f}|{-0.0:z}|{-0.001:z.1f}|{-0.0:zg}|{-0.0:+z}|{0.0:e}|{0.0:g}|{0.0:#g}|{1.0:#g}|{1.0:g}|{1.0:.3}|{1234.0:.3}|{12.0:.3}|{1.0:.0}"
f"{1.5:d}"
f"{1.5:x}"
f"{1.5:s}"
f"{1.5:c}"
f"{1.5:,e}|{123456.789:,g}|{1.5:_%}"
f"{1.5:.}"
f"{1.5:.f}"
f"{3.14159:.3}|{314159.0:.3}|{3.14159:.10}|{0.1:.20}|{0.1:.30f}|{1e300:.2f}"[:100]
f"{1.5:{10}.{3}}|{1.5:{'<'}{10}}"
f"{0.1:.1000f}"[-5:]
round(0.15, 1), f"{0.15:.1f}", f"{0.25:.1f}", f"{0.35:.1f}", f"{1e22:f}", f"{5e-324:e}", f"{1.7976931348623157e308:.3g}"
""")
print("-- str and others")
check("""
f"{'a':5}|{'a':>5}|{'a':^5}|{'a':*<5}|{'abc':.2}|{'abc':5.1}|{'abc':s}|{'a':05}|{'a':<05}"
f"{'a':=5}"
f"{'a':+}"
f"{'a': }"
f"{'a':#}"
f"{'a':,}"
f"{'a':d}"
f"{'a':z}"
f"{None}|{None!r:>6}|{[]!s:4}|{(1, 2)}|{...}|{int}"
f"{None:5}"
f"{[]:5}"
f"{object:5}"
f"{{1}:5}"
f"{b'a'!r:>6}"
f"{print:5}"
format([], "")
format(object(), "5")
object().__format__(5)
"{} {}".format(1)
"{0} {2}".format(1, 2)
"{a}".format(b=1)
"{a}".format_map({})
"{0.x}".format(1)
"{0[x]}".format({"x": 5}), "{0[0]}".format([7]), "{0.real}".format(3), "{:{}}".format(5, 4), "{0:{1}}".format(5, 4), "{{}}".format()
"{0[0]}".format({})
"{0[]}".format([])
"{0.}".format(1)
"{".format()
"}".format()
"{0".format(1)
"{} {0}".format(1)
"{0} {}".format(1)
"{!x}".format(1)
"{!}".format(1)
"{!r".format(1)
"{:{:{}}}".format(1, 2, 3)
"{0!r:>5}|{0!s}|{0!a}".format("é")
"%d %s %r %x %5.2f %%" % (1, "a", "b", 255, 1.5)
"%d" % "a"
"%d" % 1.5, "%i" % 1.9, "%c" % 65, "%c" % "x", "%5s|%-5s|%05d|%+d|% d|%#x|%#o" % (1, 2, 3, 4, 5, 6, 7), "%e|%g|%G" % (1.5, 1e10, 1e-10)
"%x" % 1.5
"%c" % "ab"
"%c" % 0x110000
"%s" % (1, 2)
"%s %s" % 1
"%q" % 1
"%(a)s" % {"a": 1}, "%(a)s" % {"a": (1, 2)}
"%(a)s" % {}
"%(a)s" % 1
"%(a" % {}
"%" % ()
"%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 1.555)
"%*d" % ("a", 1)
"%s" % ((1,),), "%r" % ("a",), "%a" % "é", "%s" % [1], "%.2s" % "abc", "%5%"  % ()
"a" % 1
"a" % [], "a" % {}
"a" % (1,)
""")


class F:
    def __format__(self, spec):
        return "<%s>" % spec


class G:
    def __format__(self, spec):
        return 5


class I(int):
    def __str__(self):
        return "I!"


class S(str):
    def __str__(self):
        return "S!"


check("""
f"{F()}|{F():abc}|{F():{5}x}", format(F(), "q"), "{:z}".format(F())
f"{G()}"
f"{I(5)}|{I(5):3}|{I(5):d}|{I(5)!r}|{I(5)!s}", "%d %s" % (I(5), I(5)), str(I(5)), "{}".format(I(5))
f"{S('x')}|{S('x'):3}|{S('x')!r}", "%s" % S("x"), "{}".format(S("x")), str(S("x"))
""")
