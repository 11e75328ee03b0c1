print("one key kept, others come and go")
d = {'keep': 1}
for i in range(5000):
    d['k%d' % i] = i
    del d['k%d' % i]
print(d)

print("a queue")
d = {}
for i in range(3000):
    d[i] = i
    if len(d) > 10:
        del d[next(iter(d))]
print(list(d))

print("popitem")
d = {i: i for i in range(100)}
while len(d) > 3:
    d.popitem()
print(d)
for i in range(1000):
    d[i] = 1
    d.popitem()
print(len(d))
