"""Compressing and decompressing, at once and in parts."""

import zlib

def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__module__, type(e).__name__, e)
d = b'hello world ' * 20
t(lambda: zlib.compress(d))
t(lambda: zlib.compress(d, 9))
t(lambda: zlib.compress(d, 0)[:20])
t(lambda: zlib.compress(d, wbits=-15))
t(lambda: zlib.compress(d, wbits=31))
t(lambda: zlib.compress('x'))
t(lambda: zlib.compress(d, 10))
t(lambda: zlib.compress(d, wbits=3))
c = zlib.compress(d)
t(lambda: zlib.decompress(c) == d)
t(lambda: zlib.decompress(c[:-2]))
t(lambda: zlib.decompress(b'xx'))
t(lambda: zlib.decompress(b''))
t(lambda: zlib.decompress(c + b'x') == d)
t(lambda: zlib.decompress(c[:-1] + b'x'))
t(lambda: zlib.decompress(c, wbits=-15))
t(lambda: zlib.decompress(zlib.compress(d, wbits=31), 47) == d)
t(lambda: zlib.decompress(c, 47) == d)
t(lambda: zlib.decompress(zlib.compress(d, wbits=31), 31) == d)
t(lambda: zlib.decompress(c, 31))
t(lambda: zlib.decompress(c, wbits=3))
t(lambda: zlib.decompress(c, 15, 0))
t(lambda: zlib.decompress(c, 15, -1))
t(lambda: (zlib.crc32(d), zlib.adler32(d), zlib.crc32(b'b', zlib.crc32(b'a')), zlib.adler32(b'b', zlib.adler32(b'a')), zlib.crc32(b'x', -1), zlib.crc32(b'')))

def o():
    c = zlib.compressobj()
    r = c.compress(d) + c.flush(zlib.Z_SYNC_FLUSH) + c.compress(b'more') + c.flush()
    return r
t(o)
t(lambda: zlib.decompress(o()) == d + b'more')

def u():
    x = zlib.decompressobj()
    r = x.decompress(c + b'tail')
    return (r == d, x.unused_data, x.eof, x.unconsumed_tail, x.flush())
t(u)

def m():
    x = zlib.decompressobj()
    r = x.decompress(c, 10)
    return (r, x.unconsumed_tail, x.eof, x.decompress(x.unconsumed_tail, 10), x.flush()[:5], x.eof)
t(m)
t(lambda: zlib.decompressobj().decompress(c, -1))
t(lambda: zlib.compressobj(level=11))
t(lambda: zlib.decompressobj(wbits=3))
t(lambda: zlib.compressobj(wbits=3))

def k():
    c = zlib.compressobj()
    c.flush()
    return c.compress(b'x')
t(k)

def k2():
    c = zlib.compressobj()
    c.flush()
    return c.flush()
t(k2)

def zd():
    c = zlib.compressobj(zdict=b'hello world')
    s = c.compress(d) + c.flush()
    x = zlib.decompressobj(zdict=b'hello world')
    return (s, x.decompress(s) == d)
t(zd)

def zd2():
    c = zlib.compressobj(zdict=b'hello world')
    s = c.compress(d) + c.flush()
    return zlib.decompress(s)
t(zd2)
t(lambda: sorted((x for x in dir(zlib) if x[:2] != '__')))
t(lambda: (zlib.ZLIB_VERSION, zlib.__version__, zlib.DEF_BUF_SIZE, zlib.DEF_MEM_LEVEL, zlib.MAX_WBITS, zlib.DEFLATED))
t(lambda: (type(zlib.compressobj()), type(zlib.decompressobj()), zlib._ZlibDecompressor))

def zz():
    x = zlib._ZlibDecompressor()
    a = x.decompress(c, 5)
    return (a, x.needs_input, x.eof, x.decompress(b'', 1000) == d[5:], x.eof, x.unused_data, x.needs_input)
t(zz)

def z3():
    x = zlib._ZlibDecompressor()
    x.decompress(c + b'zz')
    r = x.unused_data
    print(r)
    x.decompress(b'x')
t(z3)
t(lambda: zlib.compressobj(strategy=9))
t(lambda: zlib.decompressobj().flush(0))
t(lambda: zlib.decompressobj().flush())
t(lambda: zlib.Z_BEST_COMPRESSION)
