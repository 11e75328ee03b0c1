import time

before = time.monotonic()
print(time.sleep(0), time.sleep(0.02), time.sleep(True) is None)
print(1 < time.monotonic() - before < 100)
print(sorted([2, 1], key=lambda n: time.sleep(0.001) or n))
for bad in ('x', -1, None, float('nan'), 1e30):
    try:
        time.sleep(bad)
    except Exception as e:
        print(type(e).__name__, e)
