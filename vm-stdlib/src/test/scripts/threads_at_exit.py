"""What a script waits for when it ends."""

import atexit
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def late(text):
    time.sleep(0.02)
    print(text)


atexit.register(print, "exit function")
threading._register_atexit(print, "before threads are joined")
threading.Thread(target=late, args=("thread",)).start()
pool = ThreadPoolExecutor(1)
pool.submit(late, "pool")
pool.submit(late, "pool again")
print("main ends", flush=True)
sys.exit(0)
