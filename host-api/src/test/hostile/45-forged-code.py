# Forged code

# ends: ValueError | TypeError | EOFError
import marshal
marshal.loads(b'c' + b'\xff' * 100)

# ends: UnpicklingError | ModuleNotFoundError | ImportError
import pickle
pickle.loads(b'cjava.lang\nSystem\n.')

# ends: TypeError | ValueError | RuntimeError | IndexError
import _sre
_sre.compile('', 0, [99999999], 0, {}, ()).match('')

# ends: TypeError | ValueError | SystemError | AttributeError
def f(): pass
f.__code__ = f.__code__.replace(co_code=b'\xff' * 100)
f.__code__.co_code = 1
