# Endless clean-up

# ends: limit
try:
    while True: pass
finally:
    while True: pass

# ends: limit
class G:
    def __enter__(self): pass
    def __exit__(self, *a):
        while True: pass
with G():
    while True: pass

# ends: limit
class D:
    def __del__(self):
        while True: pass
x = D()
while True: x = D()
