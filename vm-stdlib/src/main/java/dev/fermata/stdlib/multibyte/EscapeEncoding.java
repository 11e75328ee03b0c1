package dev.fermata.stdlib.multibyte;

import dev.fermata.vm.types.StrBuilder;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An encoding that switches between sets of characters with escape sequences (ISO 2022).
///
/// The state has the [CodedSet#mark()] of the sets G0, G1 and G2 in its lowest three bytes, and whether G1 is shifted to
/// in its fifth.
final class EscapeEncoding implements MultibyteEncoding {

    private static final char ESCAPE = 0x1b;
    private static final char SHIFT_OUT = 0x0e;
    private static final char SHIFT_IN = 0x0f;
    private static final int LONGEST_ESCAPE = 4;
    private static final int BYTE = 0xff;
    private static final int G0 = 0;
    private static final int G1 = 8;
    private static final int G2 = 16;
    private static final long SHIFTED = 1L << 32;
    private static final int FIRST_GRAPHIC = 0x21;
    private static final int LAST_ASCII = 0x7f;

    private final List<CodedSet> sets;

    /// @param sets all but ASCII, those to prefer first
    EscapeEncoding(CodedSet... sets) {
        this.sets = List.of(sets);
    }

    private static long with(long state, int place, CodedSet set) {
        return state & ~((long) BYTE << place) | (long) set.mark() << place;
    }

    private static boolean has(long state, int place, CodedSet set) {
        return (state >>> place & BYTE) == set.mark();
    }

    @Override
    public long initialState() {
        return with(with(0, G0, CodedSet.ASCII), G1, CodedSet.ASCII);
    }

    @Override
    public @Nullable Encoded encode(int c, long state) {
        if (c <= LAST_ASCII) {
            return new Encoded(reset(state) + (char) c, plain(state));
        }
        for (CodedSet set : sets) {
            String bytes = set.encode(c);
            if (bytes != null && !set.isShiftedSingly()) {
                return set == CodedSet.KS_X_1001_SHIFTED
                        ? shifted(set, bytes, state)
                        : designated(set, bytes, state);
            }
        }
        return null;
    }

    private static Encoded designated(CodedSet set, String bytes, long state) {
        return has(state, G0, set)
                ? new Encoded(bytes, state)
                : new Encoded(ESCAPE + set.designation() + bytes, with(state, G0, set));
    }

    private static Encoded shifted(CodedSet set, String bytes, long state) {
        String designation = has(state, G1, set) ? "" : ESCAPE + set.designation();
        String shift = (state & SHIFTED) == 0 ? String.valueOf(SHIFT_OUT) : "";
        return new Encoded(designation + shift + bytes, with(state, G1, set) | SHIFTED);
    }

    private static long plain(long state) {
        return with(state, G0, CodedSet.ASCII) & ~SHIFTED;
    }

    @Override
    public String reset(long state) {
        String shift = (state & SHIFTED) == 0 ? "" : String.valueOf(SHIFT_IN);
        return has(state, G0, CodedSet.ASCII)
                ? shift
                : shift + ESCAPE + CodedSet.ASCII.designation();
    }

    @Override
    public Stop decode(Input in, StrBuilder out, int limit) {
        int end = in.position() + Math.min(in.remaining(), limit);
        while (in.position() < end) {
            Stop stop =
                    switch (in.at(0)) {
                        case ESCAPE -> escape(in, out);
                        case SHIFT_OUT -> shift(in, in.state() | SHIFTED);
                        case SHIFT_IN -> shift(in, in.state() & ~SHIFTED);
                        default -> character(in, out);
                    };
            if (stop != Stop.END) {
                return stop;
            }
        }
        return Stop.END;
    }

    private Stop shift(Input in, long state) {
        if (!sets.contains(CodedSet.KS_X_1001_SHIFTED)) {
            return Stop.ILLEGAL;
        }
        in.setState(state);
        in.skip(1);
        return Stop.END;
    }

    private Stop escape(Input in, StrBuilder out) {
        int length = Math.min(LONGEST_ESCAPE, in.remaining());
        String rest = in.latin1().substring(in.position() + 1, in.position() + length);
        if (rest.startsWith("N") && sets.contains(CodedSet.GREEK)) {
            return singleShift(in, out, rest);
        }
        if (rest.startsWith(CodedSet.ASCII.designation())) {
            return designate(in, G0, CodedSet.ASCII);
        }
        boolean begun = CodedSet.ASCII.designation().startsWith(rest);
        for (CodedSet set : sets) {
            if (rest.startsWith(set.designation())) {
                int place =
                        set.isShiftedSingly() ? G2 : set == CodedSet.KS_X_1001_SHIFTED ? G1 : G0;
                return designate(in, place, set);
            }
            begun |= set.designation().startsWith(rest);
        }
        return begun ? Stop.INCOMPLETE : Stop.ILLEGAL;
    }

    private static Stop designate(Input in, int place, CodedSet set) {
        in.setState(with(in.state(), place, set));
        in.skip(1 + set.designation().length());
        return Stop.END;
    }

    private Stop singleShift(Input in, StrBuilder out, String rest) {
        if (rest.length() < 2) {
            return Stop.INCOMPLETE;
        }
        CodedSet set = at(in.state(), G2);
        String text = set.isShiftedSingly() ? set.decode(rest.substring(1, 2)) : null;
        if (text == null) {
            return Stop.ILLEGAL;
        }
        out.append((Object) text);
        in.skip(3);
        return Stop.END;
    }

    private CodedSet at(long state, int place) {
        for (CodedSet set : sets) {
            if (has(state, place, set) && set.isShiftedSingly() == (place == G2)) {
                return set;
            }
        }
        return CodedSet.ASCII;
    }

    private Stop character(Input in, StrBuilder out) {
        int first = in.at(0);
        if (first == '\n') {
            in.setState(in.state() & ~SHIFTED);
        }
        if (first < FIRST_GRAPHIC) {
            out.append(first);
            in.skip(1);
            return Stop.END;
        }
        if (first > LAST_ASCII) {
            return Stop.ILLEGAL;
        }
        CodedSet set = at(in.state(), (in.state() & SHIFTED) == 0 ? G0 : G1);
        if (in.remaining() < set.size()) {
            return Stop.INCOMPLETE;
        }
        int start = in.position();
        String text = set.decode(in.latin1().substring(start, start + set.size()));
        if (text == null) {
            return Stop.ILLEGAL;
        }
        text.codePoints().forEach(out::append);
        in.skip(set.size());
        return Stop.END;
    }
}
