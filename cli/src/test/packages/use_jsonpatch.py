import jsonpatch

src = {"a": {"b": 1, "list": [1, 2, 3]}, "k": "v"}
patch = jsonpatch.JsonPatch([
    {"op": "add", "path": "/a/c", "value": [True, None]},
    {"op": "replace", "path": "/k", "value": "w"},
    {"op": "remove", "path": "/a/list/1"},
    {"op": "move", "from": "/a/b", "path": "/moved"},
    {"op": "copy", "from": "/k", "path": "/copied"},
    {"op": "test", "path": "/k", "value": "w"},
])
print(patch.apply(src))
dst = {"a": {"list": [1, 3, 4]}, "x": {"y": 1}}
made = jsonpatch.make_patch(src, dst)
print(sorted(made, key=str), made.apply(src) == dst)
for bad in ([{"op": "test", "path": "/k", "value": 1}], [{"op": "remove", "path": "/zz"}], [{"op": "nope", "path": "/k"}],
            [{"path": "/k"}]):
    try:
        jsonpatch.apply_patch(src, bad)
    except jsonpatch.JsonPatchException as e:
        print(type(e).__name__, e)
print(jsonpatch.JsonPatch.from_string('[{"op": "add", "path": "/z", "value": 1}]').to_string())
