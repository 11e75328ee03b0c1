package dev.fermata.stdlib.io;

import dev.fermata.stdlib.posix.Paths;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.ThreadState;

/// `open`: checks the arguments and puts the layers of a file together.
final class FileOpener {

    private FileOpener() {}

    private record Mode(String text, boolean binary, boolean updates, char kind, String raw) {

        static Mode of(String text) {
            boolean binary = false;
            boolean isText = false;
            boolean updates = false;
            char kind = 0;
            int kinds = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (text.indexOf(c) < i) {
                    throw PyErr.valueError("invalid mode: '%s'", text);
                }
                switch (c) {
                    case 'r', 'w', 'a', 'x' -> {
                        kind = c;
                        kinds++;
                    }
                    case '+' -> updates = true;
                    case 't' -> isText = true;
                    case 'b' -> binary = true;
                    default -> throw PyErr.valueError("invalid mode: '%s'", text);
                }
            }
            if (isText && binary) {
                throw PyErr.valueError("can't have text and binary mode at once");
            }
            if (kinds != 1) {
                throw PyErr.valueError(
                        kinds == 0
                                ? "Must have exactly one of create/read/write/append mode and at"
                                        + " most one plus"
                                : "must have exactly one of create/read/write/append mode");
            }
            return new Mode(text, binary, updates, kind, kind + (updates ? "+" : ""));
        }
    }

    /// Opens a file as `mode` says.
    static Object open(
            ThreadState ts,
            Object file,
            String modeText,
            long buffering,
            Object encoding,
            Object errors,
            Object newline,
            boolean closefd,
            Object opener) {
        Object named =
                PyPrimitive.unwrap(file) instanceof Long || file instanceof Boolean
                        ? file
                        : Paths.fspath(ts, file);
        Mode mode = Mode.of(modeText);
        if (mode.binary()) {
            refuse(encoding, "an encoding");
            refuse(errors, "an errors");
            refuse(newline, "a newline");
            if (buffering == 1) {
                ts.warn(
                        "RuntimeWarning",
                        "line buffering (buffering=1) isn't supported in binary mode, the default"
                                + " buffer size will be used");
            }
        }
        Object raw =
                CallOps.call(
                        ts,
                        PyFileIo.TYPE,
                        new Object[] {named, PyStr.of(mode.raw()), closefd, opener},
                        null);
        try {
            return layers(ts, raw, mode, buffering, encoding, errors, newline);
        } catch (RuntimeException e) {
            CallOps.callAttribute(ts, raw, "close");
            throw e;
        }
    }

    private static void refuse(Object argument, String what) {
        if (argument != PyNone.NONE) {
            throw PyErr.valueError("binary mode doesn't take %s argument", what);
        }
    }

    private static Object layers(
            ThreadState ts,
            Object raw,
            Mode mode,
            long buffering,
            Object encoding,
            Object errors,
            Object newline) {
        boolean terminal =
                buffering < 0 && CompareOps.truth(ts, CallOps.callAttribute(ts, raw, "isatty"));
        boolean lines = buffering == 1 || terminal;
        if (buffering == 0) {
            if (mode.binary()) {
                return raw;
            }
            throw PyErr.valueError("can't have unbuffered text I/O");
        }
        long size = buffering > 1 ? buffering : PyBuffered.DEFAULT_SIZE;
        Object buffer =
                mode.updates()
                        ? CallOps.call2(ts, PyBufferedRandom.TYPE, raw, size)
                        : mode.kind() == 'r'
                                ? PyBufferedReader.over(raw, size)
                                : PyBufferedWriter.over(raw, size);
        if (mode.binary()) {
            return buffer;
        }
        Object[] arguments = {buffer, encoding, errors, newline, lines};
        Object text = CallOps.call(ts, PyTextIoWrapper.TYPE, arguments, null);
        AttrOps.set(ts, text, "mode", PyStr.of(mode.text()));
        return text;
    }
}
