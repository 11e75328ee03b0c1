import sys
import sys as system, builtins
from sys import modules, version_info as vi
from builtins import len as size, print as p

p(sys is system, modules is sys.modules, vi[:2], size("abc"), builtins.len is size)


def local():
    import builtins as b
    from sys import maxsize

    return b.len is size, maxsize == sys.maxsize


p(local())
for bad in ("import missing_module", "from sys import missing_name", "import sys.missing", "from missing import x"):
    try:
        exec(bad)
    except ImportError as e:
        p(type(e).__name__, e)


class C:
    import sys as s


p(C.s is sys)
