package dev.fermata.stdlib.multibyte;

import dev.fermata.vm.types.StrBuilder;

import org.jspecify.annotations.Nullable;

/// GB 2312 in seven bits (RFC 1843): `~{` and `~}` around what is Chinese. The state is 1 between them.
final class HzEncoding implements MultibyteEncoding {

    private static final int LAST_ASCII = 0x7f;

    @Override
    public @Nullable Encoded encode(int c, long state) {
        if (c <= LAST_ASCII) {
            return new Encoded(reset(state) + (c == '~' ? "~~" : Character.toString(c)), 0);
        }
        String bytes = CodedSet.GB_2312.encode(c);
        return bytes == null ? null : new Encoded(state == 0 ? "~{" + bytes : bytes, 1);
    }

    @Override
    public String reset(long state) {
        return state == 0 ? "" : "~}";
    }

    @Override
    public Stop decode(Input in, StrBuilder out, int limit) {
        int end = in.position() + Math.min(in.remaining(), limit);
        while (in.position() < end) {
            Stop stop = in.at(0) == '~' ? tilde(in, out) : character(in, out);
            if (stop != Stop.END) {
                return stop;
            }
        }
        return Stop.END;
    }

    private static Stop tilde(Input in, StrBuilder out) {
        if (in.remaining() < 2) {
            return Stop.INCOMPLETE;
        }
        int next = in.at(1);
        if (next == '~' && in.state() == 0) {
            out.append('~');
        } else if (next == '{' && in.state() == 0) {
            in.setState(1);
        } else if (next == '}' && in.state() == 1) {
            in.setState(0);
        } else if (next != '\n') {
            return Stop.ILLEGAL;
        }
        in.skip(2);
        return Stop.END;
    }

    private static Stop character(Input in, StrBuilder out) {
        int first = in.at(0);
        if (first > LAST_ASCII) {
            return Stop.ILLEGAL;
        }
        if (in.state() == 0) {
            out.append(first);
            in.skip(1);
            return Stop.END;
        }
        if (in.remaining() < 2) {
            return Stop.INCOMPLETE;
        }
        String text =
                CodedSet.GB_2312.decode(in.latin1().substring(in.position(), in.position() + 2));
        if (text == null) {
            return Stop.ILLEGAL;
        }
        out.append((Object) text);
        in.skip(2);
        return Stop.END;
    }
}
