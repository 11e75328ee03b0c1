package dev.fermata.vm.builtins;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.IntOps;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// The builtin functions about text, input and output.
final class TextBuiltins {

    private TextBuiltins() {}

    /// `ascii` of a repr.
    static Object ascii(Object repr) {
        int n = Str.length(repr);
        if (Str.utf16(repr).chars().allMatch(c -> c < 0x80)) {
            return repr;
        }
        StringBuilder out = new StringBuilder(n);
        for (int i = 0; i < n; i++) {
            int c = Str.codePointAt(repr, i);
            if (c < 0x80) {
                out.append((char) c);
            } else {
                out.append(
                        (c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(c));
            }
        }
        return out.toString();
    }

    /// `bin`, `oct`, `hex`.
    static Object radix(ThreadState ts, Object number, int radix, String prefix) {
        BigInteger n = IntOps.big(Convert.index(ts, number));
        ts.charge(n.bitLength() / 8);
        return (n.signum() < 0 ? "-" : "") + prefix + n.abs().toString(radix);
    }

    /// `chr`.
    static Object chr(ThreadState ts, Object i) {
        Object n = Convert.index(ts, i);
        if (!(n instanceof Long c)) {
            throw PyErr.overflowError("Python int too large to convert to C int");
        }
        if (c < 0 || c > 0x10FFFF) {
            throw PyErr.valueError("chr() arg not in range(0x110000)");
        }
        return PyStr.of(new int[] {(int) (long) c});
    }

    /// `ord`.
    static Object ord(ThreadState ts, Object c) {
        if (Str.isStr(c)) {
            if (Str.length(c) != 1) {
                throw PyErr.typeError(
                        "ord() expected a character, but string of length %d found", Str.length(c));
            }
            return (long) Str.codePointAt(c, 0);
        }
        PyType type = PyType.of(c);
        if (type.name().equals("bytes") || type.name().equals("bytearray")) {
            long n = ItemOps.len(ts, c);
            if (n != 1) {
                throw PyErr.typeError(
                        "ord() expected a character, but string of length %d found", n);
            }
            return ItemOps.get(ts, c, 0L);
        }
        throw PyErr.typeError("ord() expected string of length 1, but %s found", type.name());
    }

    /// Flushes a stream as far as that is possible.
    private static void flush(ThreadState ts, Object stream) {
        try {
            CallOps.callAttribute(ts, stream, "flush");
        } catch (PyException e) {
            if (!e.is(ExceptionTypes.EXCEPTION)) {
                throw e;
            }
        }
    }

    /// `input`.
    static Object input(ThreadState ts, Object prompt) {
        Object out = SysModule.attribute(ts, "stdout");
        if (out != null && !Str.isEmpty(ReprOps.str(ts, prompt))) {
            CallOps.callAttribute(ts, out, "write", ReprOps.str(ts, prompt));
            flush(ts, out);
        }
        Object in = SysModule.attribute(ts, "stdin");
        if (in == null || in == PyNone.NONE) {
            throw PyErr.runtimeError("input(): lost sys.stdin");
        }
        Object line = CallOps.callAttribute(ts, in, "readline");
        if (!Str.isStr(line)) {
            throw PyErr.typeError("object.readline() returned non-string");
        }
        if (Str.isEmpty(line)) {
            throw PyErr.of(ExceptionTypes.EOF_ERROR, "EOF when reading a line");
        }
        String text = Str.utf16(line);
        return PyStr.of(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }

    /// `print`.
    static void print(
            ThreadState ts, Object[] args, Object sep, Object end, Object file, boolean flush) {
        Object target = printTarget(ts, sep, end, file);
        if (target == PyNone.NONE) {
            return;
        }
        String between = sep == PyNone.NONE ? " " : Str.utf16(sep);
        if (target instanceof DirectText stream && stream.takesText()) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < args.length; i++) {
                if (i > 0) {
                    line.append(between);
                }
                line.append(Str.utf16(ReprOps.str(ts, args[i])));
            }
            line.append(end == PyNone.NONE ? "\n" : Str.utf16(end));
            stream.write(ts, PyStr.of(line.toString()));
        } else {
            Object write = AttrOps.get(ts, target, "write");
            for (int i = 0; i < args.length; i++) {
                if (i > 0) {
                    CallOps.call1(ts, write, PyStr.of(between));
                }
                CallOps.call1(ts, write, ReprOps.str(ts, args[i]));
            }
            CallOps.call1(ts, write, end == PyNone.NONE ? "\n" : end);
        }
        if (flush) {
            CallOps.callAttribute(ts, target, "flush");
        }
    }

    /// The stream that `print` writes to, or None for nowhere.
    static Object printTarget(ThreadState ts, Object sep, Object end, Object file) {
        checkSeparator("sep", sep);
        checkSeparator("end", end);
        @Nullable Object target = file == PyNone.NONE ? SysModule.attribute(ts, "stdout") : file;
        if (target == null) {
            throw PyErr.runtimeError("lost sys.stdout");
        }
        return target;
    }

    private static void checkSeparator(String name, Object value) {
        if (value != PyNone.NONE && !Str.isStr(value)) {
            throw PyErr.typeError(
                    "%s must be None or a string, not %s", name, PyErr.className(value));
        }
    }
}
