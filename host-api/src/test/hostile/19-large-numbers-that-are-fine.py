# Large numbers that are fine

# ends: finishes
range(10**30)[10**29]

# ends: limit
import math
math.comb(10**7, 5 * 10**6)
