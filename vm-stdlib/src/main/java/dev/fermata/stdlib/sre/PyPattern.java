package dev.fermata.stdlib.sre;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Compiled regular expression object.
@PyTypeSpec(name = "Pattern", module = "re", hidden = true, weakReferences = true)
final class PyPattern extends PyObject {

    static final PyType TYPE = PyPatternSpec.TYPE;

    private static final int UNICODE = 32;
    private static final int TEXT_FLAGS = 4 | UNICODE | 256;
    private static final int REPR_LIMIT = 200;

    private static final String[] FLAG_NAMES = {
        "re.IGNORECASE",
        "re.LOCALE",
        "re.MULTILINE",
        "re.DOTALL",
        "re.VERBOSE",
        "re.DEBUG",
        "re.ASCII"
    };
    private static final int[] FLAG_VALUES = {2, 4, 8, 16, 64, 128, 256};

    private final Object source;
    private final int flags;
    private final int[] code;
    private final int groups;
    private final PyDict groupIndex;
    private final PyTuple indexGroup;

    PyPattern(
            Object source,
            int flags,
            int[] code,
            int groups,
            PyDict groupIndex,
            PyTuple indexGroup) {
        super(TYPE);
        this.source = source;
        this.flags = flags;
        this.code = code;
        this.groups = groups;
        this.groupIndex = groupIndex;
        this.indexGroup = indexGroup;
    }

    /// The pattern string from which the object was compiled.
    @PyGetter("pattern")
    Object source() {
        return source;
    }

    /// The regex matching flags.
    @PyGetter("flags")
    int flags() {
        return flags;
    }

    /// The number of capturing groups in the pattern.
    @PyGetter("groups")
    int groups() {
        return groups;
    }

    /// A mapping from the names of groups to their numbers.
    @PyGetter("groupindex")
    Object groupindex(ThreadState ts) {
        return CallOps.call1(ts, Builtins.type("types.mappingproxy"), groupIndex);
    }

    /// The numbers of named groups by name.
    PyDict groupIndex() {
        return groupIndex;
    }

    /// The names of groups by number; `None` for groups without one.
    PyTuple indexGroup() {
        return indexGroup;
    }

    /// A matcher of this pattern.
    Matcher matcher(ThreadState ts, Subject text, int end) {
        return new Matcher(ts, code, groups, text, end);
    }

    private Subject subject(ThreadState ts, Object string) {
        Subject text = Subject.of(ts, string);
        if (source != PyNone.NONE && Str.isStr(source) == text.isBytes()) {
            throw PyErr.typeError(
                    text.isBytes()
                            ? "cannot use a string pattern on a bytes-like object"
                            : "cannot use a bytes pattern on a string-like object");
        }
        return text;
    }

    private static int clamp(long index, int length) {
        return (int) Math.max(0, Math.min(index, length));
    }

    private Scan scan(ThreadState ts, Object string, long pos, long endpos) {
        Subject text = subject(ts, string);
        int end = clamp(endpos, text.length());
        return new Scan(this, text, Math.min(clamp(pos, text.length()), end + 1), end);
    }

    /// Matches zero or more characters at the beginning of the string.
    @PyMethod("match(self, /, string, pos=0, endpos=9223372036854775807)")
    Object match(ThreadState ts, Object string, long pos, long endpos) {
        return orNone(scan(ts, string, pos, endpos).match(ts));
    }

    /// Matches against all of the string.
    @PyMethod("fullmatch(self, /, string, pos=0, endpos=9223372036854775807)")
    Object fullmatch(ThreadState ts, Object string, long pos, long endpos) {
        Subject text = subject(ts, string);
        int end = clamp(endpos, text.length());
        int start = clamp(pos, text.length());
        if (start > end) {
            return PyNone.NONE;
        }
        Matcher matcher = matcher(ts, text, end);
        int stop = matcher.match(start, Matcher.Mode.FULL, false);
        return stop < 0
                ? PyNone.NONE
                : new PyMatch(this, text, start, end, start, stop, matcher.marks());
    }

    /// Scan through string looking for a match, and return a corresponding match object instance.
    ///
    /// Return None if no position in the string matches.
    @PyMethod("search(self, /, string, pos=0, endpos=9223372036854775807)")
    Object search(ThreadState ts, Object string, long pos, long endpos) {
        return orNone(scan(ts, string, pos, endpos).search(ts));
    }

    private static Object orNone(@Nullable PyMatch match) {
        return match == null ? PyNone.NONE : match;
    }

    /// Return an iterator over all non-overlapping matches for the RE pattern in string.
    ///
    /// For each match, the iterator returns a match object.
    @PyMethod("finditer(self, /, string, pos=0, endpos=9223372036854775807)")
    Object finditer(ThreadState ts, Object string, long pos, long endpos) {
        return new PyMatchIterator(scan(ts, string, pos, endpos));
    }

    /// An object that walks over the matches in string.
    @PyMethod("scanner(self, /, string, pos=0, endpos=9223372036854775807)")
    Object scanner(ThreadState ts, Object string, long pos, long endpos) {
        return new PyScanner(scan(ts, string, pos, endpos));
    }

