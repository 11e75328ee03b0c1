# Ending more than itself

# ends: finishes
import sys
sys.exit(0)

# ends: finishes | AttributeError
import os
os._exit(0)

# ends: finishes
raise SystemExit

# ends: finishes | limit
import threading
threading.Thread(target=lambda: 1 / 0).start()

# ends: finishes
import atexit
atexit.register(lambda: 1 / 0)
