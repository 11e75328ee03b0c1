package dev.fermata.stdlib.sre;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.UnicodeData;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;

/// Runs a compiled pattern over a text, backtracking on an explicit stack and charging every step.
///
/// A subpattern that must be matched as a whole (an assertion, an atomic group) ends with `SUCCESS`. It is entered by
/// pushing a *barrier*; its success cuts the stack back to the barrier, its failure pops it.
final class Matcher {

    /// What the end of a match must fulfil.
    enum Mode {
        /// Nothing.
        PREFIX,
        /// It is at the end of the text.
        FULL
    }

    private static final int CHARGE_STEPS = 1024;

    private static final int JUMP = 0;
    private static final int NEXT_ALTERNATIVE = 1;
    private static final int FEWER = 2;
    private static final int MORE = 3;
    private static final int ONCE_MORE = 4;
    private static final int BARRIER_ASSERT = 5;
    private static final int BARRIER_ASSERT_NOT = 6;
    private static final int BARRIER_ATOMIC = 7;
    private static final int BARRIER_POSSESSIVE = 8;

    private static final int INFO_PREFIX = 1;
    private static final int INFO_CHARSET = 4;

    private final ThreadState ts;
    private final int[] code;
    private final Subject text;
    private final int end;
    private final Choices choices;

    /// Start and end of each group, or -1; last the number of the group that was closed last.
    private final int[] marks;

    private final int lastIndexSlot;
    private int steps;
    private int pc;
    private int position;
    private int barrier;
    private @Nullable Repeat repeat;

    Matcher(ThreadState ts, int[] code, int groups, Subject text, int end) {
        this.ts = ts;
        this.code = code;
        this.text = text;
        this.end = end;
        this.lastIndexSlot = 2 * groups;
        this.marks = new int[2 * groups + 1];
        this.choices = new Choices(ts);
    }

    /// Start and end of each group, or -1; last the number of the last group that was closed, or -1.
    int[] marks() {
        return marks.clone();
    }

    /// Matches at `start`: returns the end of the match, or -1.
    ///
    /// @param mustAdvance whether an empty match does not count
    /// @throws PyException RuntimeError if the code is malformed
    int match(int start, Mode mode, boolean mustAdvance) {
        try {
            return run(start, mode, mustAdvance);
        } catch (ArrayIndexOutOfBoundsException | NegativeArraySizeException e) {
            throw PyErr.runtimeError("invalid SRE code");
        }
    }

    /// Finds the first match from `start` on: returns its start, and [#position] is its end; or -1.
    ///
    /// @param mustAdvance whether an empty match at `start` does not count
    /// @throws PyException RuntimeError if the code is malformed
    int search(int start, boolean mustAdvance) {
        try {
            return find(start, mustAdvance);
        } catch (ArrayIndexOutOfBoundsException | NegativeArraySizeException e) {
            throw PyErr.runtimeError("invalid SRE code");
        }
    }

    /// The end of the match that was found last.
    int position() {
        return position;
    }

    private int find(int start, boolean mustAdvance) {
        int last = end;
        int first = -1;
        int set = -1;
        if (code[0] == Op.INFO) {
            int minimum = code[3];
            last = minimum > 1 ? end - minimum + 1 : end;
            if ((code[2] & INFO_PREFIX) != 0 && code[5] > 0) {
                first = code[7];
            } else if ((code[2] & INFO_CHARSET) != 0) {
                set = 5;
            }
        }
        if (isAnchored()) {
            last = Math.min(last, 0);
        }
        boolean advance = mustAdvance;
        for (int at = start; at <= last; at++) {
            int candidate = at;
            if (first >= 0) {
                candidate = text.indexOf(first, at, end);
            } else if (set >= 0) {
                while (candidate < end && !CharMatch.inSet(code, set, text.at(candidate))) {
                    candidate++;
                }
                candidate = candidate < end ? candidate : -1;
            }
            spend((candidate < 0 ? end : candidate) - at);
            if (candidate < 0 || candidate > last) {
                return -1;
            }
            advance &= candidate == start;
            if (run(candidate, Mode.PREFIX, advance) >= 0) {
                return candidate;
            }
            at = candidate;
        }
        return -1;
    }

    /// Whether the pattern matches at the beginning of the text only.
    private boolean isAnchored() {
        int body = code[0] == Op.INFO ? 1 + code[1] : 0;
        return code[body] == Op.AT
                && (code[body + 1] == Op.AT_BEGINNING || code[body + 1] == Op.AT_BEGINNING_STRING);
    }

