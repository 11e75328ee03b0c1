from __future__ import annotations

a: List[Dict[str, int]]
a: Tuple[()]
a: Tuple[int, ...]
a: Tuple[(int, str)]
a: (1, 2)
a: (1,)
a: x if y else z
a: (x if y else z) if w else v
a: lambda: 1
a: lambda x, /, y=1, *z, k, m=2, **n: (x, y)
a: lambda *, k: k
a: not x
a: not (x and y)
a: x and y or z
a: (x or y) and z
a: -x ** -y
a: (-x) ** y
a: x ** y ** z
a: (x ** y) ** z
a: a - (b - c)
a: (a - b) - c
a: a | b & c ^ d
a: (a | b) & c
a: a << b + c
a: ~x @ y // z % w
a: a < b <= c != d is not e not in f
a: (a < b) < c
a: [x for x in y if z if w]
a: {x: y for x, y in z}
a: {x for x in y}
a: (x for x in y)
a: f(x for x in y)
a: f(*a, b, c=d, **e)
a: f(x, y=1)(z).w[1]
a: x[1:2, ::3, :]
a: x[1:2]
a: x[:]
a: x[a, b]
a: x[(a, b)]
a: x[*a]
a: 'it"s'
a: "it's"
a: "both ' and \""
a: b'by\x00tes'
a: 'tab\tnew\nzero\0 é \u2028 \U0001f600'
a: 1.0
a: 1e100
a: 1e16
a: 0.0001
a: 0.00001
a: 1e400
a: 1j
a: 1.5j
a: 123456789012345678901234567890
a: 1 .real
a: 1.5.real
a: True
a: None
a: ...
a: f'{x}'
a: f'a{x!r:>{y}}b{{c}}'
a: f'{ {1: 2} }'
a: {1: 2, **x}
a: {1, 2}
a: {}
a: []
a: [1, *x]
a: (*x, y)
a: x.y.z
a: "a" "b"
a: lambda x, /: x
a: lambda *x: x
a: lambda **k: k
a: lambda x, /, *, k: 1
