package dev.fermata.stdlib.io;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Codecs;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.StrBuilder;

/// Turns bytes that come in parts into text.
abstract sealed class Decoding {

    /// What a decoder remembers of the parts it has seen.
    ///
    /// @param bytes those not yet decoded, as Latin-1 text
    record State(String bytes, long flags) {

        static final State START = new State("", 0);
    }

    /// Decodes the next part.
    ///
    /// @param latin1 the bytes
    /// @param last whether no more follow
    /// @return a plain str
    abstract Object decode(ThreadState ts, String latin1, boolean last);

    /// What it remembers.
    abstract State state(ThreadState ts);

    /// Goes back to what it remembered once.
    abstract void setState(ThreadState ts, State state);

    /// A codec that is built in.
    static final class Builtin extends Decoding {

        private static final long LITTLE = 1;
        private static final long BIG = 2;

        private final String codec;
        private final String errors;
        private final boolean utf8;
        private final boolean marked;
        private String rest = "";
        private long order;

        /// @param codec its normalised name
        Builtin(String codec, String errors) {
            this.codec = codec;
            this.errors = errors;
            this.utf8 = codec.equals("utf_8") || codec.equals("utf8");
            this.marked = needsMark(codec);
        }

        /// Whether text in this codec begins with a byte order mark.
        static boolean needsMark(String codec) {
            return switch (codec) {
                case "utf_16", "utf16", "utf_32", "utf32" -> true;
                default -> false;
            };
        }

        @Override
        Object decode(ThreadState ts, String latin1, boolean last) {
            String in = rest.isEmpty() ? latin1 : rest.concat(latin1);
            if (utf8 && isAscii(in)) {
                ts.charge(in.length() / 16);
                rest = "";
                return in;
            }
            StrBuilder out = new StrBuilder();
            int used = Codecs.decodeBuiltin(ts, in, name(in, last), errors, last, out);
            rest = in.substring(used);
            return out.toStr();
        }

        private String name(String in, boolean last) {
            if (!marked) {
                return codec;
            }
            boolean first = order == 0;
            if (first && in.length() >= (codec.endsWith("16") ? 2 : 4)) {
                order =
                        in.startsWith("\u00FE\u00FF") || in.startsWith("\0\0\u00FE\u00FF")
                                ? BIG
                                : LITTLE;
            }
            return first ? codec : codec + (order == BIG ? "_be" : "_le");
        }

        private static boolean isAscii(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) >= 0x80) {
                    return false;
                }
            }
            return true;
        }

        @Override
        State state(ThreadState ts) {
            return new State(rest, order);
        }

        @Override
        void setState(ThreadState ts, State state) {
            rest = state.bytes();
            order = state.flags();
        }
    }

    /// A codec of the script's registry.
    static final class Registered extends Decoding {

        private final Object decoder;

        /// @param decoder an incremental decoder
        Registered(Object decoder) {
            this.decoder = decoder;
        }

        @Override
        Object decode(ThreadState ts, String latin1, boolean last) {
            Object text =
                    CallOps.callAttribute(ts, decoder, "decode", PyBytes.ofLatin1(latin1), last);
            if (!Str.isStr(text)) {
                throw PyErr.typeError(
                        "decoder should return a string result, not '%s'", PyType.of(text).name());
            }
            return PyPrimitive.unwrap(text);
        }

        @Override
        State state(ThreadState ts) {
            Object state = CallOps.callAttribute(ts, decoder, "getstate");
            if (!(state instanceof PyTuple pair)
                    || pair.size() != 2
                    || !(pair.get(0) instanceof PyBytes bytes)) {
                throw PyErr.typeError("illegal decoder state");
            }
            return new State(bytes.latin1(), Convert.toLong(ts, pair.get(1)));
        }

        @Override
        void setState(ThreadState ts, State state) {
            if (state.equals(State.START)) {
                CallOps.callAttribute(ts, decoder, "reset");
            } else {
                Object pair = PyTuple.of(PyBytes.ofLatin1(state.bytes()), state.flags());
                CallOps.callAttribute(ts, decoder, "setstate", pair);
            }
        }
    }
}
