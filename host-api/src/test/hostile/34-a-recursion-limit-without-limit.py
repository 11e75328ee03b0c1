# A recursion limit without limit

# ends: limit
import sys
sys.setrecursionlimit(10**9)
def f(): f()
f()

# ends: limit
import sys
sys.setrecursionlimit(10**9)
class R:
    def __hash__(self): return hash((self,))
{R()}
