package dev.fermata.stdlib.sre;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Allocation;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.StrBuilder;

/// Joins parts of the kind of the subject: strs, or bytes-like objects.
final class Joiner {

    private final boolean bytes;
    private final StrBuilder out = new StrBuilder();
    private int count;

    Joiner(boolean bytes) {
        this.bytes = bytes;
    }

    void add(ThreadState ts, Object part) {
        Object text;
        if (bytes) {
            if (!Buffers.supports(part)) {
                throw PyErr.typeError(
                        "sequence item %d: expected a bytes-like object, %s found",
                        count, PyErr.className(part));
            }
            text = Buffers.latin1(ts, part);
        } else if (Str.isStr(part)) {
            text = PyPrimitive.unwrap(part);
        } else {
            throw PyErr.typeError(
                    "sequence item %d: expected str instance, %s found",
                    count, PyErr.className(part));
        }
        count++;
        Allocation.length(ts, Str.length(text));
        out.append(text);
    }

    Object join() {
        Object text = out.toStr();
        return bytes ? PyBytes.ofLatin1((String) text) : text;
    }
}
