import contextvars
from contextvars import ContextVar, Context, Token, copy_context

v = ContextVar("v", default=1)
w = ContextVar("w")
print(v.get(), v.name, w.get(5))
try:
    w.get()
except LookupError as e:
    print(e.args[0] is w)
t = v.set(2)
print(v.get(), t.var is v, t.old_value is Token.MISSING, Token.MISSING)
t2 = v.set(3)
print(t2.old_value)
v.reset(t2)
print(v.get())
for bad in (t2, 3):
    try:
        v.reset(bad)
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, str(e).split(" at ")[0])
try:
    w.reset(t)
except ValueError as e:
    print(str(e).split(" at ")[0])

ctx = copy_context()


def inside(n):
    v.set(n)
    return v.get()


print(ctx.run(inside, 10), v.get(), ctx[v], v in ctx, w in ctx, len(ctx), list(ctx) == [v])
print(ctx.get(w), ctx.get(w, 7), [*ctx.items()] == [(v, 10)], [*ctx.values()])
try:
    ctx[w]
except KeyError as e:
    print(e.args[0] is w)
try:
    ctx["v"]
except TypeError as e:
    print(e)
try:
    ctx.run(ctx.run, print)
except RuntimeError as e:
    print(str(e).split(":")[0][:20], str(e).endswith("is already entered"))
try:
    Token()
except RuntimeError as e:
    print(e)
try:
    ContextVar(3)
except TypeError as e:
    print(e)
print(Context() == Context(), ctx == ctx.copy(), ContextVar[int])
