# JSON

# ends: RecursionError | limit
import json
json.loads('[' * 10**5)

# ends: ValueError
import json
json.loads('9' * 10**5)

# ends: finishes
import json
json.loads('[NaN, Infinity, -Infinity]'), json.loads('{"a": 1, "a": 2}')
