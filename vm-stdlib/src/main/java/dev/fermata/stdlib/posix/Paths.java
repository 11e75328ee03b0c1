package dev.fermata.stdlib.posix;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.Codecs;
import dev.fermata.vm.types.PyBytes;

/// Paths as arguments (PEP 519).
public final class Paths {

    private Paths() {}

    /// `os.fspath`.
    ///
    /// @throws dev.fermata.vm.object.PyException TypeError if the argument is no path
    public static Object fspath(ThreadState ts, Object path) {
        if (Str.isStr(path) || path instanceof PyBytes) {
            return path;
        }
        Object method = path instanceof PyObject ? PyType.of(path).lookup("__fspath__") : null;
        if (method == null) {
            throw PyErr.typeError(
                    "expected str, bytes or os.PathLike object, not %s", PyType.of(path).name());
        }
        Object result = CallOps.callMethod0(ts, method, path);
        if (Str.isStr(result) || result instanceof PyBytes) {
            return result;
        }
        throw PyErr.typeError(
                "expected %s.__fspath__() to return str or bytes, not %s",
                PyType.of(path).name(), PyType.of(result).name());
    }

    /// The text of a path argument.
    ///
    /// @param what the function, for the error message
    /// @throws dev.fermata.vm.object.PyException TypeError or ValueError if the argument is no path
    public static String text(ThreadState ts, Object path, String what) {
        boolean pathLike =
                Str.isStr(path)
                        || path instanceof PyBytes
                        || path instanceof PyObject && PyType.of(path).lookup("__fspath__") != null;
        if (!pathLike && !(path instanceof PyBuffer)) {
            throw PyErr.typeError(
                    "%s: path should be string, bytes%s, not %s",
                    what, others(what), PyErr.typeName(path));
        }
        Object plain = path instanceof PyBuffer ? path : fspath(ts, path);
        Object str =
                plain instanceof PyBuffer
                        ? Codecs.decode(
                                ts,
                                PyBytes.of(Buffers.bytes(ts, plain)),
                                "utf-8",
                                "surrogateescape")
                        : PyPrimitive.unwrap(plain);
        String text = Str.utf16(str);
        if (text.indexOf('\0') >= 0) {
            throw PyErr.valueError("embedded null byte");
        }
        return text;
    }

    /// What else than str and bytes a function takes.
    private static String others(String what) {
        return switch (what) {
            case "stat", "chmod", "utime", "truncate", "chdir" -> ", os.PathLike or integer";
            case "listdir", "scandir" -> ", os.PathLike, integer or None";
            default -> " or os.PathLike";
        };
    }

    /// `path` as the file system takes it: absolute.
    public static String absolute(ThreadState ts, String path) {
        if (path.startsWith("/")) {
            return path;
        }
        if (path.isEmpty()) {
            return path;
        }
        String directory = ts.interpreter().workingDirectory();
        return directory.endsWith("/") ? directory + path : directory + "/" + path;
    }

    /// A name as a result: bytes if the argument was bytes.
    static Object like(ThreadState ts, Object argument, String name) {
        Object str = PyStr.of(name);
        return argument instanceof PyBytes
                ? Codecs.encode(ts, str, "utf-8", "surrogateescape")
                : str;
    }
}
