import jsonschema
from jsonschema import Draft7Validator, ValidationError, validate

schema = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "minLength": 2},
        "age": {"type": "integer", "minimum": 0},
        "tags": {"type": "array", "items": {"enum": ["a", "b"]}, "uniqueItems": True},
        "link": {"$ref": "#/definitions/link"},
    },
    "required": ["name"],
    "additionalProperties": False,
    "definitions": {"link": {"type": "string", "pattern": "^https?://"}},
}
validate({"name": "ann", "age": 3, "tags": ["a", "b"]}, schema)
for bad in ({}, {"name": "a"}, {"name": "ann", "age": -1.5}, {"name": "ann", "tags": ["a", "a", "c"]},
            {"name": "ann", "x": 1}, {"name": "ann", "link": "ftp://x"}):
    errors = sorted(Draft7Validator(schema).iter_errors(bad), key=lambda e: (list(map(str, e.path)), e.message))
    for e in errors:
        print(list(e.absolute_path), e.validator, e.message)
try:
    validate({"name": 1}, schema)
except ValidationError as e:
    print(e)
print(Draft7Validator.check_schema({"type": "string"}))
try:
    Draft7Validator.check_schema({"type": "strin"})
except jsonschema.SchemaError as e:
    print(e.message)
