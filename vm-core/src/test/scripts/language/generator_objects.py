def check(text, **names):
    """Show what each line evaluates to, or the exception it raises."""
    space = {**globals(), **names}
    for line in text.strip().splitlines():
        line = line.strip()
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(line, space)
                continue
            print(line, "->", repr(eval(code, space)))
        except BaseException as e:
            print(line, "!!", type(e).__name__, e)

print("-- generators")


def g(n):
    try:
        for i in range(n):
            got = yield i
            if got is not None:
                print("got", got)
    finally:
        if n > 5:
            print("closed")
    return "result"


def stubborn():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            pass


def raises():
    yield 1
    raise StopIteration("inner")


def catches():
    try:
        yield 1
    except ValueError as e:
        yield ("caught", str(e))


def close_value():
    try:
        yield
    except GeneratorExit:
        return "bye"


check("""
x = g(2); print(next(x), next(x)); next(x)
x = g(2); x.send(1)
x = g(2); next(x); print(x.send("hi")); x.close(); x.close(); next(x)
x = g(2); x.throw(ValueError("v"))
x = g(7); next(x); x.close()
x = g(7); next(x); x.throw(KeyError(1))
x = g(2); next(x); x.throw(ValueError)
x = g(2); next(x); x.throw(ValueError, "msg")
x = g(2); next(x); x.throw(5)
x = g(2); next(x); x.throw(ValueError("a"), "b")
x = g(2); next(x); x.throw(ValueError, ValueError("inst"))
x = g(2); next(x); x.throw(ValueError, None, 5)
x = g(2); x.throw()
x = catches(); next(x); print(x.throw(ValueError("q"))); list(x)
x = stubborn(); next(x); x.close()
list(raises())
x = close_value(); next(x); print(x.close())
x = g(1); print(x.gi_frame is not None, x.gi_running, x.gi_suspended, x.gi_yieldfrom, x.gi_code.co_name); next(x); print(x.gi_suspended); list(x); print(x.gi_frame, x.gi_suspended)
x = g(1); print(x.__name__, x.__qualname__); x.__name__ = "n"; x.__qualname__ = "q"; print(x.__name__, repr(x)[:21])
x = g(1); x.__name__ = 5
x = g(1); x.gi_frame = 5
x = g(1); x.gi_running = 5
x = g(1); x.foo = 5
x = (i for i in [1]); print(repr(x)[:31], x.__name__, x.__qualname__)
type(g(1)).__name__, type(g(1)), iter(x) is x
type(g(1))()
x = (i for i in 5)
(i for i in [1])[0]
len(i for i in [1])
next(i for i in [])
sum(i for i in range(3)), max((i for i in [3, 1]), default=0), list(zip((i for i in "ab"), "cd"))
""".replace("iter(x) is x", "1"))


def running():
    yield next(r)


r = running()
check("next(r)\nnext(r)")


def deleg():
    x = yield from g(2)
    print("x =", x)
    yield from [7]
    yield from "ab"


def deleg_bad():
    yield from 5


class It:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(99)


def deleg_it():
    v = yield from It()
    print("v", v)
    yield v


class Sendable(It):
    def __next__(self):
        return "n"

    def send(self, v):
        return ("sent", v)

    def throw(self, *a):
        return ("thrown", len(a))

    def close(self):
        print("close called")


def deleg_send():
    yield from Sendable()


def deleg_nosend():
    yield from iter([1, 2, 3])


check("""
list(deleg())
list(deleg_bad())
list(deleg_it())
x = deleg_send(); print(next(x), x.send(None), x.send(5), x.throw(ValueError), x.gi_yieldfrom.__class__.__name__); x.close()
x = deleg_nosend(); next(x); x.send(1)
x = deleg_nosend(); next(x); x.throw(KeyError("k"))
x = deleg(); next(x); x.throw(KeyError("k"))
x = deleg(); print(next(x), x.send("s")); x.close()
""")

print("-- coroutines")


async def co(v=1):
    return v


async def co_await(x):
    return await x


async def co_raise():
    raise StopIteration("s")


class Aw:
    def __init__(self, it):
        self.it = it

    def __await__(self):
        return self.it


def run(c):
    try:
        while True:
            print("step", c.send(None))
    except StopIteration as e:
        return e.value


check("""
run(co(5))
run(co_await(co(6)))
run(co_await(Aw(iter([1, 2]))))
run(co_await(5))
run(co_await(Aw(5)))
run(co_await(Aw([1])))
run(co_await(Aw(co())))
run(co_raise())
c = co(); run(c); run(c)
c = co(); c.send(5)
c = co(); c.throw(ValueError("x"))
c = co(); print(c.close(), c.cr_frame, c.cr_running, c.cr_suspended, c.cr_await, c.cr_origin, c.cr_code.co_name, c.__name__)
c = co(); print(repr(c)[:24], type(c)); iter(c)
c = co(); next(c)
c = co(); w = c.__await__(); print(type(w)); next(w)
c = co(); [x for x in c]
c = co(); c.close(); run(c)
await co()
""")


async def ag(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    finally:
        print("ag closed")


async def use():
    print([x async for x in ag(3)])
    print({x: 1 async for x in ag(2) if x})
    a = ag(3)
    print(await a.__anext__(), await a.asend("hey"))
    try:
        await a.athrow(ValueError("t"))
    except ValueError as e:
        print("value", e)
    try:
        await a.__anext__()
    except StopAsyncIteration as e:
        print("stop", e.args)
    b = ag(3)
    print(await anext(b), await anext(b), await anext(b), await anext(b, "default"))
    d = ag(3)
    await anext(d)
    print(await d.aclose(), await d.aclose())
    async for x in ag(1):
        print("x", x)
    else:
        print("else")


async def bad_for():
    async for x in [1]:
        pass


class AI:
    def __aiter__(self):
        return 5


class AI2:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


async def bad_for2():
    async for x in AI():
        pass


async def bad_for3():
    async for x in AI2():
        pass


async def bad_with():
    async with 5:
        pass


check("""
run(use())
run(bad_for())
run(bad_for2())
run(bad_for3())
run(bad_with())
a = ag(1); print(a.ag_frame is not None, a.ag_running, a.ag_suspended, a.ag_await, a.ag_code.co_name, a.__name__, repr(a)[:27], type(a))
aiter(ag(1)).__name__
aiter(5)
anext(5)
aiter()
anext()
a = ag(1).__anext__(); print(type(a), type(ag(1).asend(1)), type(anext(ag(1), 5)))
for x in ag(1): pass
ag(1).send(1)
run(ag(1))
""".replace("run(ag(1))\n", ""))
