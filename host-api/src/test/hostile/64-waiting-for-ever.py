# Waiting for ever

# ends: limit
import time
time.sleep(10**9)

# ends: limit | RuntimeError
import threading
x = threading.Lock()
x.acquire(); x.acquire()

# ends: RuntimeError
import threading
threading.current_thread().join()

# ends: limit
import asyncio
asyncio.run(asyncio.Event().wait())
