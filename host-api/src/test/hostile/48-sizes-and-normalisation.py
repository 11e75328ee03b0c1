# Sizes and normalisation

# ends: error | limit | MemoryError | OverflowError
import struct
struct.pack('9999999999x')

# ends: limit | UnicodeError
('a' * 10**6 + '\u1100').encode('idna')

# ends: limit | finishes
import unicodedata
unicodedata.normalize('NFD', '\u1e9b\u0323' * 10**5)
