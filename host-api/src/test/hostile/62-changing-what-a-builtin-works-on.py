# Changing what a builtin works on

# ends: ValueError
x = [3, 2, 1]
x.sort(key=lambda n: x.append(n) or n)

# ends: RuntimeError
x = {1: 1, 2: 2}
for k in x: x[k + 10] = 1

# ends: finishes
class E:
    def __hash__(self): return 1
    def __eq__(self, o): x.clear(); return False
x = {E(): 1}
try: x[E()] = 2
except RuntimeError: pass
