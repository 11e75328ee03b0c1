"""Finders and loaders of modules that are files, see importlib._bootstrap."""

import _imp
import sys

_bootstrap = None

path_separators = "/"
path_sep = "/"
path_sep_tuple = ("/",)

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES
EXTENSION_SUFFIXES = []

_PYCACHE = "__pycache__"
_RAW_MAGIC_NUMBER = 3531 | ord("\r") << 16 | ord("\n") << 24
MAGIC_NUMBER = _RAW_MAGIC_NUMBER.to_bytes(4, "little")


def _set_bootstrap_module(module):
    global _bootstrap
    _bootstrap = module
    _imp._set_source_loader(SourceFileLoader)
    usual = (module.BuiltinImporter, module.FrozenImporter, PathFinder)
    sys.meta_path.extend(finder for finder in usual if finder not in sys.meta_path)
    sys.path_hooks.extend([_archive_hook, FileFinder.path_hook(*_get_supported_file_loaders())])


def _archive_hook(path):
    """Make the finder of an archive; the module for them is only imported when it is needed."""
    if not isinstance(path, str):
        import os
        path = os.fsdecode(path)
    at = path
    while at and not _path_exists(at):
        at = _path_split(at)[0]
    if not at or _path_isdir(at):
        raise ImportError("not a Zip file: %r" % path, path=path)
    import zipimport
    return zipimport.zipimporter(path)


def _pack_uint32(x):
    return (int(x) & 0xFFFFFFFF).to_bytes(4, "little")


def _unpack_uint16(data):
    return int.from_bytes(data, "little")


def _unpack_uint32(data):
    return int.from_bytes(data, "little")


def _fix_up_module(namespace, name, pathname, cpathname=None):
    loader = namespace.get("__loader__")
    spec = namespace.get("__spec__")
    if loader is None:
        loader = SourceFileLoader(name, pathname) if spec is None else spec.loader
    if spec is None:
        spec = spec_from_file_location(name, pathname, loader=loader)
    namespace["__spec__"] = spec
    namespace["__loader__"] = loader
    namespace["__file__"] = pathname
    namespace["__cached__"] = cpathname


def _path_join(*parts):
    return "/".join(p.rstrip("/") for p in parts if p)


def _path_split(path):
    head, _, tail = path.rpartition("/")
    return head, tail


def _path_stat(path):
    import os
    return os.stat(path)


def _path_exists(path):
    import os
    return os.path.exists(path)


def _path_isfile(path):
    import os
    return os.path.isfile(path)


def _path_isdir(path):
    import os
    return os.path.isdir(path or os.getcwd())


def _path_isabs(path):
    return path.startswith("/")


def _path_abspath(path):
    import os
    return os.path.abspath(path)


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Given the path to a .py file, return the path to its .pyc file."""
    import os
    path = os.fspath(path)
    head, tail = _path_split(path)
    base, dot, rest = tail.rpartition(".")
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    name = f"{base or rest}.{tag}"
    if optimization is not None and str(optimization):
        if not str(optimization).isalnum():
            raise ValueError(f"{str(optimization)!r} is not alphanumeric")
        name += f".opt-{optimization}"
    return _path_join(head, _PYCACHE, name + ".pyc")


def source_from_cache(path):
    """Given the path to a .pyc. file, return the path to its .py file."""
    import os
    head, name = _path_split(os.fspath(path))
    head, cache = _path_split(head)
    if cache != _PYCACHE:
        raise ValueError(f"{_PYCACHE} not bottom-level directory in {path!r}")
    if name.count(".") not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {name!r}")
    return _path_join(head, name.partition(".")[0] + ".py")


def _get_sourcefile(bytecode_path):
    return bytecode_path


def _get_cached(filename):
    return cache_from_source(filename) if filename.endswith(".py") else None


def decode_source(source_bytes):
    """Decode bytes representing source code and return the string."""
    import io
    import tokenize
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source_bytes).readline)
    decoder = io.IncrementalNewlineDecoder(None, True)
    return decoder.decode(source_bytes.decode(encoding))


_POPULATE = object()


def spec_from_file_location(
        name, location=None, *, loader=None, submodule_search_locations=_POPULATE):
    """Return a module spec based on a file location."""
    import os
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = os.fspath(location)
        if not location.startswith("<"):
            location = _path_abspath(location)
    spec = _bootstrap.ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if loader is None:
        if not location.endswith(tuple(SOURCE_SUFFIXES)):
            return None
        spec.loader = loader = SourceFileLoader(name, location)
    if submodule_search_locations is _POPULATE:
        if hasattr(loader, "is_package"):
            try:
                if loader.is_package(name):
                    spec.submodule_search_locations = []
            except ImportError:
                pass
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == []:
        spec.submodule_search_locations.append(_path_split(location)[0])
    return spec


class WindowsRegistryFinder:
    """Finds nothing: there is no Windows registry."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


class _LoaderBasics:

    def is_package(self, fullname):
        stem = _path_split(self.get_filename(fullname))[1].rsplit(".", 1)[0]
        return stem == "__init__" and fullname.rpartition(".")[2] != "__init__"

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(
                f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)

    def load_module(self, fullname):
        return _bootstrap._load_module_shim(self, fullname)


class SourceLoader(_LoaderBasics):

    def path_mtime(self, path):
        raise OSError

    def path_stats(self, path):
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """Nothing is cached."""

    def get_source(self, fullname):
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as e:
            raise ImportError("source not available through get_data()", name=fullname) from e
        return decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, "exec", dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


