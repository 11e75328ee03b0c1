import os.path as p
from . import sibling
from pkg import *

f(1, x)
f(1, key=x)
f(*args, 1, key=x, **kwargs)
x.method(1).other(key=2)


class C:
    def method(self, a):
        return super().method(a), super(C, self).attr
