# Regular expressions that need depth

# ends: finishes | limit
import re
assert re.fullmatch('(a|b)*c', 'ab' * 10**4 + 'c')

# ends: finishes | limit | error | OverflowError
import re
re.compile('x{1000}{1000}').match('x' * 1000)

# ends: RecursionError | limit | error | finishes
import re
re.compile('(' * 5000 + ')' * 5000)
