# Regular expressions that backtrack

# ends: limit
import re
re.match('(a+)+$', 'a' * 64 + 'b')

# ends: limit
import re
re.match('(a|a)*b', 'a' * 64)

# ends: limit
import re
re.match('(.*)*x', 'a' * 64)

# ends: limit
import re
re.match('(?=(a+)+$)(?=(a+)+b)', 'a' * 64 + 'c')
