# Endless special methods inside builtins

# ends: limit
class E:
    def __eq__(self, o):
        while True: pass
    def __hash__(self): return 1
{E(): 1, E(): 2}

# ends: limit
class E:
    def __hash__(self):
        while True: pass
{E()}

# ends: limit
class E:
    def __lt__(self, o):
        while True: pass
[E(), E()].sort()

# ends: limit
import heapq
class E:
    def __lt__(self, o):
        while True: pass
heapq.heapify([E(), E()])
