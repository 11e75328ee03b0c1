# Garbage in cycles

# ends: finishes | limit
for i in range(100000):
    a = [i]
    a.append(a)
