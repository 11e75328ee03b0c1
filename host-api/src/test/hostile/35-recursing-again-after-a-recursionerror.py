# Recursing again after a RecursionError

# ends: limit | RecursionError
def f():
    try: f()
    except RecursionError: f()
f()

# ends: limit
def f():
    try: f()
    finally: f()
f()
