# Changing what others use

# ends: finishes
import builtins, sys
builtins.print = None
builtins.len = lambda x: 0
sys.modules.clear()

# ends: TypeError
int.__add__ = None

# ends: TypeError
import math
type(math).x = 1

# ends: finishes
import math
math.pi = 3
