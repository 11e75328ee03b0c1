# Allocating after a MemoryError

# ends: limit
x = 'x'
while True:
    try: x += x
    except MemoryError: pass
