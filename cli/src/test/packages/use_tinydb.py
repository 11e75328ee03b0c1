import os
import tempfile
from tinydb import TinyDB, Query, where
from tinydb.operations import increment, delete
from tinydb.storages import MemoryStorage, JSONStorage

db = TinyDB(storage=MemoryStorage)
print(db.insert_multiple({"n": i, "k": "ab"[i % 2]} for i in range(6)))
q = Query()
print(db.search((q.n > 2) & (q.k == "a")), db.count(where("k") == "b"), db.get(q.n == 5))
db.update({"n": 50}, q.n == 5)
db.update(increment("n"), q.n < 2)
db.remove(q.n == 2)
print(db.all(), len(db), db.contains(q.k.matches("^a")), db.search(q.k.one_of(["a"]))[0])
t = db.table("other")
t.insert({"a": {"b": [1, 2]}})
print(t.search(q.a.b.any([2])), sorted(db.tables()), repr(q.n == 1))
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "db.json")
    with TinyDB(path) as f:
        f.insert({"x": "é"})
    with open(path) as text:
        print(text.read())
    with TinyDB(path) as f:
        print(f.all())
