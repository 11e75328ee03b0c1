# Endless loops

# ends: limit
while True: pass

# ends: limit
for _ in iter(int, 1): pass