    private void spend(int work) {
        steps += work + 1;
        if (steps >= CHARGE_STEPS) {
            ts.charge(steps);
            steps = 0;
        }
    }

    private int run(int start, Mode mode, boolean mustAdvance) {
        choices.clear();
        Arrays.fill(marks, -1);
        pc = 0;
        position = start;
        barrier = -1;
        repeat = null;
        while (true) {
            spend(0);
            if (code[pc] == Op.SUCCESS && barrier < 0) {
                boolean accepted =
                        (mode == Mode.PREFIX || position == end)
                                && !(mustAdvance && position == start);
                if (accepted) {
                    return position;
                }
                if (!backtrack()) {
                    return -1;
                }
            } else if (!step() && !backtrack()) {
                return -1;
            }
        }
    }

    /// Executes the opcode at [#pc]; returns whether it matched.
    private boolean step() {
        int op = code[pc];
        if (CharMatch.isSingle(op)) {
            if (position >= end || !CharMatch.matches(code, pc, text.at(position))) {
                return false;
            }
            position++;
            pc = CharMatch.after(code, pc);
            return true;
        }
        return switch (op) {
            case Op.SUCCESS -> leaveBarrier();
            case Op.INFO, Op.JUMP -> jump(pc + 1 + code[pc + 1]);
            case Op.MARK -> mark(code[pc + 1]);
            case Op.AT -> at(code[pc + 1]) && jump(pc + 2);
            case Op.BRANCH -> alternatives(pc + 1);
            case Op.REPEAT_ONE, Op.MIN_REPEAT_ONE, Op.POSSESSIVE_REPEAT_ONE -> repeatOne(op);
            case Op.REPEAT -> {
                repeat = new Repeat(repeat, pc, -1, -1);
                yield jump(pc + 1 + code[pc + 1]);
            }
            case Op.MAX_UNTIL -> maxUntil();
            case Op.MIN_UNTIL -> minUntil();
            case Op.POSSESSIVE_REPEAT -> possessive(repeat, pc, 0, -1);
            case Op.ATOMIC_GROUP -> enter(BARRIER_ATOMIC, pc + 2, position);
            case Op.ASSERT ->
                    position >= code[pc + 2]
                            && enter(BARRIER_ASSERT, pc + 3, position - code[pc + 2]);
            case Op.ASSERT_NOT ->
                    position < code[pc + 2]
                            ? jump(pc + 1 + code[pc + 1])
                            : enter(BARRIER_ASSERT_NOT, pc + 3, position - code[pc + 2]);
            case Op.GROUPREF, Op.GROUPREF_IGNORE, Op.GROUPREF_LOC_IGNORE, Op.GROUPREF_UNI_IGNORE ->
                    groupReference(op, code[pc + 1]);
            case Op.GROUPREF_EXISTS -> {
                int group = code[pc + 1];
                yield jump(isSet(group) ? pc + 3 : pc + 1 + code[pc + 2]);
            }
            case Op.FAILURE -> false;
            default -> throw PyErr.runtimeError("invalid SRE code");
        };
    }

    private boolean jump(int to) {
        pc = to;
        return true;
    }

    private boolean mark(int slot) {
        if ((slot & 1) != 0) {
            choices.setMark(marks, lastIndexSlot, slot / 2 + 1);
        }
        choices.setMark(marks, slot, position);
        return jump(pc + 2);
    }

    private boolean isSet(int group) {
        return marks[2 * group] >= 0 && marks[2 * group + 1] >= marks[2 * group];
    }

    private boolean groupReference(int op, int group) {
        if (!isSet(group)) {
            return false;
        }
        int from = marks[2 * group];
        int length = marks[2 * group + 1] - from;
        if (length > end - position) {
            return false;
        }
        spend(length);
        for (int i = 0; i < length; i++) {
            if (fold(op, text.at(from + i)) != fold(op, text.at(position + i))) {
                return false;
            }
        }
        position += length;
        return jump(pc + 2);
    }

    private static int fold(int op, int c) {
        return switch (op) {
            case Op.GROUPREF -> c;
            case Op.GROUPREF_UNI_IGNORE -> UnicodeData.toLower(c);
            default -> CharMatch.asciiLower(c);
        };
    }

