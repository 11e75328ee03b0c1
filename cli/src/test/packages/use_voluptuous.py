from voluptuous import Schema, Required, Optional, All, Any, Length, Range, Coerce, MultipleInvalid, Invalid, In, Email, ALLOW_EXTRA, Maybe, Match, Exclusive

s = Schema({
    Required("name"): All(str, Length(min=2)),
    Optional("age", default=1): All(Coerce(int), Range(min=0, max=150)),
    "kind": Any("a", "b", None),
    "list": [int, Schema({"x": float})],
    Exclusive("p", "g"): int,
    Exclusive("q", "g"): int,
})
print(sorted(s({"name": "ann", "age": "5", "list": [1, {"x": 2.5}]}).items()))
for bad in ({}, {"name": "a"}, {"name": "ann", "age": 200}, {"name": "ann", "kind": "z"}, {"name": "ann", "list": ["x"]},
            {"name": "ann", "extra": 1}, {"name": "ann", "p": 1, "q": 2}):
    try:
        s(bad)
    except MultipleInvalid as e:
        print([(str(x), x.path) for x in e.errors])
print(Schema({"a": int}, extra=ALLOW_EXTRA)({"a": 1, "b": 2}), Schema(Maybe(int))(None), Schema(Match(r"\d+"))("12"))
for value in ("x@y.com", "nope"):
    try:
        print(Schema(Email())(value))
    except Invalid as e:
        print(e)
print(s.extend({"new": int}).schema.keys() >= {"new"})
