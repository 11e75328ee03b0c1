"""A simulated operating system kernel whose tasks exchange packets: methods, attributes, dispatch.

The workload is the well-known one of Martin Richards: an idle task, a worker, two handlers and two
devices. For 10,000 idle rounds, 23,246 packets are queued and a task is held 9,297 times.
"""

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)

DEVICE_PACKET = 0
WORK_PACKET = 1

PACKET_SIZE = 4
IDLE_ROUNDS = 10000
REPEATS = 4


class Packet(object):
    def __init__(self, link, owner, kind):
        self.link = link
        self.owner = owner
        self.kind = kind
        self.datum = 0
        self.data = [0] * PACKET_SIZE

    def appended_to(self, queue):
        """The queue with this packet at its end."""
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task(object):
    def __init__(self, scheduler, ident, priority, queue):
        self.scheduler = scheduler
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.packet_pending = queue is not None
        self.waiting = queue is not None
        self.held = False

    def is_held_or_waiting(self):
        return self.held or (self.waiting and not self.packet_pending)

    def run(self):
        """Take the next packet, if one is pending, and work; the task to run next."""
        packet = None
        if self.waiting and self.packet_pending:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
            self.packet_pending = self.queue is not None
        return self.work(packet)

    def accept(self, packet, current):
        """Queue a packet; the more urgent of this task and the current one."""
        if self.queue is None:
            self.queue = packet
            self.packet_pending = True
            if self.priority > current.priority:
                return self
        else:
            packet.appended_to(self.queue)
        return current

    def work(self, packet):
        raise NotImplementedError


class IdleTask(Task):
    def __init__(self, scheduler, ident, priority, rounds):
        Task.__init__(self, scheduler, ident, priority, None)
        self.control = 1
        self.rounds = rounds

    def work(self, packet):
        self.rounds -= 1
        if self.rounds == 0:
            return self.scheduler.hold_current()
        if self.control & 1 == 0:
            self.control >>= 1
            return self.scheduler.release(DEVICE_A)
        self.control = (self.control >> 1) ^ 0xD008
        return self.scheduler.release(DEVICE_B)


class WorkerTask(Task):
    def __init__(self, scheduler, ident, priority, queue):
        Task.__init__(self, scheduler, ident, priority, queue)
        self.destination = HANDLER_A
        self.letter = 0

    def work(self, packet):
        if packet is None:
            return self.scheduler.wait_current()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.owner = self.destination
        packet.datum = 0
        for i in range(PACKET_SIZE):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        return self.scheduler.send(packet)


class HandlerTask(Task):
    def __init__(self, scheduler, ident, priority, queue):
        Task.__init__(self, scheduler, ident, priority, queue)
        self.work_queue = None
        self.device_queue = None

    def work(self, packet):
        if packet is not None:
            if packet.kind == WORK_PACKET:
                self.work_queue = packet.appended_to(self.work_queue)
            else:
                self.device_queue = packet.appended_to(self.device_queue)
        work = self.work_queue
        if work is not None:
            count = work.datum
            if count >= PACKET_SIZE:
                self.work_queue = work.link
                return self.scheduler.send(work)
            device = self.device_queue
            if device is not None:
                self.device_queue = device.link
                device.datum = work.data[count]
                work.datum = count + 1
                return self.scheduler.send(device)
        return self.scheduler.wait_current()


class DeviceTask(Task):
    def __init__(self, scheduler, ident, priority, queue):
        Task.__init__(self, scheduler, ident, priority, queue)
        self.waiting = True
        self.packet_pending = False
        self.in_hand = None

    def work(self, packet):
        if packet is None:
            packet = self.in_hand
            if packet is None:
                return self.scheduler.wait_current()
            self.in_hand = None
            return self.scheduler.send(packet)
        self.in_hand = packet
        return self.scheduler.hold_current()


class Scheduler(object):
    def __init__(self):
        self.tasks = [None] * 6
        self.order = []
        self.current = None
        self.queued = 0
        self.held = 0

    def add(self, task):
        self.tasks[task.ident] = task
        self.order.insert(0, task)

    def start(self):
        for position, task in enumerate(self.order):
            task.following = (
                self.order[position + 1] if position + 1 < len(self.order) else None
            )
        task = self.order[0]
        while task is not None:
            self.current = task
            if task.is_held_or_waiting():
                task = task.following
            else:
                task = task.run()

    def hold_current(self):
        self.held += 1
        self.current.held = True
        return self.current.following

    def wait_current(self):
        self.current.waiting = True
        return self.current

    def release(self, ident):
        task = self.tasks[ident]
        task.held = False
        if task.priority > self.current.priority:
            return task
        return self.current

    def send(self, packet):
        receiver = self.tasks[packet.owner]
        self.queued += 1
        packet.link = None
        packet.owner = self.current.ident
        return receiver.accept(packet, self.current)


def packets(count, owner, kind):
    queue = None
    for _ in range(count):
        queue = Packet(queue, owner, kind)
    return queue


def simulate():
    scheduler = Scheduler()
    idle = IdleTask(scheduler, IDLE, 0, IDLE_ROUNDS)
    scheduler.add(idle)
    scheduler.add(WorkerTask(scheduler, WORKER, 1000, packets(2, WORKER, WORK_PACKET)))
    scheduler.add(
        HandlerTask(scheduler, HANDLER_A, 2000, packets(3, DEVICE_A, DEVICE_PACKET))
    )
    scheduler.add(
        HandlerTask(scheduler, HANDLER_B, 3000, packets(3, DEVICE_B, DEVICE_PACKET))
    )
    scheduler.add(DeviceTask(scheduler, DEVICE_A, 4000, None))
    scheduler.add(DeviceTask(scheduler, DEVICE_B, 5000, None))
    scheduler.start()
    return scheduler.queued, scheduler.held


def run():
    queued = held = 0
    for _ in range(REPEATS):
        queued, held = simulate()
    return "%d %d" % (queued, held)


if __name__ == "__main__":
    from rounds import measure

    measure(run)
