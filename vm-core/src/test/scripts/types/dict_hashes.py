"""Keys whose hash is that of a str, and keys that collide."""


class Named:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return other == self.name


class Shouted(str):
    def __hash__(self):
        return hash(self.upper())

    def __eq__(self, other):
        return str.__eq__(self.upper(), other)


d = {"x": 1, "é𝔘": 2}
print(d.get(Named("x")), d[Named("é𝔘")], Named("y") in d)
d[Named("x")] = 3
print(d, len(d))
e = {Named("x"): 1}
print(e["x"], "x" in e, "y" in e, e.setdefault("x", 5), e.pop("x"), e)
print({"X": 4}[Shouted("x")], "X" in {Shouted("x"): 4}, Named("a") in {"a"}, "a" in {Named("a")})
f = dict.fromkeys(["x", "y"])
f.update({Named("y"): "changed", Named("z"): "new"})
print(f["y"], f["z"], list(f)[:2])
print({**f}["z"], dict(f)["z"], f.copy()["z"], (f | {})["z"], ({} | f)["z"])
g = {}
exec("a = 1\nb = 2", g)
print(Named("a") in g)
exec("c = a + b", g)
print(g["c"], g[Named("c")])
del g[Named("a")]
print("a" in g)


def function():
    pass


function.__dict__["attribute"] = 1
print(Named("attribute") in function.__dict__, function.attribute)
keys = ["", *("".join("Aa" if i >> bit & 1 else "BB" for bit in range(11)) for i in range(2048))]
collided = {key: i for i, key in enumerate(keys)}
print(len(collided), all(collided[key] == i for i, key in enumerate(keys)), list(collided) == keys)
for key in keys[::2]:
    del collided[key]
print(len(collided), keys[0] in collided, keys[1] in collided, len(set(keys)))
