from jsonpointer import JsonPointer, resolve_pointer, set_pointer, JsonPointerException, EndOfList, escape

doc = {"foo": {"bar": [1, {"a/b": 2, "m~n": 3}], "": 0}}
for p in ("", "/foo/bar/0", "/foo/bar/1/a~1b", "/foo/bar/1/m~0n", "/foo/"):
    print(repr(p), resolve_pointer(doc, p))
for p in ("/foo/nope", "foo", "/foo/bar/x", "/foo/bar/01", "/~2"):
    try:
        print(resolve_pointer(doc, p))
    except JsonPointerException as e:
        print(type(e).__name__, e)
print(resolve_pointer(doc, "/nope", "default"), set_pointer(doc, "/foo/new", 5, inplace=False)["foo"]["new"])
ptr = JsonPointer("/foo/bar/-")
print(isinstance(ptr.resolve(doc), EndOfList), ptr.parts, ptr.contains(JsonPointer("/foo")), JsonPointer.from_parts(["a/b", 1]).path)
print(escape("a/b~c"), JsonPointer("/a") == JsonPointer("/a"))
