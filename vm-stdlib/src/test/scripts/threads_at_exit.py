"""What a script waits for when it ends."""

import atexit
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor


first_done = threading.Event()


def first():
    time.sleep(0.02)
    print("thread")
    first_done.set()


def late(text):
    first_done.wait()
    print(text)


atexit.register(print, "exit function")
threading._register_atexit(print, "before threads are joined")
threading.Thread(target=first).start()
pool = ThreadPoolExecutor(1)
pool.submit(late, "pool")
pool.submit(late, "pool again")
print("main ends", flush=True)
sys.exit(0)