    /// Return a list of all non-overlapping matches of pattern in string.
    @PyMethod("findall(self, /, string, pos=0, endpos=9223372036854775807)")
    Object findall(ThreadState ts, Object string, long pos, long endpos) {
        Scan scan = scan(ts, string, pos, endpos);
        PyList found = new PyList();
        for (PyMatch m = scan.search(ts); m != null; m = scan.search(ts)) {
            if (groups <= 1) {
                found.add(m.groupOrEmpty(groups));
                continue;
            }
            Object[] items = new Object[groups];
            for (int i = 0; i < groups; i++) {
                items[i] = m.groupOrEmpty(i + 1);
            }
            found.add(PyTuple.of(items));
        }
        return found;
    }

    /// Split string by the occurrences of pattern.
    @PyMethod("split(self, /, string, maxsplit=0)")
    Object split(ThreadState ts, Object string, long maxsplit) {
        Scan scan = scan(ts, string, 0, Long.MAX_VALUE);
        Subject text = scan.text();
        PyList parts = new PyList();
        int last = 0;
        for (long n = 0; maxsplit == 0 || n < maxsplit; n++) {
            PyMatch m = scan.search(ts);
            if (m == null) {
                break;
            }
            parts.add(text.slice(last, m.start()));
            for (int i = 1; i <= groups; i++) {
                parts.add(m.group(i, PyNone.NONE));
            }
            last = m.end();
        }
        parts.add(text.slice(last, text.length()));
        return parts;
    }

    /// Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the
    /// replacement repl.
    @PyMethod("sub(self, /, repl, string, count=0)")
    Object sub(ThreadState ts, Object repl, Object string, long count) {
        return substitute(ts, repl, string, count).get(0);
    }

    /// Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences
    /// of pattern with the replacement repl.
    @PyMethod("subn(self, /, repl, string, count=0)")
    Object subn(ThreadState ts, Object repl, Object string, long count) {
        return substitute(ts, repl, string, count);
    }

    private PyTuple substitute(ThreadState ts, Object repl, Object string, long count) {
        Object replacement = CallOps.isCallable(repl) ? repl : template(ts, repl);
        boolean callable = CallOps.isCallable(replacement);
        Scan scan = scan(ts, string, 0, Long.MAX_VALUE);
        Subject text = scan.text();
        Joiner out = new Joiner(text.isBytes());
        int last = 0;
        long n = 0;
        for (; count == 0 || n < count; n++) {
            PyMatch m = scan.search(ts);
            if (m == null) {
                break;
            }
            if (last < m.start()) {
                out.add(ts, text.slice(last, m.start()));
            }
            if (replacement instanceof PyTemplate template) {
                template.expand(ts, m, out);
            } else if (callable) {
                Object item = CallOps.call1(ts, replacement, m);
                if (item != PyNone.NONE) {
                    out.add(ts, item);
                }
            } else {
                out.add(ts, replacement);
            }
            last = m.end();
        }
        if (last < text.length()) {
            out.add(ts, text.slice(last, text.length()));
        }
        return PyTuple.of(out.join(), n);
    }

    /// A replacement without backslashes is itself; any other is compiled by `re._compile_template`.
    Object template(ThreadState ts, Object repl) {
        boolean literal;
        if (Str.isStr(repl)) {
            literal = Str.utf16(repl).indexOf('\\') < 0;
        } else {
            literal = Buffers.supports(repl) && Buffers.latin1(ts, repl).indexOf('\\') < 0;
        }
        if (literal) {
            return repl;
        }
        Object re = CallOps.call1(ts, ts.interpreter().builtin("__import__"), "re");
        return CallOps.call2(ts, AttrOps.get(ts, re, "_compile_template"), this, repl);
    }

    @PyMethod("__copy__(self, /)")
    Object copy() {
        return this;
    }

    @PyMethod("__deepcopy__(self, memo, /)")
    Object deepcopy(Object memo) {
        return this;
    }

    /// See PEP 585.
    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetitem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, Builtins.type("types.GenericAlias"), cls, item);
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        return HashOps.hash(ts, source) ^ Arrays.hashCode(code) ^ flags;
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return value instanceof PyPattern other
                ? (Object)
                        (this == other
                                || flags == other.flags
                                        && Arrays.equals(code, other.code)
                                        && PyType.of(source) == PyType.of(other.source)
                                        && CompareOps.eq(ts, source, other.source))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        int shown = flags;
        if (Str.isStr(source) && (flags & TEXT_FLAGS) == UNICODE) {
            shown &= ~UNICODE;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < FLAG_NAMES.length; i++) {
            if ((shown & FLAG_VALUES[i]) != 0) {
                names.add(FLAG_NAMES[i]);
                shown &= ~FLAG_VALUES[i];
            }
        }
        if (shown != 0) {
            names.add("0x" + Integer.toHexString(shown));
        }
        String text = Str.utf16(ReprOps.repr(ts, source));
        if (text.length() > REPR_LIMIT) {
            text = text.substring(0, REPR_LIMIT);
        }
        return PyStr.of(
                "re.compile("
                        + text
                        + (names.isEmpty() ? "" : ", " + String.join("|", names))
                        + ")");
    }
}
