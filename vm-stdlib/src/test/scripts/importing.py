import errno
import importlib
import importlib.machinery
import importlib.util
import sys

json = importlib.import_module("json")
print(json.__name__, importlib.import_module(".decoder", "json").__name__, importlib.util.find_spec("colorsys").name)
print(importlib.util.find_spec("no_such_module"), importlib.util.resolve_name("..x", "a.b.c"), importlib.util.find_spec("math").name)
spec = importlib.machinery.ModuleSpec("made", None, origin="here")
print(spec, spec.parent, spec.has_location, spec.submodule_search_locations)


class Loader:
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.answer = 42


made = importlib.util.module_from_spec(importlib.util.spec_from_loader("made", Loader()))
made.__loader__.exec_module(made)
print(made.answer, made.__name__, made.__spec__.name, made.__package__ == "")


class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "found":
            return importlib.util.spec_from_loader(name, Loader())


sys.meta_path.insert(0, Finder)
import found

print(found.answer, sys.modules["found"] is found, importlib.reload(found) is found)
for bad in ("no.such", "", "..x"):
    try:
        importlib.import_module(bad)
    except Exception as e:
        print(type(e).__name__, e)
print(errno.ENOENT, errno.errorcode[2], errno.errorcode[11], len(errno.errorcode) > 100)
