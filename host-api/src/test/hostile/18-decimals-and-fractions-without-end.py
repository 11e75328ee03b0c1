# Decimals and fractions without end

# ends: limit | MemoryError
import decimal
decimal.getcontext().prec = 10**9
decimal.Decimal(2).sqrt()

# ends: limit
import decimal
decimal.getcontext().prec = 10**6
while True: decimal.Decimal(1).exp()

# ends: limit
from fractions import Fraction
x = Fraction(1, 3)
while True: x = x * x + x

# ends: finishes
import decimal
str(decimal.Decimal('1e999999') * 2)
