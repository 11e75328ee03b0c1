import types
@types.coroutine
def g():
    x = yield 1
    return x
async def f():
    return await g()
c = f()
print(c.send(None))
try: c.send(5)
except StopIteration as e: print(e.value)
n = types.SimpleNamespace(a=1, b=[2])
print(n, n == types.SimpleNamespace(a=1, b=[2]), n.__dict__, n != 5)
n.c = n
print(n)
for s in ['types.SimpleNamespace(1)', 'types.SimpleNamespace(**{"a b":1})','types.SimpleNamespace({"a":1})','n < n','n < types.SimpleNamespace()','n.zz','del n.a; n.a','n.__reduce__()[1:]','types.SimpleNamespace.__init__(n, x=5); n.x','types.SimpleNamespace(**{1:2})', 'hash(n)', 'type("S",(types.SimpleNamespace,),{})(q=1)']:
    try: 
        try: print(s, eval(s))
        except SyntaxError: exec(s)
    except Exception as e: print(s, type(e).__name__, e)
m = types.ModuleType("m", "doc")
print(m, m.__name__, m.__doc__, m.__spec__, m.__loader__, m.__package__, m.__dict__)
for s in ['types.ModuleType()','types.ModuleType(5)','m.foo','types.ModuleType("a","b","c")','del m.__name__; m.x', 'types.MappingProxyType({1:2})','types.MappingProxyType(5)','types.MappingProxyType({1:2}) | {3:4}','types.MethodType(len)', 'types.new_class("X", (), {}, None)', 'types.DynamicClassAttribute', 'types.resolve_bases((int,))', 'types.GenericAlias(list, int)', 'types.UnionType', 'int | None | str', 'int | 5', 'types.get_original_bases(int)']:
    try: 
        try: print(s, eval(s))
        except SyntaxError: exec(s)
    except Exception as e: print(s, type(e).__name__, e)

for n in types.__all__:
    kind = getattr(types, n)
    print(n, kind if isinstance(kind, type) else kind.__name__)
