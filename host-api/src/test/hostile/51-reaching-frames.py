# Reaching frames

# ends: finishes
import sys
frame = sys._getframe()
while frame.f_back: frame = frame.f_back
assert frame.f_globals is globals()
