"""Times the programs of this directory: calls a function several times, in one process.

Works on Python 2.7 too, so that Jython can be compared.
"""

import sys
import time

DEFAULT_ROUNDS = 5

clock = getattr(time, "perf_counter", time.time)


def measure(run):
    """Print what `run()` returns, and the seconds that each call took.

    The number of rounds is the first command-line argument.
    """
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_ROUNDS
    seconds = []
    checksums = set()
    for _ in range(rounds):
        start = clock()
        checksums.add(str(run()))
        seconds.append(clock() - start)
    if len(checksums) != 1:
        raise AssertionError("the rounds differ: %s" % sorted(checksums))
    print("checksum %s" % checksums.pop())
    print("seconds %s" % " ".join(["%.6f" % value for value in seconds]))
