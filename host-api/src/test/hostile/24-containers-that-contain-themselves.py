# Containers that contain themselves

# ends: finishes
x = []; x.append(x)
assert repr(x) == '[[...]]'

# ends: RecursionError
x = []; x.append(x)
y = []; y.append(y)
x == y

# ends: ValueError
import json
x = []; x.append(x)
json.dumps(x)
