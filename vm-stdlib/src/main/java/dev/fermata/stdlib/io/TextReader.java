package dev.fermata.stdlib.io;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.StrBuilder;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// The reading half of a text stream: takes chunks of bytes from the buffer, decodes them, and knows for each character
/// where it came from.
final class TextReader {

    private static final long MAX_CHUNK = 1 << 20;

    /// Whether the buffer has positions.
    final boolean seekable;

    /// Whether chunks are remembered, so that positions can be told.
    boolean telling;

    private final Object buffer;
    private final String readMethod;
    private final TextCodec codec;
    private final NewlineMode mode;
    private final Decoding decoding;
    private final @Nullable NewlineTranslation translation;

    private Object text = "";
    private int used;

    /// What the decoder remembered before the last chunk, and the bytes it had not decoded together with that chunk;
    /// null if unknown.
    private @Nullable Snapshot snapshot;

    private boolean begun;

    private record Snapshot(long flags, boolean pendingCr, String input) {}

    TextReader(ThreadState ts, Object buffer, TextCodec codec, NewlineMode mode, boolean seekable) {
        this.buffer = buffer;
        this.readMethod = AttrOps.find(ts, buffer, "read1") == null ? "read" : "read1";
        this.codec = codec;
        this.mode = mode;
        this.decoding = codec.decoding(ts);
        this.translation = mode.universal() ? new NewlineTranslation(mode.translate()) : null;
        this.seekable = seekable;
        this.telling = seekable;
    }

    /// Whether anything was read and is still remembered.
    boolean hasRead() {
        return snapshot != null || begun && Str.length(text) > 0;
    }

    /// The line ends seen so far.
    Object newlines() {
        return translation == null ? PyNone.NONE : translation.newlines();
    }

    private Object decode(ThreadState ts, String latin1, boolean last) {
        Object part = decoding.decode(ts, latin1, last);
        return translation == null ? part : translation.add(ts, part, last);
    }

    private int left() {
        return Str.length(text) - used;
    }

    private Object take(int count) {
        Object part = slice(text, used, used + count);
        used += count;
        return part;
    }

    private static Object slice(Object str, int start, int end) {
        return str instanceof String s
                ? s.substring(start, end)
                : new StrBuilder().append(str, start, end).toStr();
    }

    /// Reads the next chunk, with no text left; returns whether there was one.
    private boolean readChunk(ThreadState ts, long size) {
        begun = true;
        Decoding.State before = telling ? decoding.state(ts) : Decoding.State.START;
        boolean cr = translation != null && translation.pendingCr;
        Object chunk = CallOps.callAttribute(ts, buffer, readMethod, size);
        if (!Buffers.supports(chunk)) {
            throw PyErr.typeError(
                    "underlying %s() should have returned a bytes-like object, not '%s'",
                    readMethod, PyType.of(chunk).name());
        }
        String latin1 = Buffers.latin1(ts, chunk);
        boolean end = latin1.isEmpty();
        text = decode(ts, latin1, end);
        used = 0;
        snapshot = telling ? new Snapshot(before.flags(), cr, before.bytes().concat(latin1)) : null;
        return !end || left() > 0;
    }

    /// Reads up to `wanted` characters, or all.
    Object read(ThreadState ts, long wanted, long chunkSize) {
        if (wanted < 0) {
            Object bytes = CallOps.callAttribute(ts, buffer, "read");
            if (bytes == PyNone.NONE) {
                bytes = PyBytes.EMPTY;
            }
            Object rest = decode(ts, Buffers.latin1(ts, bytes), true);
            Object first = take(left());
            forget();
            begun = true;
            return Str.isEmpty(first) ? rest : new StrBuilder().append(first).append(rest).toStr();
        }
        if (wanted <= left()) {
            return take((int) wanted);
        }
        StrBuilder out = new StrBuilder().append(take(left()));
        while (out.length() < wanted
                && readChunk(ts, Math.max(chunkSize, Math.min(MAX_CHUNK, wanted - out.length())))) {
            ts.interpreter().reserve(left());
            out.append(take((int) Math.min(left(), wanted - out.length())));
        }
        return out.toStr();
    }

