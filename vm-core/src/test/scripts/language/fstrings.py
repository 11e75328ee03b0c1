x, y, s = 42, 3.14159, "text"
print(f"", f"plain", f"{x}", f"{x}{y}", f"a{x}b{s}c")
print(f"{x:5}|{x:<5}|{x:^5}|{x:05d}|{x:x}|{y:.2f}|{s:>8}|{s!r:>8}|{s!s}|{'é'!a}")
print(f"{x:{x // 10}}|{y:{'.'}{2}f}|{s:{'*'}^{len(s) + 4}}")
print(f"{x=}", f"{x = }", f"{s=!s}", f"{y=:.1f}", f"{x + 1=}")
print(f"{{}} {{{x}}} {'nested ' + f'{x}'} {[i for i in range(3)]} { {'a': 1}['a'] } {(lambda v: v * 2)(x)}")
print(f"{x!r}" "joined" f"{s}", rf"\n{x}", f"{'a' 'b'}", f"{x if x else y}", f"{s:}", f"{None}", f"{x,}")
print(f'''{
    x
    + 1
}''', f"{"same quotes"}", f"{'\n'.join(['a', 'b'])!r}")


class F:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


f = F()
print(f"{f} {f!s} {f!r} {f:spec} {f!s:>5} {f:{s}-{x}}")
try:
    f"{x:Z}"
except ValueError as e:
    print(e)
try:
    f"{[]:5}"
except TypeError as e:
    print(e)
