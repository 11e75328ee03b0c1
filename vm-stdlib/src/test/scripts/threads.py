import _thread
import sys

lock = _thread.allocate_lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(True, 0.01), type(lock))
for bad in (
    lambda: _thread.allocate_lock().release(),
    lambda: _thread.RLock().release(),
    lambda: lock.acquire(False, 1),
    lambda: lock.acquire(True, -2),
    lambda: lock.acquire(True, 1e30),
    lambda: _thread.start_new_thread(3, ()),
    lambda: _thread.start_new_thread(print, 3),
    lambda: _thread.start_new_thread(print, (), 3),
    lambda: _thread.stack_size(-1),
    lambda: _thread._local(3),
):
    try:
        bad()
    except Exception as e:
        print(repr(e))

done = _thread.allocate_lock()
done.acquire()
seen = []


def work(name, *, times):
    for i in range(times):
        seen.append((name, i))
    done.release()


for name in "ab":
    print(_thread.start_new_thread(work, (name,), {"times": 3}) != _thread.get_ident())
    done.acquire()
print(seen)

stop = False


def spin():
    while not stop:
        pass
    done.release()


_thread.start_new_thread(spin, ())
total = 0
for i in range(2000):
    total += i
stop = True
done.acquire()
print(total)

local = _thread._local()
local.x = 1


def look():
    print(hasattr(local, "x"), local.__dict__)
    local.x = 2
    done.release()


_thread.start_new_thread(look, ())
done.acquire()
print(local.x)


class Counted(_thread._local):
    def __init__(self, n):
        self.n = n


counted = Counted(5)
counted.n = 6


def look_again():
    print(counted.n)
    done.release()


_thread.start_new_thread(look_again, ())
done.acquire()
print(counted.n)

r = _thread.RLock()
with r:
    with r:
        print(r._is_owned(), r.acquire(False), r._recursion_count())
        r.release()
print(r._is_owned())


def refuse():
    print(r.acquire(False))
    done.release()


with r:
    _thread.start_new_thread(refuse, ())
    done.acquire()

order = []
queue = _thread.allocate_lock()


def in_turn(n):
    with queue:
        order.append(n)


queue.acquire()
for n in range(4):
    _thread.start_new_thread(in_turn, (n,))
queue.release()
while len(order) < 4:
    pass
print(sorted(order))


def quits():
    try:
        _thread.exit()
    finally:
        done.release()


_thread.start_new_thread(quits, ())
done.acquire()
print("end")