    /// Reads a line of up to `limit` characters, or of any length if that is negative.
    Object line(ThreadState ts, long limit, long chunkSize) {
        StrBuilder line = null;
        boolean cr = false;
        while (true) {
            if (left() == 0 && !readChunk(ts, chunkSize)) {
                forget();
                return line == null ? "" : line.toStr();
            }
            if (left() == 0) {
                continue;
            }
            int end =
                    cr && Str.codePointAt(text, used) == '\n' ? used + 1 : mode.lineEnd(text, used);
            int count = (end < 0 ? Str.length(text) : end) - used;
            boolean full = false;
            if (limit >= 0) {
                long room = limit - (line == null ? 0 : line.length());
                full = count >= room;
                count = (int) Math.min(count, room);
            }
            Object part = take(count);
            ts.charge(1 + count / 16);
            if (full || end >= 0) {
                return line == null ? part : line.append(part).toStr();
            }
            ts.interpreter().reserve(count);
            line = (line == null ? new StrBuilder() : line).append(part);
            cr =
                    mode.end().equals("\r\n")
                            && !mode.universal()
                            && Str.codePointAt(part, count - 1) == '\r';
        }
    }

    private void forget() {
        text = "";
        used = 0;
        snapshot = null;
    }

    /// Forgets what was decoded.
    void reset(ThreadState ts) {
        forget();
        start(ts, Decoding.State.START, false);
    }

    private void start(ThreadState ts, Decoding.State state, boolean pendingCr) {
        decoding.setState(ts, state);
        if (translation != null) {
            translation.pendingCr = pendingCr;
        }
    }

    /// The position of the next character.
    ///
    /// @param at where the buffer is
    Object position(ThreadState ts, long at) {
        Snapshot last = snapshot;
        if (last == null) {
            return at;
        }
        long start = at - last.input().length();
        long flags = last.flags() << 1 | (last.pendingCr() ? 1 : 0);
        if (used == 0) {
            return new TextPosition(start, flags, 0, false, 0).toInt();
        }
        Object before = slice(text, 0, used);
        if (codec.extendsAscii() && last.flags() == 0 && !last.pendingCr()) {
            String bytes = codec.encode(ts, before);
            if (last.input().startsWith(bytes) && last.input().indexOf('\r') < 0) {
                return new TextPosition(start + bytes.length(), 0, 0, false, 0).toInt();
            }
        }
        return replay(ts, last, start, flags);
    }

    /// Decodes the last chunk again, byte by byte, to find out where the next character came from.
    private Object replay(ThreadState ts, Snapshot last, long start, long flags) {
        Decoding.State now = decoding.state(ts);
        boolean nowCr = translation != null && translation.pendingCr;
        start(ts, new Decoding.State("", last.flags()), last.pendingCr());
        try {
            TextPosition safe = new TextPosition(start, flags, 0, false, used);
            long decoded = 0;
            String input = last.input();
            int safeAt = 0;
            for (int i = 0; i < input.length() && decoded < used; i++) {
                ts.charge(1);
                decoded += Str.length(decode(ts, input.substring(i, i + 1), false));
                Decoding.State state = decoding.state(ts);
                boolean cr = translation != null && translation.pendingCr;
                if (state.bytes().isEmpty() && decoded <= used) {
                    safeAt = i + 1;
                    safe =
                            new TextPosition(
                                    start + safeAt,
                                    state.flags() << 1 | (cr ? 1 : 0),
                                    0,
                                    false,
                                    used - decoded);
                } else {
                    safe =
                            new TextPosition(
                                    safe.start(), safe.flags(), i + 1 - safeAt, false, safe.skip());
                }
            }
            if (decoded < used) {
                safe =
                        new TextPosition(
                                safe.start(),
                                safe.flags(),
                                input.length() - safeAt,
                                true,
                                safe.skip());
            }
            if (safe.skip() == 0) {
                safe = new TextPosition(safe.start(), safe.flags(), 0, false, 0);
            }
            return safe.toInt();
        } finally {
            start(ts, now, nowCr);
        }
    }

    /// Goes on from a position; the buffer is at its start already.
    void restore(ThreadState ts, TextPosition position) {
        forget();
        boolean cr = (position.flags() & 1) != 0;
        start(ts, new Decoding.State("", position.flags() >> 1), cr);
        if (position.skip() == 0) {
            return;
        }
        Object bytes = CallOps.callAttribute(ts, buffer, "read", position.feed());
        String input = Buffers.latin1(ts, bytes);
        snapshot = new Snapshot(position.flags() >> 1, cr, input);
        text = decode(ts, input, position.last());
        if (Str.length(text) < position.skip()) {
            throw PyErr.of(ExceptionTypes.OS_ERROR, "can't restore logical file position");
        }
        used = (int) position.skip();
    }

    /// An argument that is an int of any size.
    static BigInteger big(ThreadState ts, Object number) {
        Object n = Convert.index(ts, number);
        return n instanceof Long small ? BigInteger.valueOf(small) : (BigInteger) n;
    }
}
