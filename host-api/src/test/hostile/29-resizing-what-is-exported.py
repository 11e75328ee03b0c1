# Resizing what is exported

# ends: BufferError
x = bytearray(8); m = memoryview(x)
x.append(1)
