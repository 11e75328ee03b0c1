package dev.fermata.stdlib.io;

import dev.fermata.vm.builtins.StandardStream;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// What makes a text stream one of the script's standard streams: text goes to the console as it is, without being
/// encoded and buffered, and the buffer below is made when it is asked for.
final class ConsoleText {

    private final StandardStream stream;

    ConsoleText(StandardStream stream) {
        this.stream = stream;
    }

    boolean writes() {
        return stream != StandardStream.STDIN;
    }

    String errors() {
        return stream == StandardStream.STDERR ? "backslashreplace" : "strict";
    }

    boolean lineBuffering() {
        return stream == StandardStream.STDERR;
    }

    /// The buffer over the stream's descriptor.
    Object makeBuffer(ThreadState ts) {
        Object file = CallOps.call(ts, PyFileIo.TYPE, arguments(), null);
        ((PyFileIo) file).setOwn("name", stream.shownName());
        return writes()
                ? PyBufferedWriter.over(file, PyBuffered.DEFAULT_SIZE)
                : PyBufferedReader.over(file, PyBuffered.DEFAULT_SIZE);
    }

    private Object[] arguments() {
        return new Object[] {(long) stream.descriptor(), writes() ? "wb" : "rb", false};
    }

    /// Writes a plain str, if nothing has to be encoded for it; returns whether it did.
    ///
    /// @param buffer the buffer if there is one yet
    boolean write(ThreadState ts, @Nullable Object buffer, Object text) {
        if (!writes() || hasSurrogate(text)) {
            return false;
        }
        if (buffer != null) {
            if (!(buffer instanceof PyBufferedWriter writer) || writer.closed(ts)) {
                return false;
            }
            if (writer.hasPending()) {
                writer.flush(ts);
            }
        }
        String utf16 = Str.utf16(PyPrimitive.unwrap(text));
        ts.charge(utf16.length());
        if (stream == StandardStream.STDERR) {
            ts.interpreter().console().err(utf16);
        } else {
            ts.interpreter().console().out(utf16);
        }
        return true;
    }

    /// The stream's `mode`.
    String mode() {
        return writes() ? "w" : "r";
    }

    private static boolean hasSurrogate(Object text) {
        if (text instanceof String s) {
            for (int i = 0; i < s.length(); i++) {
                if (Character.isSurrogate(s.charAt(i))) {
                    return true;
                }
            }
            return false;
        }
        for (int i = 0; i < Str.length(text); i++) {
            int c = Str.codePointAt(text, i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return true;
            }
        }
        return false;
    }
}
