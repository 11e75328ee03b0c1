"""What awaiting anext() with a default gives."""

class MyAsyncIter:
    def __init__(self): self.yielded = 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.yielded >= 2: raise StopAsyncIteration()
        self.yielded += 1
        return self.yielded
def run(c):
    while 1:
        try: c.send(None)
        except StopIteration as e: return e.value
async def consume():
    it=MyAsyncIter()
    print(await anext(it))
    print(await anext(it,'d'), await anext(it,'d'))
    it=MyAsyncIter()
    g=anext(it)
    try: g.send(None)
    except StopIteration as e: print(e.value)
    g=anext(it,'x')
    try: g.send(None)
    except StopIteration as e: print(e.value)
    g=anext(it,'x')
    try: g.send(None)
    except StopIteration as e: print(e.value)
run(consume())
def test3():
    i=anext(MyAsyncIter(),'buckle my shoe').__await__()
    try: i.__next__()
    except StopIteration as e: print(e.value)
    i=anext(MyAsyncIter(),'buckle my shoe').__await__()
    try: next(i)
    except StopIteration as e: print(e.value)
    i=anext(MyAsyncIter(),'b').__await__()
    try: i.throw(ValueError)
    except ValueError as e: print('v')
    print(next(iter([])) if 0 else 1)
test3()
