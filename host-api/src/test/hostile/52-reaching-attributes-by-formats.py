# Reaching attributes by formats

# ends: AttributeError
'{0.__init__.__globals__}'.format(1)

# ends: AttributeError
import string
string.Formatter().get_field('0.getClass', ['x'], {})