    /// Whether the position `AT` asks for is here, numbered as in `re._constants`.
    private boolean at(int where) {
        return switch (where) {
            case Op.AT_BEGINNING, Op.AT_BEGINNING_STRING -> position == 0;
            case 1 -> position == 0 || text.at(position - 1) == '\n';
            case 3 -> isBoundary(4);
            case 4 -> end > 0 && !isBoundary(4);
            case 5 -> position == end || position == end - 1 && text.at(position) == '\n';
            case 6 -> position == end || text.at(position) == '\n';
            case 7 -> position == end;
            case 8 -> isBoundary(8);
            case 9 -> end > 0 && !isBoundary(8);
            case 10 -> isBoundary(14);
            case 11 -> end > 0 && !isBoundary(14);
            default -> false;
        };
    }

    private boolean isBoundary(int wordCategory) {
        boolean before = position > 0 && CharMatch.inCategory(wordCategory, text.at(position - 1));
        boolean after = position < end && CharMatch.inCategory(wordCategory, text.at(position));
        return before != after;
    }

    /// Enters the first alternative that may match; `at` is where the list of alternatives goes on.
    private boolean alternatives(int at) {
        int i = viable(at);
        if (code[i] == 0) {
            return false;
        }
        int next = viable(i + code[i]);
        if (code[next] != 0) {
            choices.push(NEXT_ALTERNATIVE, next, position, barrier, repeat);
        }
        return jump(i + 1);
    }

    /// The next alternative whose first character may match; that at the end of the list has length 0.
    private int viable(int at) {
        int i = at;
        while (code[i] != 0) {
            int first = i + 1;
            if (!CharMatch.isSingle(code[first])
                    || position < end && CharMatch.matches(code, first, text.at(position))) {
                break;
            }
            i += code[i];
        }
        return i;
    }

    /// How many characters from [#position] on the opcode at `item` matches, at most `max`.
    private int count(int item, int max) {
        int limit = max == Op.MAXREPEAT || max > end - position || max < 0 ? end : position + max;
        int i = position;
        if (code[item] == Op.ANY_ALL) {
            i = limit;
        } else if (code[item] == Op.ANY) {
            int stop = text.indexOf('\n', position, limit);
            i = stop < 0 ? limit : stop;
        } else {
            while (i < limit && CharMatch.matches(code, item, text.at(i))) {
                i++;
            }
        }
        spend(i - position);
        return i - position;
    }

    private boolean repeatOne(int op) {
        int at = pc;
        int min = code[at + 2];
        int max = code[at + 3];
        if (min < 0 || min > end - position) {
            return false;
        }
        int n = count(at + 4, op == Op.MIN_REPEAT_ONE ? min : max);
        if (n < min) {
            return false;
        }
        int tail = at + 1 + code[at + 1];
        int start = position;
        position += n;
        if (op == Op.REPEAT_ONE) {
            return giveBack(at, start + min, tail);
        }
        if (op == Op.MIN_REPEAT_ONE
                && (max == Op.MAXREPEAT || Integer.compareUnsigned(n, max) < 0)) {
            choices.push(MORE, at, position, n, repeat);
        }
        return jump(tail);
    }

    /// Goes on after a greedy repetition that may give back characters down to `least`. Where a literal follows, only
    /// places before such a character count.
    private boolean giveBack(int at, int least, int tail) {
        if (code[tail] == Op.LITERAL) {
            int from = position;
            while (position >= least && (position == end || text.at(position) != code[tail + 1])) {
                position--;
            }
            spend(from - position);
            if (position < least) {
                return false;
            }
        }
        if (position > least) {
            choices.push(FEWER, at, position, least, repeat);
        }
        return jump(tail);
    }

    private boolean maxUntil() {
        Repeat r = current();
        int count = r.count() + 1;
        int min = code[r.pc() + 2];
        int max = code[r.pc() + 3];
        if (Integer.compareUnsigned(count, min) < 0) {
            repeat = new Repeat(r.outer(), r.pc(), count, r.last());
            return jump(r.pc() + 4);
        }
        boolean more = max == Op.MAXREPEAT || Integer.compareUnsigned(count, max) < 0;
        if (more && position != r.last()) {
            choices.push(JUMP, pc + 1, position, barrier, r.outer());
            repeat = new Repeat(r.outer(), r.pc(), count, position);
            return jump(r.pc() + 4);
        }
        repeat = r.outer();
        return jump(pc + 1);
    }

