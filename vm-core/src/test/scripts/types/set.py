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


print("-- make")
check("""
set(), frozenset(), {1}, set("a"), set([1, 1, 1]), frozenset([2])
set(1)
set(1, 2)
set(x=1)
frozenset(1)
frozenset(1, 2)
frozenset(x=1)
set([[]])
frozenset([{}])
{[]}
{*[1], *()}
{*1}
frozenset() is frozenset(), frozenset(frozenset([1])) == {1}
f = frozenset([1]); print(frozenset(f) is f, f.copy() is f)
set.__new__(int)
set[int], frozenset[str]
repr(set()), repr(frozenset({1})), str({None})
""")
print("-- operators")
s = {1, 2, 3}
f = frozenset([2, 3, 4])
check("""
s & f, s | f, s - f, s ^ f, f & s, f | s
type(s & f), type(f & s), type(s | f), type(f ^ s)
s & [1]
s | 1
[1] - s
s ^ None
s + s
s <= {1, 2, 3, 4}, s < s, s <= s, s > {1}, s >= f, s == {3, 2, 1}, s != f, s == frozenset(s), s == [1, 2, 3]
s < [1]
s >= 1
frozenset([1]) <= 5
1 in s, 9 in s, frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])}
[] in s
{} in f
hash(s)
hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(frozenset())
hash(frozenset([1, 2, 3])), hash(frozenset(range(100)))
x = {1, 2}; x &= {2}; print(x); x |= {5}; print(x); x -= {5}; print(x); x ^= {2, 7}; print(x)
x = {1, 2}; x &= [2]
x = {1, 2}; x |= "ab"
x = {1, 2}; x -= x; print(x)
x = {1, 2}; x ^= x; print(x)
x = f; x |= {9}; print(sorted(x), type(x), len(f))
""", s=s, f=f)
print("-- methods")
check("""
x = set(); print(x.add(1), x.add(1), x)
x = set(); x.add()
x = set(); x.add([])
x = {1}; print(x.discard(1), x.discard(5), x)
x = {1}; x.discard([])
x = {1}; x.remove(1); x.remove(1)
x = {1}; x.remove("k")
x = {1}; x.remove([])
x = {1}; x.remove({1, 2} - {2})
x = {frozenset([1])}; x.remove({1}); print(x)
x = {1}; print(x.pop()); x.pop()
x = {1}; print(x.clear(), x)
x = {1}; print(x.copy() == x, x.copy() is x)
x = {1}; print(x.update([2], (3,), {4: 5}), x)
x = {1}; x.update(1)
x = {1}; x.update([1], 1)
x = {1}; x.update(k=1)
{1, 2}.union([3], "a" and [4]), {1}.union(), {1, 2}.intersection([1], [1, 2]), {1, 2}.intersection(), {1, 2}.difference([1], [2]), {1, 2}.difference()
{1}.union(1)
{1}.intersection(1)
{1}.difference(1)
{1}.difference([[]])
{1}.intersection([[]])
{1, 2}.symmetric_difference([2, 3, 3])
{1}.symmetric_difference(1)
{1}.symmetric_difference()
{1}.symmetric_difference(1, 2)
x = {1, 2}; x.intersection_update([2, 3], [2]); print(x)
x = {1, 2}; x.difference_update([2, 3]); print(x)
x = {1, 2}; x.symmetric_difference_update([2, 3]); print(x)
x = {1, 2}; x.symmetric_difference_update(1)
{1}.issubset([1, 2]), {1}.issuperset([]), {1}.isdisjoint([2]), {1}.isdisjoint([1])
{1}.issubset(1)
{1}.issuperset(1)
{1}.isdisjoint(1)
{1}.issubset()
{1}.issuperset([[]])
frozenset().add
{1}.foo
{1}.x = 1
type(iter({1})), iter({1}).__length_hint__(), iter({1}).__reduce__()
x = {1, 2}; it = iter(x); x.add(9); next(it)
x = {1, 2}; [x.add(i + 10) for i in x]
next(iter(set()))
{1}.__reduce__(), frozenset([1]).__reduce__()
{1}.__and__(1), {1}.__or__([]), {1}.__sub__({1}), {1}.__eq__(1), {1}.__lt__(1)
set.__hash__
set.x = 1
set.add
{1}.add.__qualname__
""")
r = {1}


class S(set):
    pass


class F(frozenset):
    pass


class H:
    def __eq__(self, o):
        return True

    def __hash__(self):
        return 5


print("-- subclasses")
check("""
S([1]), F([1]), S(), F(), S([1]) == {1}, type(S([1]) | {2}), type(F([1]) & {1}), type(S([1]).copy()), type(F([1]).copy()), type({1} | S([2]))
S(x=1)
F(x=1)
F([1]).__reduce__()
s = S([1]); s.a = 5; print(s.__reduce__(), s.__dict__)
F(F([1])) == F([1]), F([]) is F([])
hash(F([1])) == hash(frozenset([1]))
len({H(), H(), H()}), H() in {H()}, 5 in {H()}
{1, 1.0, True}
x = float("nan"); print(len({x, x}), x in {x})
""")
