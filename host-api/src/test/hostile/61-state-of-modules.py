# State of modules

# ends: finishes
import random, re, contextvars
assert not hasattr(random, 'seen_by_another')
random.seen_by_another = 1
random.seed(1)
re.compile('abc')
contextvars.ContextVar('v').set(1)
