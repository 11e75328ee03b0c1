"""Pickler and Unpickler as _pickle has them, and buffers out of band."""

import _pickle
import pickle
from pickle import PickleBuffer


def tried(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


print(pickle.Pickler, pickle.Unpickler is _pickle.Unpickler, PickleBuffer)
print(pickle.loads(pickle.dumps({'a': [1, (2.5, b'x')]})))

for data in b'readonly', bytearray(b'writable'):
    buffer = PickleBuffer(data)
    print(bytes(buffer), memoryview(buffer).readonly, buffer.raw().format)
    print(pickle.loads(pickle.dumps(buffer, 5)), tried(pickle.dumps, buffer, 4)[:13])
    out = []
    stream = pickle.dumps([buffer], 5, buffer_callback=out.append)
    print(out == [buffer], len(stream), bytes(pickle.loads(stream, buffers=out)[0]))
    print(tried(pickle.loads, stream))
    buffer.release()
    buffer.release()
    print(tried(buffer.raw), tried(bytes, buffer))

print(tried(PickleBuffer, 'text'), tried(PickleBuffer)[:9])
strided = PickleBuffer(memoryview(b'abcdef')[::2])
print(tried(strided.raw), bytes(memoryview(strided)))
