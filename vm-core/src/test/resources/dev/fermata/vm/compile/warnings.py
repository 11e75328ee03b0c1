x is 1
1 is not x
x is "a" is b"c"
x is None, x is True, x is ...
x is ()
if not x is 1.5: pass
while x is not 2j: pass
1()
"a"(x)
(1, 2)()
[x]()
{x}(), {x: x}(), f"{x}"(), (y for y in x)()
(lambda: 0)()
None(), ...(), True()
1[0]
1.5[x], None[x], ...[x], True[0]
{x}[0], {y for y in x}[0], (y for y in x)[0], (lambda: 0)[0]
"a"[x], "a"[0], "a"[0:1], {}["a"]
"a"["b"], [1][1.5], (1, 2)[1, 2], b"a"[None], [y for y in x][()], f"{x}"[{}]
"a"[True], [][lambda: 0]
assert (x, "message")
assert ()
assert (x)
