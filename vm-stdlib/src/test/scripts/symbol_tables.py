"""What the compiler knows of names."""

import symtable

SOURCE = """
import os
from sys import path as where
total = 0
def f(a, *b, c=1, **d):
    global g
    local = [x + a for x in b]
    def inner():
        nonlocal local
        return local + total + c
    lambda y: (z for z in y)
    return inner
class C[T]:
    y: int = 3
    def method(self): return __class__, self.__private
type Alias[S: int] = list[S]
"""


def show(table, depth=0):
    indent = "  " * depth
    print(indent + f"{table.get_type()} {table.get_name()} {table.get_lineno()} {table.is_nested()} {table.is_optimized()} {table.has_children()}")
    for symbol in sorted(table.get_symbols(), key=lambda s: s.get_name()):
        facts = [name for name in dir(symbol) if name.startswith("is_") and name != "is_namespace" and getattr(symbol, name)()]
        print(indent + "  -", symbol.get_name(), *facts)
    if isinstance(table, symtable.Function):
        print(indent + "  =", table.get_parameters(), sorted(table.get_locals()), sorted(table.get_globals()), sorted(table.get_frees()), sorted(table.get_nonlocals()))
    if isinstance(table, symtable.Class):
        print(indent + "  =", table.get_methods())
    for child in table.get_children():
        show(child, depth + 1)


top = symtable.symtable(SOURCE, "?", "exec")
show(top)
print(top.lookup("f").get_namespace() is top.get_children()[0], top.lookup("f").is_namespace())
print(symtable.symtable("x + y", "?", "eval").get_identifiers())
for source, mode in (("x y", "exec"), ("def f(): global a; nonlocal a", "exec"), ("1", "other")):
    try:
        symtable.symtable(source, "?", mode)
    except (SyntaxError, ValueError) as e:
        print(type(e).__name__, e)
