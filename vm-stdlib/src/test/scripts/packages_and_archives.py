"""Modules from directories, zip files and wheels: sys.path, namespace packages, pkgutil, runpy, resources, metadata."""

import warnings
warnings.simplefilter("ignore")

import importlib
import importlib.machinery
import importlib.util
import os
import sys
import tempfile
import zipfile

root = os.path.realpath(tempfile.mkdtemp())


def write(path, text):
    path = os.path.join(root, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def shown(value):
    return str(value).replace(root, "ROOT")


def attempt(action):
    try:
        print(shown(action()))
    except BaseException as e:
        print(type(e).__name__, shown(e))


print("directories")
write("dir/plain.py", "x = 1\ndef fail():\n    raise ValueError('no')\n")
write("dir/pack/__init__.py", "from . import sub\nfrom .sub import y\n")
write("dir/pack/sub.py", "y = 2\n")
write("dir/pack/__main__.py", "import sys\nprint('main of', __package__, __spec__.name, sys.argv[1:])\nz = 3\n")
write("dir/pack/data/note.txt", "a note\n")
write("dir/broken.py", "x = = 1\n")
sys.path.insert(0, os.path.join(root, "dir"))
import plain, pack
attempt(lambda: (plain.__file__, plain.__name__, plain.__package__, plain.__spec__.origin, plain.__spec__.has_location))
attempt(lambda: (pack.__file__, pack.__path__, pack.y, pack.sub.__name__, pack.__spec__.submodule_search_locations))
attempt(lambda: importlib.import_module("broken"))
attempt(lambda: importlib.import_module("missing"))
attempt(lambda: importlib.import_module("pack.missing"))
attempt(lambda: importlib.import_module("plain.x"))
attempt(lambda: importlib.util.find_spec("pack.sub").name)
attempt(lambda: importlib.util.find_spec("nothing"))
attempt(lambda: isinstance(plain.__loader__, importlib.machinery.SourceFileLoader))
attempt(lambda: isinstance(plain.__spec__, importlib.machinery.ModuleSpec))
attempt(lambda: plain.__loader__.get_source("plain"))
attempt(lambda: plain.__loader__.get_data(plain.__file__))
attempt(lambda: plain.__loader__.get_code("plain").co_names)
write("dir/plain.py", "x = 'changed'\n")
attempt(lambda: importlib.reload(plain).x)

print("namespace packages")
write("a/ns/one.py", "v = 'one'\n")
write("b/ns/two.py", "v = 'two'\n")
sys.path[:0] = [os.path.join(root, "a"), os.path.join(root, "b")]
import ns.one, ns.two
attempt(lambda: (ns.one.v, ns.two.v, list(ns.__path__), getattr(ns, "__file__", None)))

print("zip files")
with zipfile.ZipFile(os.path.join(root, "z.zip"), "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("inzip.py", "def f():\n    raise KeyError('zipped')\nw = 4\n")
    z.writestr("zpack/__init__.py", "from .deep import q\n")
    z.writestr("zpack/deep.py", "q = 5\n")
    z.writestr("zpack/data.txt", "in the zip\n")
    z.writestr("sub/under.py", "u = 6\n")
sys.path.insert(0, os.path.join(root, "z.zip"))
import inzip, zpack
attempt(lambda: (inzip.w, inzip.__file__, type(inzip.__loader__).__name__, zpack.q, zpack.__path__))
attempt(inzip.f)
attempt(lambda: inzip.__loader__.get_source("inzip")[:8])
attempt(lambda: zpack.__loader__.get_data(os.path.join(root, "z.zip", "zpack", "data.txt")))
sys.path.insert(0, os.path.join(root, "z.zip", "sub"))
attempt(lambda: importlib.import_module("under").u)
import zipimport
attempt(lambda: zipimport.zipimporter(os.path.join(root, "nothing.zip")))
attempt(lambda: zipimport.zipimporter(os.path.join(root, "z.zip")).is_package("zpack"))
attempt(lambda: zipimport.zipimporter(os.path.join(root, "z.zip")).get_code("nothing"))
import traceback
try:
    inzip.f()
except KeyError:
    attempt(lambda: traceback.format_exc().splitlines()[-3:])

print("wheels")
with zipfile.ZipFile(os.path.join(root, "tool-1.2-py3-none-any.whl"), "w") as z:
    z.writestr("tool.py", "version = '1.2'\n")
    z.writestr("tool-1.2.dist-info/METADATA", "Metadata-Version: 2.1\nName: tool\nVersion: 1.2\nRequires-Dist: other>=1; extra == 'x'\nSummary: A tool\n")
    z.writestr("tool-1.2.dist-info/entry_points.txt", "[console_scripts]\ntool = tool:main\n[plugins]\np = tool:version\n")
    z.writestr("tool-1.2.dist-info/RECORD", "tool.py,,\n")
    z.writestr("tool-1.2.dist-info/top_level.txt", "tool\n")
sys.path.insert(0, os.path.join(root, "tool-1.2-py3-none-any.whl"))
import tool
attempt(lambda: (tool.version, tool.__file__))
import importlib.metadata as metadata
attempt(lambda: (metadata.version("tool"), metadata.metadata("tool")["Summary"], metadata.requires("tool")))
attempt(lambda: [(e.name, e.value, e.group) for e in metadata.entry_points(group="plugins")])
attempt(lambda: [e.load() for e in metadata.entry_points(group="plugins")])
attempt(lambda: [str(f) for f in metadata.files("tool")])
attempt(lambda: metadata.version("not-there"))
write("dir/egg-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: egg\nVersion: 1.0\n")
importlib.invalidate_caches()
attempt(lambda: metadata.version("egg"))
attempt(lambda: sorted(d.name for d in metadata.distributions(path=sys.path[:7])))

print("resources")
from importlib import resources
attempt(lambda: resources.files("pack").joinpath("data/note.txt").read_text())
attempt(lambda: sorted(p.name for p in resources.files("pack").iterdir() if p.name != "__pycache__"))
attempt(lambda: resources.files("zpack").joinpath("data.txt").read_text())
attempt(lambda: resources.read_text("zpack", "data.txt"))
attempt(lambda: resources.is_resource("zpack", "nothing"))
with resources.as_file(resources.files("zpack") / "data.txt") as path:
    attempt(lambda: path.read_text())

print("pkgutil")
import pkgutil
attempt(lambda: sorted(m.name for m in pkgutil.iter_modules([os.path.join(root, "dir"), os.path.join(root, "z.zip")])))
attempt(lambda: sorted((m.name, m.ispkg) for m in pkgutil.walk_packages(pack.__path__, "pack.") if "main" not in m.name))
attempt(lambda: pkgutil.get_data("pack", "data/note.txt"))
attempt(lambda: pkgutil.get_data("zpack", "data.txt"))
attempt(lambda: pkgutil.resolve_name("pack.sub:y"))
attempt(lambda: type(pkgutil.get_importer(os.path.join(root, "dir"))).__name__)
attempt(lambda: type(pkgutil.get_importer(os.path.join(root, "z.zip"))).__name__)
attempt(lambda: pkgutil.extend_path(["x"], "nowhere"))

print("runpy")
import runpy
sys.argv[1:] = ["a"]
attempt(lambda: runpy.run_module("pack", run_name="__main__", alter_sys=True)["z"])
attempt(lambda: runpy.run_module("ns.one")["v"])
attempt(lambda: runpy.run_path(os.path.join(root, "dir", "plain.py"))["x"])
attempt(lambda: runpy.run_module("nothing"))
attempt(lambda: runpy.run_module("ns"))
write("app/__main__.py", "import helper\nresult = helper.h\n")
write("app/helper.py", "h = 7\n")
attempt(lambda: runpy.run_path(os.path.join(root, "app"))["result"])
with zipfile.ZipFile(os.path.join(root, "app.pyz"), "w") as z:
    z.writestr("__main__.py", "import zhelper\nresult = zhelper.h\n")
    z.writestr("zhelper.py", "h = 8\n")
attempt(lambda: runpy.run_path(os.path.join(root, "app.pyz"))["result"])

print("finders")


class Finder:
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name == "magic":
            return importlib.util.spec_from_loader(name, cls)

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        module.spell = "abra"


sys.meta_path.append(Finder)
import magic
attempt(lambda: (magic.spell, magic.__spec__.name))


def hook(entry):
    if not entry.startswith("mem:"):
        raise ImportError
    return Finder


sys.meta_path.remove(Finder)
sys.path_hooks.append(hook)
sys.path.append("mem:x")
del sys.modules["magic"]
import magic
attempt(lambda: magic.spell)
attempt(lambda: [getattr(f, "__name__", type(f).__name__) for f in sys.meta_path])
spec = importlib.util.spec_from_file_location("loose", os.path.join(root, "dir", "plain.py"))
loose = importlib.util.module_from_spec(spec)
spec.loader.exec_module(loose)
attempt(lambda: (loose.x, loose.__name__, "loose" in sys.modules))
print(exit, quit, type(exit).__name__, help)
attempt(lambda: exit(3))