class FileLoader:

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def load_module(self, fullname):
        return _LoaderBasics.load_module(self, fullname)

    def get_filename(self, name=None):
        if name is not None and name != self.name:
            raise ImportError(f"loader for {self.name} cannot handle {name}", name=name)
        return self.path

    def get_data(self, path):
        data = _imp._library_source(str(path))
        if data is not None:
            return data
        import io
        with io.open_code(str(path)) as file:
            return file.read()

    def get_resource_reader(self, module):
        from importlib.readers import FileReader
        return FileReader(self)


class SourceFileLoader(_imp._SourceFileLoader, FileLoader, SourceLoader):
    """The loader of source files."""

    __init__ = FileLoader.__init__
    get_filename = FileLoader.get_filename

    def get_source(self, fullname):
        known = super().get_source(fullname)
        return SourceLoader.get_source(self, fullname) if known is None else known

    def get_code(self, fullname):
        code = self._library_code() if type(self) is SourceFileLoader else None
        return SourceLoader.get_code(self, fullname) if code is None else code

    def path_stats(self, path):
        st = _path_stat(path)
        return {"mtime": st.st_mtime, "size": st.st_size}


class SourcelessFileLoader(FileLoader, _LoaderBasics):
    """There are no files of bytecode: what this would load cannot be loaded."""

    def get_code(self, fullname):
        raise ImportError("bytecode files are not supported", name=fullname)

    def get_source(self, fullname):
        return None


class ExtensionFileLoader(FileLoader, _LoaderBasics):
    """There are no extension modules: what this would load cannot be loaded."""

    def create_module(self, spec):
        raise ImportError("extension modules are not supported", name=spec.name)

    def is_package(self, fullname):
        return False

    def get_code(self, fullname):
        return None

    def get_source(self, fullname):
        return None


class NamespaceLoader:
    """The loader of packages that are directories without an __init__.py."""

    def __init__(self, name, path, path_finder=None):
        self._path = path

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ""

    def get_code(self, fullname):
        return compile("", "<string>", "exec", dont_inherit=True)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        """A namespace package has nothing to run."""

    def load_module(self, fullname):
        return _bootstrap._load_module_shim(self, fullname)

    def get_resource_reader(self, module):
        from importlib.readers import NamespaceReader
        return NamespaceReader(self._path)


_NamespaceLoader = NamespaceLoader


def _importer_of_entry(entry):
    """Return the finder of an entry of a path, which the hooks make, or None."""
    try:
        return sys.path_importer_cache[entry]
    except KeyError:
        pass
    # What a hook imports itself is not to be looked for in the entry that it makes the finder of.
    finder = sys.path_importer_cache[entry] = None
    for hook in sys.path_hooks:
        try:
            finder = hook(entry)
            break
        except ImportError:
            pass
    sys.path_importer_cache[entry] = finder
    return finder


def _find_on_entry(entry, fullname):
    """Return the spec of a module that the finder of an entry of a path knows, or None."""
    finder = _importer_of_entry(entry)
    return None if finder is None else finder.find_spec(fullname)


class PathFinder:
    """Finds modules on sys.path, or on the path of a package, as the machine does."""

    @staticmethod
    def invalidate_caches():
        """Call the method of the finders that were made for entries of sys.path."""
        for entry, finder in list(sys.path_importer_cache.items()):
            if finder is None:
                del sys.path_importer_cache[entry]
            elif hasattr(finder, "invalidate_caches"):
                finder.invalidate_caches()
        from importlib.metadata import MetadataPathFinder
        MetadataPathFinder.invalidate_caches()

    @staticmethod
    def find_distributions(*args, **kwargs):
        """Find the distributions on a path; see importlib.metadata."""
        from importlib.metadata import MetadataPathFinder
        return MetadataPathFinder.find_distributions(*args, **kwargs)

    _path_importer_cache = staticmethod(_importer_of_entry)

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        found = _imp._find(fullname, path)
        if found is None:
            return None
        if not isinstance(found, tuple):
            return found
        location, is_package = found
        if location is None:
            spec = _bootstrap.ModuleSpec(fullname, None, is_package=True)
            spec.submodule_search_locations = is_package
            spec.loader = NamespaceLoader(fullname, is_package)
            return spec
        return spec_from_file_location(
            fullname, location, loader=SourceFileLoader(fullname, location),
            submodule_search_locations=[] if is_package else None)


class FileFinder:
    """Finds modules in one directory."""

    def __init__(self, path, *loader_details):
        self.path = path or "."
        self._loaders = [(s, loader) for loader, suffixes in loader_details for s in suffixes]

    def invalidate_caches(self):
        """Nothing is cached."""

    def find_spec(self, fullname, target=None):
        tail = fullname.rpartition(".")[2]
        base = _path_join(self.path, tail)
        for suffix, loader in self._loaders:
            init = _path_join(base, "__init__" + suffix)
            if _path_isfile(init):
                return spec_from_file_location(
                    fullname, init, loader=loader(fullname, init),
                    submodule_search_locations=[base])
            if _path_isfile(base + suffix):
                return spec_from_file_location(
                    fullname, base + suffix, loader=loader(fullname, base + suffix))
        if _path_isdir(base):
            spec = _bootstrap.ModuleSpec(fullname, None)
            spec.submodule_search_locations = [base]
            return spec
        return None

    @classmethod
    def path_hook(cls, *loader_details):
        def path_hook_for_FileFinder(path):
            if not _path_isdir(path):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *loader_details)
        return path_hook_for_FileFinder

    def __repr__(self):
        return f"FileFinder({self.path!r})"


for _class in (SourceFileLoader, SourcelessFileLoader, ExtensionFileLoader, NamespaceLoader,
               PathFinder, FileFinder, SourceLoader, FileLoader, WindowsRegistryFinder):
    _class.__module__ = "_frozen_importlib_external"
del _class


def _get_supported_file_loaders():
    return [(SourceFileLoader, SOURCE_SUFFIXES)]
