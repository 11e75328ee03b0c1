import _operator
import operator
from operator import *

for name in sorted(n for n in operator.__all__ if n not in ("attrgetter", "itemgetter", "methodcaller")):
    f = getattr(operator, name)
    for args in ((6, 4), (6,), ([1, 2], [3]), ("ab", 1), ("abab", "b"), ([5, 6], 0, 9), (6.5, 2)):
        try:
            print(name, args, f(*args))
        except Exception as e:
            print(name, args, type(e).__name__, e)
print(itemgetter(1)("abc"), itemgetter(0, 2)("abc"), itemgetter(slice(1))("abc"), itemgetter("k")({"k": 1}))
print(attrgetter("real")(3), attrgetter("real", "imag")(3), attrgetter("__class__.__name__")(3), methodcaller("split", ",")("a,b"), methodcaller("encode", encoding="utf-8")("x"))
print(itemgetter(1, 2), attrgetter("a", "b.c"), methodcaller("f", 1, k=2), length_hint(iter([1, 2])), length_hint(object(), 5), call(max, 1, 2, key=abs))
print(itemgetter(1).__reduce__(), attrgetter("a").__reduce__(), methodcaller("f", 1).__reduce__())
for bad in ("itemgetter()", "attrgetter(3)", "attrgetter()", "methodcaller()", "methodcaller(3)", "itemgetter(1)()", "itemgetter(1)(1, 2)", "itemgetter(5)('a')", "attrgetter('x')(1)", "length_hint([], 'a')", "_operator._compare_digest('a', b'a')", "_operator._compare_digest('\\xe9', 'a')", "concat({}, {})"):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)
print(_operator._compare_digest("abc", "abc"), _operator._compare_digest(b"a", b"b"), operator.__add__(1, 2), sorted([(2, "a"), (1, "b")], key=itemgetter(0)))
