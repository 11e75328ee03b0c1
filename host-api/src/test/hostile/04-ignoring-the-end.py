# Ignoring the end

# ends: limit
def g():
    while True:
        try: yield
        except GeneratorExit: pass
x = g(); next(x)
while True:
    try: x.close()
    except RuntimeError: pass

# ends: limit
import asyncio
async def stubborn():
    while True:
        try: await asyncio.sleep(0)
        except asyncio.CancelledError: pass
async def main():
    task = asyncio.create_task(stubborn())
    while not task.done():
        await asyncio.sleep(0)
        task.cancel()
asyncio.run(main())
