"""Compression and decompression with zlib, gzip and zipfile."""
import zlib
def t(f,*a,**k):
    try: r=f(*a,**k); print('ok', r if not isinstance(r,bytes) or len(r)<60 else (len(r), zlib.crc32(r)))
    except Exception as e: print(type(e).__module__, type(e).__name__, e)
print(sorted((k,getattr(zlib,k)) for k in dir(zlib) if k.isupper() and 'VERSION' not in k), [k for k in dir(zlib) if k.islower() and k[0] != '_'])
D=b'hello world '*100
for l in (-1,0,1,6,9): t(zlib.compress,D,l)
t(zlib.compress,D,10); t(zlib.compress,'x'); t(zlib.compress); t(zlib.compress,b'')
for w in (-15,-9,15,31,25): 
    t(zlib.compress,D,6,w); 
    c=zlib.compress(D,wbits=w); 
    for v in (w,47,15,31,-15,0):
        try: print(zlib.decompress(c,v)==D, end=' ')
        except Exception as e: print(e, end='; ')
    print()
t(zlib.compress,D,wbits=5); t(zlib.decompress,b''); t(zlib.decompress,b'abc'); t(zlib.decompress,zlib.compress(D)[:-1]); t(zlib.decompress,zlib.compress(D)[:20]); t(zlib.decompress,zlib.compress(D)[:-4]+b'abcd'); t(zlib.decompress,zlib.compress(D)+b'xx'); t(zlib.decompress,zlib.compress(D),wbits=5)
t(zlib.decompress,zlib.compress(D),bufsize=0); t(zlib.decompress,zlib.compress(D),bufsize=-1); t(zlib.decompress,'x')
t(zlib.crc32,b'abc'); t(zlib.crc32,b'abc',5); t(zlib.adler32,b'abc'); t(zlib.adler32,b'abc',5); t(zlib.crc32,b'abc',-1); t(zlib.crc32,b'abc',2**40); t(zlib.crc32,'x'); t(zlib.adler32,b'x'*100000, 0xffffffff)
c=zlib.compressobj(); print(type(c)); a=c.compress(D); b=c.flush(); print(len(a)+len(b), zlib.decompress(a+b)==D)
t(c.compress,b'x'); t(c.flush)
c=zlib.compressobj(); x=c.compress(D)+c.flush(zlib.Z_SYNC_FLUSH); print(x[-4:]); x+=c.compress(b'more')+c.flush(zlib.Z_FULL_FLUSH)+c.flush(); print(zlib.decompress(x)==D+b'more')
t(zlib.compressobj,10); t(zlib.compressobj,method=5); t(zlib.compressobj,wbits=5); t(zlib.compressobj,memLevel=0); t(zlib.compressobj,strategy=9)
print(c.flush(zlib.Z_NO_FLUSH) if 0 else zlib.compressobj().flush(zlib.Z_NO_FLUSH)); t(zlib.compressobj().flush,77)
d=zlib.decompressobj(); z=zlib.compress(D)+b'tail'
print(type(d), d.eof,d.unused_data,d.unconsumed_tail)
r=d.decompress(z,100); print(len(r),len(d.unconsumed_tail)>0,d.eof)
r+=d.decompress(d.unconsumed_tail); print(r==D, d.eof, d.unused_data); print(d.flush())
d=zlib.decompressobj(); o=b''.join(d.decompress(z[i:i+1]) for i in range(len(z))); print(o==D,d.eof,d.unused_data)
t(d.decompress,z,-1); t(d.decompress,'x'); t(d.flush,0); t(d.flush,-1); t(zlib.decompressobj,5); t(zlib.decompressobj().decompress,b'garbage')
d=zlib.decompressobj(); d.decompress(z[:10]); t(d.flush); print(d.eof)
g=zlib.compress(D,wbits=31); d=zlib.decompressobj(31); o=b''.join(d.decompress(g[i:i+1]) for i in range(len(g))); print(o==D, d.eof, g[:10])
t(zlib.decompress, g[:-8]+b'\0'*8, 31); t(zlib.decompress,g[:5],31); t(zlib.decompress,b'\x1f\x8b\x09'+g[3:],31)
zd=b'hello world'; c=zlib.compressobj(zdict=zd); s=c.compress(D)+c.flush(); t(zlib.decompress,s); d=zlib.decompressobj(zdict=zd); print(d.decompress(s)==D); t(zlib.decompressobj(zdict=b'bad').decompress,s)
c=zlib.compressobj(wbits=-15,zdict=zd); s=c.compress(D)+c.flush(); d=zlib.decompressobj(-15,zdict=zd); print(d.decompress(s)==D); t(zlib.decompressobj,zdict='x'); t(zlib.compressobj,zdict='x')
e=zlib._ZlibDecompressor(); z=zlib.compress(D); print(type(e),e.eof,e.needs_input,e.unused_data)
r=e.decompress(z,50); print(len(r),e.needs_input,e.eof); r+=e.decompress(b'',-1); print(r==D,e.eof,e.needs_input); t(e.decompress,b'x')
import gzip,io
print(gzip.decompress(gzip.compress(D))==D); b=io.BytesIO()
with gzip.GzipFile(fileobj=b,mode='wb',mtime=0) as f: f.write(D)
print(b.getvalue()[:12], gzip.GzipFile(fileobj=io.BytesIO(b.getvalue())).read()==D)
import zipfile
b=io.BytesIO()
with zipfile.ZipFile(b,'w',zipfile.ZIP_DEFLATED) as f: f.writestr('a/b.txt',D); f.writestr('c',b'z')
f=zipfile.ZipFile(b); print(f.namelist(), f.read('a/b.txt')==D, f.testzip())
print(repr(zlib.error), zlib.error.__mro__)
t(type(c)); print(len(zlib.compress(bytes(range(256))*1000,strategy) if 0 else b''))
for st in range(5):
    c=zlib.compressobj(strategy=st); t(lambda: zlib.decompress(c.compress(D)+c.flush())==D)
