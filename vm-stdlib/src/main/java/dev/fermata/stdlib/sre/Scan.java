package dev.fermata.stdlib.sre;

import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// A walk over all matches of a pattern in a text. A match that begins where an empty one ended is not empty.
final class Scan {

    private final PyPattern pattern;
    private final Subject text;
    private final int from;
    private final int end;
    private int at;
    private boolean mustAdvance;
    private boolean exhausted;

    Scan(PyPattern pattern, Subject text, int from, int end) {
        this.pattern = pattern;
        this.text = text;
        this.from = from;
        this.end = end;
        this.at = from;
    }

    PyPattern pattern() {
        return pattern;
    }

    Subject text() {
        return text;
    }

    /// The next match further on, or null.
    @Nullable PyMatch search(ThreadState ts) {
        return next(ts, true);
    }

    /// The match right here, or null.
    @Nullable PyMatch match(ThreadState ts) {
        return next(ts, false);
    }

    private @Nullable PyMatch next(ThreadState ts, boolean searching) {
        if (exhausted || at > end) {
            return null;
        }
        Matcher matcher = pattern.matcher(ts, text, end);
        int start = at;
        boolean found;
        if (searching) {
            start = matcher.search(at, mustAdvance);
            found = start >= 0;
        } else {
            found = matcher.match(at, Matcher.Mode.PREFIX, mustAdvance) >= 0;
        }
        if (!found) {
            exhausted = true;
            return null;
        }
        int stop = matcher.position();
        at = stop;
        mustAdvance = stop == start;
        return new PyMatch(pattern, text, from, end, start, stop, matcher.marks());
    }
}
