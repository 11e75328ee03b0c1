"""heapq, bisect and errno."""
import bisect
import errno
import heapq
from _heapq import _heapify_max, _heappop_max, _heapreplace_max
from itertools import islice


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print("# heaps")
h = []
for x in (5, 3, 8, 1, 9, 2, 7):
    heapq.heappush(h, x)
    print(h)
print(heapq.heappop(h), h, heapq.heappushpop(h, 4), h, heapq.heapreplace(h, 6), h)
print(heapq.heappushpop([], 1), heapq.heappushpop([5], 1))
numbers = [(i * 7919) % 1009 for i in range(3000)]
heapq.heapify(numbers)
print(numbers[:20], numbers[-5:])
print([heapq.heappop(numbers) for _ in range(10)], numbers[:5])
m = list("heapsort")
_heapify_max(m)
print(m, _heappop_max(m), m, _heapreplace_max(m, "a"), m)
print(heapq.nlargest(3, [1, 5, 2, 8]), heapq.nsmallest(2, "hello"), heapq.nlargest(2, ["aa", "b", "cccc"], key=len))
print(list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge("ca", "db", reverse=True)))
words = [(len(w), w) for w in "the quick brown fox jumps".split()]
heapq.heapify(words)
print([heapq.heappop(words) for _ in range(len(words))])


class Grows:
    def __init__(self, heap):
        self.heap = heap

    def __lt__(self, other):
        self.heap.clear()
        return True


for f in (
    lambda: heapq.heappop([]),
    lambda: heapq.heapreplace([], 1),
    lambda: heapq.heappush((), 1),
    lambda: heapq.heapify("abc"),
    lambda: heapq.heapify([1, "a"]),
    lambda: heapq.heappush([1], "a"),
    lambda: heapq.heappush([]),
    lambda: _heappop_max([]),
):
    attempt(f)
for f in (heapq.heapify, heapq.heappop, lambda h: heapq.heappush(h, h[0]), lambda h: heapq.heappushpop(h, 1)):
    g = []
    g += [Grows(g) for _ in range(5)]
    attempt(lambda: f(g))

print("# bisection")
a = [1, 2, 2, 2, 5]
print([bisect.bisect_left(a, x) for x in range(7)], [bisect.bisect(a, x) for x in range(7)])
print(bisect.bisect_left(a, 2, 2), bisect.bisect_right(a, 2, 0, 3), bisect.bisect(a, 2, hi=2), bisect.bisect(a, 9, 1, -1))
bisect.insort(a, 3)
bisect.insort_left(a, 2)
bisect.insort(a, 0, 0, 3)
print(a)
b = ["a", "ccc", "eeeee"]
bisect.insort(b, "dd", key=len)
bisect.insort_left(b, "xxx", key=len)
print(b, bisect.bisect_left(b, 3, key=len), bisect.bisect_right(b, 3, key=len))


class Recorder(list):
    def insert(self, index, item):
        print("insert", index, item)
        super().insert(index, item)


r = Recorder([1, 3])
bisect.insort(r, 2)
print(r, bisect.bisect(range(100), 41.5), bisect.bisect_left("abcd", "c"))
for f in (
    lambda: bisect.bisect(a, "x"),
    lambda: bisect.bisect(a, 1, -1),
    lambda: bisect.bisect(a, 100, 0, 100),
    lambda: bisect.bisect(3, 1),
    lambda: bisect.insort((1, 2), 1),
    lambda: bisect.bisect(a),
    lambda: bisect.bisect(a, 1, "x"),
    lambda: bisect.bisect(a, 1, 0, "x"),
    lambda: bisect.bisect(a, 1, key=3),
):
    attempt(f)

print("# errno")
print(errno.ENOENT, errno.EWOULDBLOCK == errno.EAGAIN, errno.errorcode[errno.EWOULDBLOCK], errno.errorcode[95], len(errno.errorcode))
print(sorted(n for n in dir(errno) if n.startswith("E"))[:10], list(islice(sorted(errno.errorcode.items()), 3)), errno.errorcode[errno.EDEADLK])
