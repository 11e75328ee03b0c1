"""Readers, writers and dialects of _csv and csv."""
import _csv, csv, io
def t(f,*a,**k):
    try: r=f(*a,**k); print('ok', list(r) if hasattr(r,'__next__') else type(r).__name__)
    except Exception as e: print(type(e).__module__, type(e).__name__, e)
for kw in [dict(delimiter=5),dict(delimiter=None),dict(delimiter=''),dict(delimiter='ab'),dict(quotechar=5),dict(quotechar='ab'),dict(quotechar=''),dict(quotechar=None),dict(quotechar=None,quoting=0),dict(escapechar=5),dict(escapechar='xx'),dict(lineterminator=5),dict(lineterminator=None),dict(quoting=1.5),dict(quoting='1'),dict(quoting=9),dict(quoting=-1),dict(strict='x'),dict(delimiter='\n'),dict(delimiter=' ',skipinitialspace=True),dict(delimiter='"'),dict(lineterminator='"'), dict(quoting=None), dict(doublequote=[])]:
    t(_csv.Dialect, **kw); t(_csv.reader, ['a,b'], **kw)
t(_csv.Dialect,'nope'); t(_csv.reader,5); t(_csv.writer,5); t(_csv.reader,['a'],'nope'); t(_csv.reader,['a'],5); t(_csv.reader,['a'],None)
t(_csv.register_dialect,5); t(_csv.register_dialect,'x',5); t(_csv.unregister_dialect,'q'); t(_csv.get_dialect,'q'); t(_csv.field_size_limit,'x'); t(_csv.field_size_limit); t(_csv.reader,[b'a']); t(_csv.reader,[5]);t(_csv.reader,['a"b','"a"b','"a','a\rb','a\0b','a\nb'])
for l in (['"a"b'],['"a'],['a\rb,c'],['a\0b'],['a\nb'],['"a\n','b"'],['a"b'],[''],['\n'],['a,\n'],['"a""b"'],["'a'"]): t(_csv.reader,l); t(_csv.reader,l,strict=True)
t(_csv.reader,['a\\,b','a\\'],escapechar='\\'); t(_csv.reader,['1,"2",a'],quoting=2); t(_csv.reader,['1,"2",3.5'],quoting=2)
def w(rows,**k):
    s=io.StringIO()
    try:
        wr=_csv.writer(s,**k)
        for r in rows: print(wr.writerow(r), end=' ')
        print(repr(s.getvalue()))
    except Exception as e: print(type(e).__name__, e, repr(s.getvalue()))
w([['a',1,2.5,None,'x"y','p,q','l\nm','c\rd']]); w([[]]); w([['']]); w([[None]]); w([['','']]); w([5]); w([['a"b']],doublequote=False); w([['a"b']],doublequote=False,escapechar='\\'); w([['a,b"c']],quoting=3); w([['a,b"c\n\\']],quoting=3,escapechar='\\'); w([[1,'a',2.5,None]],quoting=2); w([[1,'a',None]],quoting=1); w([['']],quoting=3); w([[None]],quoting=3);w([['a b',' c']],delimiter=' ',skipinitialspace=True); w([['', 'x']],delimiter=' ',skipinitialspace=True); w([['a']],lineterminator='!'); w([['a!']],lineterminator='!'); w([[1,'a',None,'']],quoting=4); w([[1,'a',None,'']],quoting=5); w([['a','b']],quotechar=None,quoting=3); w([['a\\b']],escapechar='\\'); w([['"']],quotechar=None,quoting=3); w([[1.1,1e300,10**20,True]]); w(['abc'])
print(sorted(x for x in dir(_csv) if not x.startswith('__')))
d=_csv.Dialect(); print([ (a,getattr(d,a)) for a in dir(d) if not a.startswith('_')])
try: d.delimiter='x'
except Exception as e: print(type(e).__name__, e)
try: del d.delimiter
except Exception as e: print(type(e).__name__, e)
try: d.quoting=1
except Exception as e: print(type(e).__name__, e)
r=_csv.reader([]); print(type(r), repr(type(r)), r.line_num, type(r.dialect)); 
try: r.line_num=5
except Exception as e: print(type(e).__name__, e)
wr=_csv.writer(io.StringIO()); print(type(wr), [x for x in dir(wr) if x[0]!='_'], [x for x in dir(r) if x[0]!='_'])
_csv.field_size_limit(3); t(_csv.reader,["abcd"]); _csv.field_size_limit(131072)
import copy
t(copy.copy,d)
t(type(r)); t(_csv.Writer) ; print(_csv.Error.__mro__)
class X(_csv.Dialect):
  delimiter=';'
t(_csv.reader,['a;b'],X); t(_csv.reader,['a;b'],X())
class bad: delimiter=5
t(_csv.reader,['a;b'],bad)
class q: quotechar=None
t(_csv.reader,['a;b'],q)

rows = list(csv.DictReader(io.StringIO('name,age\nann,3\nbob,4,extra\ncid\n')))
print(rows)
out = io.StringIO()
writer = csv.DictWriter(out, ['a', 'b'], extrasaction='ignore')
writer.writeheader()
writer.writerows([{'a': 1, 'b': 'x,y'}, {'a': 2, 'c': 3}])
print(repr(out.getvalue()), csv.list_dialects())
print(csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter)
