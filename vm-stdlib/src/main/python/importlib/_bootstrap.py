"""Specs and loaders of modules, around the import system of the virtual machine.

`import` itself does not run this: the machine finds and runs modules. What is here answers those
who ask importlib for specs, finders and loaders, and serves finders that a script puts on
sys.meta_path.
"""

import _imp
import sys

_bootstrap_external = None


def _setup(sys_module, _imp_module):
    """Nothing is to be set up: the machine has its own import system."""


def _call_with_frames_removed(f, *args, **kwds):
    return f(*args, **kwds)


def _verbose_message(message, *args, verbosity=1):
    """Messages of `python -v` are not written."""


ModuleSpec = _imp._ModuleSpec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return a module spec based on various loader methods."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        if is_package is None:
            return _bootstrap_external.spec_from_file_location(name, loader=loader)
        search = [] if is_package else None
        return _bootstrap_external.spec_from_file_location(
            name, loader=loader, submodule_search_locations=search)
    if is_package is None:
        is_package = False
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def _spec_from_module(module, loader=None, origin=None):
    spec = getattr(module, "__spec__", None)
    if spec is not None:
        return spec
    name = module.__name__
    if loader is None:
        loader = getattr(module, "__loader__", None)
    location = getattr(module, "__file__", None)
    if origin is None:
        origin = location or getattr(loader, "_ORIGIN", None)
    spec = ModuleSpec(name, loader, origin=origin)
    spec._set_fileattr = location is not None and origin == location
    path = getattr(module, "__path__", None)
    spec.submodule_search_locations = None if path is None else list(path)
    return spec


def _init_module_attrs(spec, module, *, override=False):
    facts = {
        "__name__": spec.name,
        "__loader__": spec.loader,
        "__package__": spec.parent,
        "__spec__": spec,
    }
    if spec.submodule_search_locations is not None:
        facts["__path__"] = spec.submodule_search_locations
    if spec.has_location:
        facts["__file__"] = spec.origin
        if spec.cached is not None:
            facts["__cached__"] = spec.cached
    for name, value in facts.items():
        if override or name == "__spec__" or getattr(module, name, None) is None:
            try:
                setattr(module, name, value)
            except AttributeError:
                pass
    return module


def module_from_spec(spec):
    """Create a module based on the provided spec."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = type(sys)(spec.name)
    return _init_module_attrs(spec, module)


def _exec(spec, module):
    """Execute the spec's specified module in an existing module's namespace."""
    if sys.modules.get(spec.name) is not module:
        raise ImportError(f"module {spec.name!r} not in sys.modules", name=spec.name)
    if spec.loader is None:
        if spec.submodule_search_locations is None:
            raise ImportError("missing loader", name=spec.name)
        _init_module_attrs(spec, module, override=True)
    else:
        _init_module_attrs(spec, module, override=True)
        spec.loader.exec_module(module)
    module = sys.modules.pop(spec.name)
    sys.modules[spec.name] = module
    return module


def _load(spec):
    """Return a new module object, loaded by the spec's loader, and put it into sys.modules."""
    if spec.loader is not None and not hasattr(spec.loader, "exec_module"):
        spec.loader.load_module(spec.name)
        return sys.modules[spec.name]
    module = module_from_spec(spec)
    spec._initializing = True
    try:
        sys.modules[spec.name] = module
        try:
            if spec.loader is not None:
                spec.loader.exec_module(module)
            elif spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=spec.name)
        except BaseException:
            sys.modules.pop(spec.name, None)
            raise
        module = sys.modules.pop(spec.name)
        sys.modules[spec.name] = module
    finally:
        spec._initializing = False
    return module


_load_unlocked = _load


def _load_module_shim(loader, fullname):
    spec = spec_from_loader(fullname, loader)
    if fullname in sys.modules:
        return _exec(spec, sys.modules[fullname])
    return _load(spec)


class BuiltinImporter:
    """The importer of the modules that are part of the virtual machine."""

    _ORIGIN = "built-in"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if _imp.is_builtin(fullname):
            return spec_from_loader(fullname, cls, origin=cls._ORIGIN)
        return None

    @staticmethod
    def create_module(spec):
        if not _imp.is_builtin(spec.name):
            raise ImportError(f"{spec.name!r} is not a built-in module", name=spec.name)
        return _imp.create_builtin(spec)

    @staticmethod
    def exec_module(module):
        """A built-in module is complete when it is created."""

    @classmethod
    def get_code(cls, fullname):
        return None

    @classmethod
    def get_source(cls, fullname):
        return None

    @classmethod
    def is_package(cls, fullname):
        if not _imp.is_builtin(fullname):
            raise ImportError(f"{fullname!r} is not a built-in module", name=fullname)
        return False

    load_module = classmethod(_load_module_shim)


class FrozenImporter:
    """There are no frozen modules: this importer finds nothing."""

    _ORIGIN = "frozen"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        raise ImportError(f"{module.__name__!r} is not a frozen module", name=module.__name__)

    @classmethod
    def get_code(cls, fullname):
        raise ImportError(f"{fullname!r} is not a frozen module", name=fullname)

    @classmethod
    def get_source(cls, fullname):
        raise ImportError(f"{fullname!r} is not a frozen module", name=fullname)

    @classmethod
    def is_package(cls, fullname):
        raise ImportError(f"{fullname!r} is not a frozen module", name=fullname)

    load_module = classmethod(_load_module_shim)


BuiltinImporter.__module__ = FrozenImporter.__module__ = "_frozen_importlib"


def _resolve_name(name, package, level):
    bits = package.rsplit(".", level - 1)
    if len(bits) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{bits[0]}.{name}" if name else bits[0]


def _find_spec(name, path, target=None):
    for finder in sys.meta_path:
        spec = finder.find_spec(name, path, target)
        if spec is not None:
            return spec
    return None


def _sanity_check(name, package, level):
    if not isinstance(name, str):
        raise TypeError(f"module name must be str, not {type(name)}")
    if level < 0:
        raise ValueError("level must be >= 0")
    if level > 0:
        if not isinstance(package, str):
            raise TypeError("__package__ not set to a string")
        if not package:
            raise ImportError("attempted relative import with no known parent package")
    if not name and level == 0:
        raise ValueError("Empty module name")


def _gcd_import(name, package=None, level=0):
    """Import and return the module of that name; relative to `package` if level is not 0."""
    _sanity_check(name, package, level)
    if level > 0:
        name = _resolve_name(name, package, level)
    import builtins
    builtins.__import__(name)
    return sys.modules[name]


def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    """Import a module."""
    import builtins
    return builtins.__import__(name, globals, locals, fromlist, level)
