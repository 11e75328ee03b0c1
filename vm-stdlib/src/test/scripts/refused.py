"""Calls that must raise exceptions, and change nothing else."""
import ast
import io


class Clearing:
    """Is equal to nothing, and empties the set that it is compared in."""

    def __init__(self, victim):
        self.victim = victim

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.victim.clear()
        return False


for operation in ("__and__", "__sub__", "__xor__", "__or__", "__le__", "isdisjoint", "update"):
    left = {1, 33, 65}
    right = set()
    right.add(Clearing(left))
    getattr(left, operation)(right)
    print(operation, len(left) <= 1)
try:
    compile(ast.fix_missing_locations(ast.Expression(ast.Dict([ast.Constant(1)], [None]))), "x", "eval")
except ValueError as error:
    print(error)
for state in [(b"x", "", 0, None), (5, "", 0, None), (None, "", 0, None)]:
    text = io.StringIO()
    try:
        text.__setstate__(state)
        print(repr(text.getvalue()))
    except TypeError as error:
        print(error)
