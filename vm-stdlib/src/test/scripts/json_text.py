# _json and json: documents, errors, hooks, encoder settings
import _json
import json


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e, sep=': ')


scan = _json.make_scanner(json.JSONDecoder())
for x in ['', ' ', '-', '01', '1.', '1e', '1E+5', '-0', '-0.0', 'nul', 'null', 'NaN', '-Infinity', '-Inf', '"a', '"a\nb"',
          '"\\u12"', '"\\ud800"', '"\\ud83d\\ude00"', '"\\ud83d\\u0041"', '"\\x"', '"\\', '[', '[1', '[1,', '[1 2]', '{',
          '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a', '{1:2}', '{"a" 1}', '[ ]', '{ }', ' [1]', '[1]x',
          '9' * 30, '1' * 5000, '1.5e400', '[1,\n2,\n  x]', '"\\u0x12"', '"\\u+123"', '"a\x00"', '{"a":,}',
          '["\U0001F600", 1.5, {"\xe9": [true, false]}]', '\ufeff[]']:
    print(repr(x)[:40])
    show(lambda: scan(x, 0))
    show(lambda: json.loads(x))
for f in [
    lambda: scan('abc', -1), lambda: scan('[]', 5), lambda: scan(1, 0), lambda: _json.make_scanner(1),
    lambda: _json.scanstring('a\nc"', 0, False), lambda: _json.scanstring('a\nc"', 0), lambda: _json.scanstring(1, 0),
    lambda: _json.scanstring('a"', 5), lambda: _json.scanstring('\U0001F600\\u00e9"', 0),
    lambda: json.loads('{"a":1,"a":2,"b":{"a":[]}}', object_pairs_hook=lambda x: x),
    lambda: json.loads('{"a":1,"b":{}}', object_hook=len),
    lambda: json.loads('[1,2.5,NaN,-Infinity]', parse_int=str, parse_float=str, parse_constant=str),
    lambda: json.loads('1e5', parse_float=lambda x: 1 / 0), lambda: json.loads('[' * 100000),
    lambda: json.loads('{"a":' * 100000),
]:
    show(f)
for f in (_json.encode_basestring, _json.encode_basestring_ascii):
    for x in ('a"b\\c\n\r\t\f\b\x01\x7f\xe9\u2028\U0001F600\ud800', '', 1, b'x'):
        show(lambda: f(x))


class F(float):
    pass


class I(int):
    def __repr__(self):
        return 'no'


class D(dict):
    def items(self):
        return [('z', 1)]


def encoder(**settings):
    values = dict(markers={}, default=lambda o: 1 / 0, encoder=_json.encode_basestring_ascii, indent=None,
                  key_separator=': ', item_separator=', ', sort_keys=False, skipkeys=False, allow_nan=True)
    values.update(settings)
    return _json.make_encoder(*values.values())


for settings in ({}, dict(sort_keys=True), dict(skipkeys=True), dict(allow_nan=False), dict(encoder=str),
                 dict(encoder=_json.encode_basestring), dict(default=lambda o: 'd'), dict(encoder=lambda o: 1)):
    print(list(settings))
    for o in (None, True, 1.5, float('nan'), -float('inf'), 'x\xe9', (), [1, [2, (3,)]], {'b': 1, 'a': []},
              {1: 2, None: 3, True: 4, 1.5: 5, float('nan'): 3}, {(1, 2): 3}, object, F(1.5), I(3),
              {F(2.5): 1, I(4): 2}, D(a=1), {b'x': 1}, 2**70):
        show(lambda: encoder(**settings)(o, 0))
ring = []
ring.append(ring)
show(lambda: json.dumps(ring))
knot = {}
knot['a'] = knot
show(lambda: json.dumps(knot))
show(lambda: json.dumps(ring, check_circular=False))
show(lambda: encoder(markers=1))
show(lambda: encoder(key_separator=1))
print(json.dumps({'a': [1, {'b': None}]}, indent=2))
deep = []
for i in range(5000):
    deep = [deep]
show(lambda: json.dumps(deep))
