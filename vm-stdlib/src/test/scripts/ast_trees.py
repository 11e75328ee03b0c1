import ast
import _ast

print(ast.dump(ast.parse("x = 1 + 2j\nif a: pass"), include_attributes=True))
print(ast.dump(ast.parse("def f(a, /, b: int = 3, *c, d=4, **e) -> str: return f'{a!r:>{b}}' + 'x'"), indent=1))
print(ast.dump(ast.parse("a.b[1:2] < c is not d", mode="eval")))
for source in (
    "class C[T](B, k=1):\n    'doc'\n    async def m(self): await x; yield",
    "match v:\n    case [1, *_] | {'a': b, **r} if g: pass\n    case C(1, k=None) as z: pass",
    "try:\n    pass\nexcept* E as e:\n    raise X from e\nfinally:\n    del a, b[0]",
    "type A[*T, **P] = int | None\nfor i, *j in k: continue\nelse: x: int = 3",
    "with a as b, c: lambda *a, b: (yield b)\nx, y = [*a], {**b, 'c': 1}\nassert x, b'y\\xff'",
    "from . import a as b\nimport c.d\nglobal q\nx @= -y ** ~z\nprint(*a, k=u'v', **c)",
    "{i: j async for i, j in k if i if j}",
):
    tree = ast.parse(source)
    print(ast.dump(tree))
    print(ast.unparse(tree))
code = compile(ast.parse("total = sum(i * i for i in range(10))\nprint(total)"), "<tree>", "exec")
exec(code)
print(eval(compile(ast.parse("[x for x in (1, 2)]", mode="eval"), "", "eval")))
print(eval(compile(ast.Expression(ast.BinOp(ast.Constant(2), ast.Add(), ast.Constant((1,))), lineno=1), "", "eval")) if 0 else "skip")


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)


tree = ast.fix_missing_locations(Double().visit(ast.parse("print(1 + 2, 'ab')")))
exec(compile(tree, "", "exec"))
print(ast.literal_eval("{'a': [1, -2.5, (None, True)], 'b': {3}, 'c': b'x', 'd': 1+2j}"))
print(ast.Name._fields, ast.Name._attributes, ast.FunctionDef.__match_args__, ast.Name.__doc__, ast.operator.__doc__)
print(ast.expr_context.__doc__, ast.mod.__doc__, ast.stmt.__doc__ == _ast.stmt.__doc__, ast.alias.__doc__, ast.arg.annotation)
print(ast.get_docstring(ast.parse("'hi'")), ast.parse("a").body[0].value.ctx is ast.parse("b").body[0].value.ctx)
n = ast.Name("a", ast.Load(), lineno=3)
print(n.id, n.lineno, n.end_lineno, type(n).__mro__, list(n.__reduce__()[2]))
match ast.parse("a", mode="eval").body:
    case ast.Name(id=name):
        print("matched", name)
fix = ast.fix_missing_locations
for bad in (
    "ast.Name(1, 2, 3)",
    "ast.Name('a', id='b')",
    "ast.Name('a').ctx",
    "compile(ast.Name('a'), '', 'exec')",
    "compile(ast.Module([ast.Pass()], []), '', 'exec')",
    "compile(ast.Module([3], []), '', 'exec')",
    "compile(fix(ast.Module([ast.Expr(ast.Name('a'))], [])), '', 'exec')",
    "compile(fix(ast.Expression(ast.Name('a', ast.Store()))), '', 'eval')",
    "compile(fix(ast.Module([ast.Assign([ast.Name('a', ast.Load())], ast.Constant(1))], [])), '', 'exec')",
    "compile(fix(ast.Module([ast.Assign([ast.Constant(1)], ast.Constant(1))], [])), '', 'exec')",
    "compile(ast.Module(3, []), '', 'exec')",
    "compile(fix(ast.Module([ast.Expr(ast.Constant(object()))], [])), '', 'exec')",
    "compile(fix(ast.Module([ast.Assign([], ast.Constant(1))], [])), '', 'exec')",
    "compile(fix(ast.Module([ast.FunctionDef('f', ast.arguments([], [], None, [], [], None, []), [], [])], [])), '', 'exec')",
    "compile(fix(ast.Expression(ast.BoolOp(ast.And(), []))), '', 'eval')",
    "compile(fix(ast.Expression(ast.Compare(ast.Constant(1), [], []))), '', 'eval')",
    "compile(fix(ast.Expression(ast.Dict([], [ast.Constant(1)]))), '', 'eval')",
    "compile(fix(ast.Expression(ast.ListComp(ast.Constant(1), []))), '', 'eval')",
    "compile(fix(ast.Expression(ast.Tuple([None], ast.Load()))), '', 'eval')",
    "compile(fix(ast.Expression(ast.Name(3, ast.Load()))), '', 'eval')",
    "compile(fix(ast.Expression(ast.BinOp(ast.Constant(1), ast.And(), ast.Constant(1)))), '', 'eval')" if 0 else "0",
    "compile(ast.Expression(), '', 'eval')",
    "compile(ast.AST(), '', 'eval')",
    "compile(fix(ast.Module([ast.Try([ast.Pass()], [], [], [])], [])), '', 'exec')",
    "compile('a', '', 'exec', flags=1 << 30)",
    "ast.literal_eval('a + 1')",
    "ast.parse('1 +')",
):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad[:60], type(e).__name__, str(e).split(" at 0x")[0])
