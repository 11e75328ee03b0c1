# Very many generators and tasks

# ends: limit
x = []
while True: x.append((i for i in x))

# ends: limit
import asyncio
async def main():
    tasks = []
    while True: tasks.append(asyncio.create_task(asyncio.sleep(1)))
asyncio.run(main())

# ends: limit
import threading
e = threading.Event()
while True: threading.Thread(target=e.wait).start()
