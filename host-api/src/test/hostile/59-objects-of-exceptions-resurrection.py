# Objects of exceptions, resurrection

# ends: finishes
class C: pass
try: C().missing
except AttributeError as e: assert type(e.obj) is C and e.name == 'missing'

# ends: finishes | limit
kept = []
class C:
    def __del__(self): kept.append(self)
for i in range(1000): C()