    private boolean minUntil() {
        Repeat r = current();
        int count = r.count() + 1;
        int min = code[r.pc() + 2];
        int max = code[r.pc() + 3];
        if (Integer.compareUnsigned(count, min) < 0) {
            repeat = new Repeat(r.outer(), r.pc(), count, r.last());
            return jump(r.pc() + 4);
        }
        boolean more = max == Op.MAXREPEAT || Integer.compareUnsigned(count, max) < 0;
        if (more && position != r.last()) {
            Repeat again = new Repeat(r.outer(), r.pc(), count, position);
            choices.push(ONCE_MORE, r.pc() + 4, position, barrier, again);
        }
        repeat = r.outer();
        return jump(pc + 1);
    }

    private Repeat current() {
        if (repeat == null) {
            throw PyErr.runtimeError("invalid SRE code");
        }
        return repeat;
    }

    /// Enters a subpattern that ends with `SUCCESS`.
    private boolean enter(int kind, int body, int start) {
        choices.push(kind, pc, position, barrier, repeat);
        barrier = choices.size() - 1;
        position = start;
        return jump(body);
    }

    /// Tries the body of a possessive repetition again, after `count` times.
    private boolean possessive(@Nullable Repeat outer, int at, int count, int last) {
        int min = code[at + 2];
        int max = code[at + 3];
        boolean needed = Integer.compareUnsigned(count, min) < 0;
        boolean more = max == Op.MAXREPEAT || Integer.compareUnsigned(count, max) < 0;
        if (!needed && (!more || position == last)) {
            repeat = outer;
            return jump(at + 2 + code[at + 1]);
        }
        repeat = new Repeat(outer, at, count, position);
        choices.push(BARRIER_POSSESSIVE, at, position, barrier, repeat);
        barrier = choices.size() - 1;
        return jump(at + 4);
    }

    /// The subpattern inside the innermost barrier has matched.
    private boolean leaveBarrier() {
        int b = barrier;
        int at = choices.pc(b);
        int kind = choices.kind(b);
        barrier = choices.extra(b);
        if (kind == BARRIER_ASSERT_NOT) {
            choices.cut(b + 1);
            choices.pop(marks);
            return false;
        }
        int start = choices.position(b);
        if (kind == BARRIER_POSSESSIVE) {
            Repeat done = Objects.requireNonNull(choices.repeat(b));
            choices.cut(b);
            return possessive(done.outer(), at, done.count() + 1, start);
        }
        repeat = choices.repeat(b);
        choices.cut(b);
        if (kind == BARRIER_ASSERT) {
            position = start;
        }
        return jump(at + 1 + code[at + 1]);
    }

    /// Goes back to the last choice that has something left to try; returns false if there is none.
    private boolean backtrack() {
        while (choices.size() > 0) {
            spend(0);
            int top = choices.size() - 1;
            int kind = choices.kind(top);
            int at = choices.pc(top);
            int extra = choices.extra(top);
            position = choices.position(top);
            repeat = choices.repeat(top);
            choices.pop(marks);
            if (resume(kind, at, extra)) {
                return true;
            }
        }
        return false;
    }

    private boolean resume(int kind, int at, int extra) {
        return switch (kind) {
            case JUMP, ONCE_MORE -> jump(at);
            case NEXT_ALTERNATIVE -> alternatives(at);
            case FEWER -> {
                position--;
                yield giveBack(at, extra, at + 1 + code[at + 1]);
            }
            case MORE -> oneMore(at, extra);
            case BARRIER_ASSERT_NOT -> {
                barrier = extra;
                yield jump(at + 1 + code[at + 1]);
            }
            case BARRIER_POSSESSIVE -> {
                barrier = extra;
                Repeat tried = current();
                repeat = tried.outer();
                yield Integer.compareUnsigned(tried.count(), code[at + 2]) >= 0
                        && jump(at + 2 + code[at + 1]);
            }
            default -> {
                barrier = extra;
                yield false;
            }
        };
    }

    private boolean oneMore(int at, int n) {
        int max = code[at + 3];
        if (position >= end || !CharMatch.matches(code, at + 4, text.at(position))) {
            return false;
        }
        position++;
        if (max == Op.MAXREPEAT || Integer.compareUnsigned(n + 1, max) < 0) {
            choices.push(MORE, at, position, n + 1, repeat);
        }
        return jump(at + 1 + code[at + 1]);
    }
}
