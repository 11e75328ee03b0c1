from cerberus import Validator, SchemaError, DocumentError

schema = {
    "name": {"type": "string", "required": True, "minlength": 2, "coerce": str.strip},
    "age": {"type": "integer", "min": 0, "max": 150, "nullable": True},
    "tags": {"type": "list", "schema": {"type": "string", "allowed": ["a", "b"]}},
    "sub": {"type": "dict", "schema": {"x": {"type": "float"}, "y": {"default": 3}}},
    "either": {"anyof": [{"type": "integer"}, {"type": "string", "regex": "^z"}]},
}
v = Validator(schema)
print(v.validate({"name": " ann ", "age": None, "sub": {"x": 1.5}}), v.document)
for bad in ({}, {"name": "a"}, {"name": "ann", "age": -1}, {"name": "ann", "tags": ["a", "c", 1]}, {"name": "ann", "zzz": 1},
            {"name": "ann", "either": "q"}, {"name": "ann", "sub": {"x": "s"}}):
    print(v.validate(bad), v.errors)
try:
    Validator({"a": {"type": "nope"}})
except SchemaError as e:
    print(type(e).__name__, e)
print(Validator({"a": {"rename": "b"}}).normalized({"a": 1}), Validator({}, allow_unknown=True).validate({"q": 1}))

class Odd(Validator):
    def _validate_is_odd(self, constraint, field, value):
        """{'type': 'boolean'}"""
        if constraint and not value & 1:
            self._error(field, "must be odd")

o = Odd({"n": {"is_odd": True, "type": "integer"}})
print(o.validate({"n": 3}), o.validate({"n": 4}), o.errors)
