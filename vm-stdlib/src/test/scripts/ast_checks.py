"""Trees that no source gives, and what compile() says of them."""

import ast


def pos(node):
    return ast.fix_missing_locations(node)


def tell(name, tree, mode="exec"):
    try:
        compile(pos(tree) if isinstance(tree, ast.AST) else tree, "<tree>", mode)
    except Exception as e:
        print(name, "->", type(e).__name__, e)
    else:
        print(name, "-> compiled")


def stmt(name, node):
    tell(name, ast.Module([node], []))


def expr(name, node):
    stmt(name, ast.Expr(node))


def pattern(name, node):
    stmt(name, ast.Match(x, [ast.match_case(node, None, [ast.Pass()])]))


load, store, delete = ast.Load(), ast.Store(), ast.Del()
x = ast.Name("x", load)
one = ast.Constant(1)
y = ast.Name("y", store)
tell("no tree", ast.Load())
tell("wrong mode", ast.Expression(one))
tell("missing list", ast.Module())
tell("no list", ast.Module(one, []))
stmt("no statement", 1)
stmt("None statement", None)
stmt("None body", ast.If(x, [None], []))
stmt("empty body", ast.While(x, [], []))
expr("None expression", None)
expr("None in a list", ast.List([None], load))
expr("None value", ast.Attribute(None, "a", load))
expr("None name", ast.Name(None, load))
expr("no name", ast.Name(3, load))
expr("missing name", ast.Name(ctx=load))
expr("a constant's name", ast.Name("True", load))
expr("context", y)
expr("no context", ast.Name("x"))
stmt("assigning", ast.Assign([one], x))
stmt("loading target", ast.Assign([x], x))
stmt("nested target", ast.Assign([ast.Tuple([y, x], store)], x))
stmt("deleting", ast.Delete([ast.Attribute(x, "a", load)]))
stmt("no target", ast.Assign([], x))
stmt("raise", ast.Raise(None, x))
stmt("try", ast.Try([ast.Pass()], [], [ast.Pass()], []))
stmt("try orelse", ast.Try([ast.Pass()], [], [ast.Pass()], [ast.Pass()]))
stmt("try star", ast.TryStar([ast.Pass()], [], [ast.Pass()], [ast.Pass()]))
stmt("level", ast.ImportFrom("m", [ast.alias("a")], -1))
stmt("import", ast.Import([]))
stmt("None alias", ast.Import([ast.alias(None)]))
stmt("annotated", ast.AnnAssign(ast.Attribute(x, "a", store), x, None, 1))
stmt("type alias", ast.TypeAlias(ast.Attribute(x, "a", store), [], x))
stmt("None arguments", ast.FunctionDef("f", None, [ast.Pass()], [], None, None, []))
expr("comprehension", ast.ListComp(y, []))
expr("asynchronous", ast.ListComp(x, [ast.comprehension(x, x, [], 0)]))
expr("None iterable", ast.ListComp(x, [ast.comprehension(y, None, [], 0)]))
expr("set in a constant", ast.Constant(frozenset([1, (2, frozenset())])))
expr("list in a constant", ast.Constant([1]))
expr("list in a constant's tuple", ast.Constant((1, [2])))
expr("class of ints", ast.Constant(type("Sub", (int,), {})(3)))
expr("yield from", ast.YieldFrom(None))
expr("compare", ast.Compare(x, [ast.Lt()], []))
expr("one operand", ast.BoolOp(ast.And(), [x]))
expr("named", ast.NamedExpr(ast.Attribute(x, "a", store), x))
bad = ast.Expr(ast.Constant(1, lineno=5, col_offset=3, end_lineno=4, end_col_offset=9))
stmt("lines", bad)
bad = ast.Expr(ast.Constant(1, lineno=5, col_offset=3, end_lineno=5, end_col_offset=2))
stmt("columns", bad)
bad = ast.Expr(ast.Constant(1, lineno=-5, col_offset=3, end_lineno=5, end_col_offset=2))
stmt("negative line", bad)
bad = ast.Expr(ast.Constant(1, lineno=5, col_offset=-3, end_lineno=5, end_col_offset=2))
stmt("negative column", bad)
stmt("line", ast.Expr(ast.Constant(1, lineno=None, col_offset=0)))
stmt("float line", ast.Expr(ast.Constant(1, lineno=1.5, col_offset=0)))
tell("missing line", ast.Module([], []))
try:
    compile(ast.Module([ast.Pass()], []), "", "exec")
except TypeError as e:
    print(e)
value = ast.MatchValue(one)
pattern("any constant", ast.MatchValue(ast.Constant(...)))
pattern("True", ast.MatchValue(ast.Constant(True)))
pattern("a tuple", ast.MatchValue(ast.Constant((1, 2))))
pattern("a name", ast.MatchValue(x))
pattern("a dotted name", ast.MatchValue(ast.Attribute(x, "a", load)))
pattern("a negative number", ast.MatchValue(ast.UnaryOp(ast.USub(), one)))
pattern("a negated name", ast.MatchValue(ast.UnaryOp(ast.USub(), x)))
pattern("an inverted number", ast.MatchValue(ast.UnaryOp(ast.Invert(), one)))
pattern("a complex number", ast.MatchValue(ast.BinOp(one, ast.Add(), ast.Constant(2j))))
pattern("a sum", ast.MatchValue(ast.BinOp(one, ast.Add(), one)))
pattern("an f-string", ast.MatchValue(ast.JoinedStr([])))
pattern("a call", ast.MatchValue(ast.Call(x, [], [])))
pattern("singleton", ast.MatchSingleton("text"))
pattern("None singleton", ast.MatchSingleton(None))
pattern("nested singleton", ast.MatchSequence([ast.MatchSequence([ast.MatchSingleton(1)])]))
pattern("star", ast.MatchStar("a"))
pattern("starred sequence", ast.MatchSequence([ast.MatchStar("a"), ast.MatchStar(None)]))
pattern("star of True", ast.MatchSequence([ast.MatchStar("True")]))
pattern("star of _", ast.MatchSequence([ast.MatchStar("_")]))
pattern("as _", ast.MatchAs(None, "_"))
pattern("as None", ast.MatchAs(None, "None"))
pattern("as nothing", ast.MatchAs(value, None))
pattern("star as", ast.MatchAs(ast.MatchStar("a"), "b"))
pattern("or", ast.MatchOr([value]))
pattern("or star", ast.MatchOr([value, ast.MatchStar("a")]))
pattern("mapping", ast.MatchMapping([one], [], None))
pattern("mapping rest", ast.MatchMapping([], [], "_"))
pattern("mapping rest True", ast.MatchMapping([ast.Constant(True), one], [value, value], "True"))
pattern("mapping key", ast.MatchMapping([ast.Starred(x, load)], [value], "rest"))
pattern("mapping key True", ast.MatchMapping([ast.Constant(True)], [value], "rest"))
pattern("mapping star", ast.MatchMapping([one], [ast.MatchStar("a")], None))
pattern("class", ast.MatchClass(ast.Attribute(ast.Attribute(one, "a", load), "b", load), [], [], []))
pattern("class keywords", ast.MatchClass(x, [], ["a"], []))
pattern("class keyword True", ast.MatchClass(x, [], ["True"], [value]))
pattern("class star", ast.MatchClass(x, [ast.MatchStar("a")], [], []))
pattern("class keyword star", ast.MatchClass(x, [], ["a"], [ast.MatchStar("b")]))
