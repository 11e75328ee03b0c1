def attempt(template, *args, **kwargs):
    try:
        print(repr(template.format(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


class P:
    name = "n"

    def __format__(self, spec):
        return "<" + spec + ">"


print("-- fields")
attempt("{} {}", 1, 2)
attempt("{1} {0}", "a", "b")
attempt("{x} {y[0]} {y[k]}", x=1, y={0: "zero", "k": "v"})
attempt("{0.name} {0!r:>4.1}", P)
attempt("{:a{}b{}}", P(), 1, 2)
attempt("{{}} {{{0}}}", 5)
attempt("{!r} {!s} {!a}", "é", "é", "é")
attempt("{0[-1]}", {"-1": "minus"})

print("-- errors")
for template in ["{", "}", "{}{0}", "{0}{}", "{!x}", "{!}", "{!r", "{0[}", "{0.}", "{0[]}", "{0[a]b}", "{:{:{}}}", "{x}", "{9}", "{ }",
                 "{0", "{:", "{!rx}", "{99999999999999999999}"]:
    print(template, end=" ")
    attempt(template, "a", "b", "c")

print("-- text specifications")
for spec in ["", "5", ">5", "^6", "*<5", "05", "<05", ".2", "6.1", "s", "é^5", "=5", "+", " ", "#", "z", ",", "_", ",_", "d", "5x9", "10.", "\U0001F600>4"]:
    print(spec, end=" ")
    attempt("{:" + spec + "}|", "abc")

print("-- mapping")
print("{a} {b}".format_map({"a": 1, "b": 2}))


class D(dict):
    def __missing__(self, key):
        return "?" + key


print("{a} {z}".format_map(D(a=1)))
try:
    "{}".format_map({})
except ValueError as e:
    print(e)
try:
    "{q}".format_map({})
except KeyError as e:
    print("KeyError", e)
