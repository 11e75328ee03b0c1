package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The methods that `bytes` and `bytearray` share. They work on the content as Latin-1 text with the algorithms of str;
/// results are of the type of `self`.
abstract class BytesLike extends PyInstance implements PyBuffer {

    BytesLike(PyType type) {
        super(type);
    }

    /// The content as Latin-1 text.
    public abstract String latin1();

    /// Other content as an object of this builtin type.
    abstract BytesLike make(String content);

    private BytesLike wrap(Object text) {
        return make((String) text);
    }

    /// Return a copy of B with only its first character capitalized (ASCII) and the rest lower-cased.
    @PyMethod("capitalize(self, /)")
    Object capitalize(ThreadState ts) {
        String s = AsciiCase.LOWER.map(ts, latin1());
        return make(s.isEmpty() ? s : AsciiCase.UPPER.map(ts, s.substring(0, 1)) + s.substring(1));
    }

    /// Return a centered copy of length width.
    ///
    /// Padding is done using the specified fill character.
    @PyMethod("center(self, width, fillchar=<unrepresentable>, /)")
    Object center(ThreadState ts, long width, @Nullable Object fillchar) {
        return wrap(StrPad.center(ts, latin1(), width, fill(fillchar, "center")));
    }

    /// Return a left-justified copy of length width.
    ///
    /// Padding is done using the specified fill character.
    @PyMethod("ljust(self, width, fillchar=<unrepresentable>, /)")
    Object ljust(ThreadState ts, long width, @Nullable Object fillchar) {
        return wrap(StrPad.pad(ts, latin1(), 0, width - byteLength(), fill(fillchar, "ljust")));
    }

    /// Return a right-justified copy of length width.
    ///
    /// Padding is done using the specified fill character.
    @PyMethod("rjust(self, width, fillchar=<unrepresentable>, /)")
    Object rjust(ThreadState ts, long width, @Nullable Object fillchar) {
        return wrap(StrPad.pad(ts, latin1(), width - byteLength(), 0, fill(fillchar, "rjust")));
    }

    private static int fill(@Nullable Object fillchar, String method) {
        if (fillchar == null) {
            return ' ';
        }
        if (fillchar instanceof BytesLike b && b.byteLength() == 1) {
            return b.getByte(0) & 0xFF;
        }
        throw PyErr.typeError(
                "%s() argument 2 must be a byte string of length 1, not %s",
                method, PyErr.typeName(fillchar));
    }

    /// Pad a numeric string with zeros on the left, to fill a field of the given width.
    ///
    /// The original is never truncated.
    @PyMethod("zfill(self, width, /)")
    Object zfill(ThreadState ts, long width) {
        return wrap(StrPad.zeroFill(ts, latin1(), width));
    }

    /// Return a copy where all tab characters are expanded using spaces.
    ///
    /// If tabsize is not given, a tab size of 8 characters is assumed.
    @PyMethod("expandtabs(self, /, tabsize=8)")
    Object expandtabs(ThreadState ts, int tabsize) {
        return wrap(StrPad.expandTabs(ts, latin1(), tabsize));
    }

    /// A bytes-like argument or an int as what to search for.
    private static String needle(ThreadState ts, Object sub) {
        if (sub instanceof PyBuffer) {
            return Buffers.latin1(ts, sub);
        }
        if (PyType.of(sub).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "argument should be integer or bytes-like object, not '%s'",
                    PyErr.className(sub));
        }
        return String.valueOf((char) BytesConstructor.byteOf(ts, sub, "byte"));
    }

    /// Return the number of non-overlapping occurrences of subsection sub in bytes B[start:end].
    ///
    /// sub is bytes-like or an int. Optional arguments start and end are interpreted as in slice notation.
    @PyMethod("count(self, sub, start=None, end=None, /)")
    int count(ThreadState ts, Object sub, Object start, Object end) {
        String needle = needle(ts, sub);
        long from = Subscripts.start(ts, start, byteLength());
        int to = Subscripts.end(ts, end, byteLength());
        return from > to
                ? 0
                : StrSearch.count(ts, latin1(), needle, (int) from, to, Integer.MAX_VALUE);
    }

    private int search(ThreadState ts, Object sub, Object start, Object end, boolean fromEnd) {
        String needle = needle(ts, sub);
        long from = Subscripts.start(ts, start, byteLength());
        int to = Subscripts.end(ts, end, byteLength());
        if (from > to) {
            return -1;
        }
        return fromEnd
                ? StrSearch.findLast(ts, latin1(), needle, (int) from, to)
                : StrSearch.find(ts, latin1(), needle, (int) from, to);
    }

    /// Return the lowest index in B where subsection sub is found within B[start:end], or -1.
    @PyMethod("find(self, sub, start=None, end=None, /)")
    int find(ThreadState ts, Object sub, Object start, Object end) {
        return search(ts, sub, start, end, false);
    }

    /// Return the highest index in B where subsection sub is found within B[start:end], or -1.
    @PyMethod("rfind(self, sub, start=None, end=None, /)")
    int rfind(ThreadState ts, Object sub, Object start, Object end) {
        return search(ts, sub, start, end, true);
    }

    /// Return the lowest index in B where subsection sub is found within B[start:end].
    ///
    /// Raise ValueError if the subsection is not found.
    @PyMethod("index(self, sub, start=None, end=None, /)")
    int index(ThreadState ts, Object sub, Object start, Object end) {
        return found(search(ts, sub, start, end, false));
    }

    /// Return the highest index in B where subsection sub is found within B[start:end].
    ///
    /// Raise ValueError if the subsection is not found.
    @PyMethod("rindex(self, sub, start=None, end=None, /)")
    int rindex(ThreadState ts, Object sub, Object start, Object end) {
        return found(search(ts, sub, start, end, true));
    }

    private static int found(int index) {
        if (index < 0) {
            throw PyErr.valueError("subsection not found");
        }
        return index;
    }

    /// Return True if B starts with the specified prefix, a bytes-like object or a tuple of some, False otherwise.
    @PyMethod("startswith(self, prefix, start=None, end=None, /)")
    boolean startswith(ThreadState ts, Object prefix, Object start, Object end) {
        return tailMatch(ts, prefix, start, end, true, "startswith");
    }

    /// Return True if B ends with the specified suffix, a bytes-like object or a tuple of some, False otherwise.
    @PyMethod("endswith(self, suffix, start=None, end=None, /)")
    boolean endswith(ThreadState ts, Object suffix, Object start, Object end) {
        return tailMatch(ts, suffix, start, end, false, "endswith");
    }

    private boolean tailMatch(
            ThreadState ts,
            Object affix,
            Object start,
            Object end,
            boolean atStart,
            String method) {
        long from = Subscripts.start(ts, start, byteLength());
        int to = Subscripts.end(ts, end, byteLength());
        if (affix instanceof PyTuple tuple) {
            for (Object item : tuple.items()) {
                if (hasAffix(Buffers.latin1(ts, item), from, to, atStart)) {
                    return true;
                }
            }
            return false;
        }
        if (!(affix instanceof PyBuffer)) {
            throw PyErr.typeError(
                    "%s first arg must be bytes or a tuple of bytes, not %s",
                    method, PyErr.className(affix));
        }
        return hasAffix(Buffers.latin1(ts, affix), from, to, atStart);
    }

    private boolean hasAffix(String affix, long from, int to, boolean atStart) {
        int n = affix.length();
        return n <= to - from && latin1().startsWith(affix, atStart ? (int) from : to - n);
    }

    /// Return a copy with the given prefix removed if present.
    @PyMethod("removeprefix(self, prefix, /)")
    Object removeprefix(ThreadState ts, Object prefix) {
        String affix = Buffers.latin1(ts, prefix);
        String s = latin1();
        return make(s.startsWith(affix) ? s.substring(affix.length()) : s);
    }

    /// Return a copy with the given suffix removed if present.
    @PyMethod("removesuffix(self, suffix, /)")
    Object removesuffix(ThreadState ts, Object suffix) {
        String affix = Buffers.latin1(ts, suffix);
        String s = latin1();
        return make(s.endsWith(affix) ? s.substring(0, s.length() - affix.length()) : s);
    }

    /// Return a copy with all occurrences of subsection old replaced by new.
    ///
    /// count is the maximum number of occurrences to replace; -1 means all.
    @PyMethod("replace(self, old, new, count=-1, /)")
    Object replace(ThreadState ts, Object old, Object new_, long count) {
        int limit = count < 0 ? Integer.MAX_VALUE : (int) Math.min(count, Integer.MAX_VALUE);
        String from = Buffers.latin1(ts, old);
        return wrap(StrSearch.replace(ts, latin1(), from, Buffers.latin1(ts, new_), limit));
    }

    /// Return True if B is empty or all characters in B are ASCII, False otherwise.
    @PyMethod("isascii(self, /)")
    boolean isascii(ThreadState ts) {
        return CharTest.ASCII.holdsForAll(ts, latin1());
    }

    /// Return True if all characters in B are alphanumeric and there is at least one character in B, False otherwise.
    @PyMethod("isalnum(self, /)")
    boolean isalnum(ThreadState ts) {
        return AsciiTest.ALNUM.holds(ts, latin1());
    }

    /// Return True if all characters in B are alphabetic and there is at least one character in B, False otherwise.
    @PyMethod("isalpha(self, /)")
    boolean isalpha(ThreadState ts) {
        return AsciiTest.ALPHA.holds(ts, latin1());
    }

    /// Return True if all characters in B are digits and there is at least one character in B, False otherwise.
    @PyMethod("isdigit(self, /)")
    boolean isdigit(ThreadState ts) {
        return AsciiTest.DIGIT.holds(ts, latin1());
    }

    /// Return True if all characters in B are whitespace and there is at least one character in B, False otherwise.
    @PyMethod("isspace(self, /)")
    boolean isspace(ThreadState ts) {
        return AsciiTest.SPACE.holds(ts, latin1());
    }

    /// Return True if there is at least one lower-case character in B and no upper-case one, False otherwise.
    @PyMethod("islower(self, /)")
    boolean islower(ThreadState ts) {
        return AsciiTest.LOWER.isCase(ts, latin1());
    }

    /// Return True if there is at least one upper-case character in B and no lower-case one, False otherwise.
    @PyMethod("isupper(self, /)")
    boolean isupper(ThreadState ts) {
        return AsciiTest.UPPER.isCase(ts, latin1());
    }

    /// Return True if B is titlecased and there is at least one character in B, False otherwise.
    @PyMethod("istitle(self, /)")
    boolean istitle(ThreadState ts) {
        return AsciiTest.isTitle(ts, latin1());
    }

    /// Return a copy of B with all ASCII characters converted to lowercase.
    @PyMethod("lower(self, /)")
    Object lower(ThreadState ts) {
        return make(AsciiCase.LOWER.map(ts, latin1()));
    }

    /// Return a copy of B with all ASCII characters converted to uppercase.
    @PyMethod("upper(self, /)")
    Object upper(ThreadState ts) {
        return make(AsciiCase.UPPER.map(ts, latin1()));
    }

    /// Return a copy of B with uppercase ASCII characters converted to lowercase and vice versa.
    @PyMethod("swapcase(self, /)")
    Object swapcase(ThreadState ts) {
        return make(AsciiCase.SWAP.map(ts, latin1()));
    }

    /// Return a titlecased version of B: ASCII words start with uppercase characters, the rest is lowercase.
    @PyMethod("title(self, /)")
    Object title(ThreadState ts) {
        return make(AsciiCase.title(ts, latin1()));
    }

    /// Concatenate any number of bytes-like objects.
    ///
    /// The object whose method is called is inserted in between each pair.
    @PyMethod("join(self, iterable_of_bytes, /)")
    Object join(ThreadState ts, Object iterableOfBytes) {
        if (PyType.of(iterableOfBytes).slot(Slot.ITER) == null
                && PyType.of(iterableOfBytes).slot(Slot.GETITEM) == null) {
            throw PyErr.typeError("can only join an iterable");
        }
        Object[] items = itemsToJoin(ts, iterableOfBytes);
        String[] parts = new String[items.length];
        long length = (long) Math.max(0, items.length - 1) * byteLength();
        for (int i = 0; i < items.length; i++) {
            if (!(items[i] instanceof PyBuffer)) {
                throw PyErr.typeError(
                        "sequence item %d: expected a bytes-like object, %s found",
                        i, PyErr.className(items[i]));
            }
            parts[i] = Buffers.latin1(ts, items[i]);
            length += parts[i].length();
        }
        Allocation.length(ts, length);
        return make(String.join(latin1(), parts));
    }

    /// The items of an iterable, whose code may not resize the separator while it is in use.
    private Object[] itemsToJoin(ThreadState ts, Object iterable) {
        export();
        try {
            return IterOps.toArray(ts, iterable);
        } finally {
            release();
        }
    }

    /// Partition the bytes into three parts using the given separator.
    ///
    /// If it is not found, returns a copy of the original and two empty objects.
    @PyMethod("partition(self, sep, /)")
    Object partition(ThreadState ts, Object sep) {
        return wrapAll(StrSplit.partition(ts, latin1(), separator(ts, sep)));
    }

    /// Partition the bytes into three parts using the given separator, searching from the end.
    ///
    /// If it is not found, returns two empty objects and a copy of the original.
    @PyMethod("rpartition(self, sep, /)")
    Object rpartition(ThreadState ts, Object sep) {
        return wrapAll(StrSplit.partitionLast(ts, latin1(), separator(ts, sep)));
    }

    private PyTuple wrapAll(PyTuple texts) {
        Object[] parts = new Object[texts.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = wrap(texts.get(i));
        }
        return PyTuple.of(parts);
    }

    private static String separator(ThreadState ts, Object sep) {
        String separator = Buffers.latin1(ts, sep);
        if (separator.isEmpty()) {
            throw PyErr.valueError("empty separator");
        }
        return separator;
    }

    private PyList wrapAll(ThreadState ts, List<Object> texts) {
        ts.charge(texts.size());
        List<Object> parts = new ArrayList<>(texts.size());
        for (Object text : texts) {
            parts.add(wrap(text));
        }
        return PyList.copyOf(parts);
    }

    private static int limit(long maxsplit) {
        return maxsplit < 0 ? Integer.MAX_VALUE : (int) Math.min(maxsplit, Integer.MAX_VALUE);
    }

    /// Return a list of the sections in the bytes, using sep as the delimiter.
    ///
    /// With sep None, splits on ASCII whitespace. maxsplit is the maximum number of splits; -1 means no limit.
    @PyMethod("split(self, /, sep=None, maxsplit=-1)")
    Object split(ThreadState ts, Object sep, long maxsplit) {
        int max = limit(maxsplit);
        return wrapAll(
                ts,
                sep == PyNone.NONE
                        ? StrSplit.words(ts, latin1(), StrSplit.Space.ASCII, max)
                        : StrSplit.parts(ts, latin1(), separator(ts, sep), max));
    }

    /// Return a list of the sections in the bytes, using sep as the delimiter, splitting from the end.
    ///
    /// With sep None, splits on ASCII whitespace. maxsplit is the maximum number of splits; -1 means no limit.
    @PyMethod("rsplit(self, /, sep=None, maxsplit=-1)")
    Object rsplit(ThreadState ts, Object sep, long maxsplit) {
        int max = limit(maxsplit);
        return wrapAll(
                ts,
                sep == PyNone.NONE
                        ? StrSplit.wordsFromEnd(ts, latin1(), StrSplit.Space.ASCII, max)
                        : StrSplit.partsFromEnd(ts, latin1(), separator(ts, sep), max));
    }

    /// Return a list of the lines in the bytes, breaking at line boundaries.
    ///
    /// Line breaks are not included in the resulting list unless keepends is given and true.
    @PyMethod("splitlines(self, /, keepends=False)")
    Object splitlines(ThreadState ts, boolean keepends) {
        return wrapAll(ts, StrSplit.lines(ts, latin1(), StrSplit.Space.ASCII, keepends));
    }

    /// Strip leading and trailing bytes contained in the argument.
    ///
    /// If the argument is omitted or None, strip ASCII whitespace.
    @PyMethod("strip(self, bytes=None, /)")
    Object strip(ThreadState ts, Object bytes) {
        return strip(ts, bytes, true, true);
    }

    /// Strip leading bytes contained in the argument.
    ///
    /// If the argument is omitted or None, strip leading ASCII whitespace.
    @PyMethod("lstrip(self, bytes=None, /)")
    Object lstrip(ThreadState ts, Object bytes) {
        return strip(ts, bytes, true, false);
    }

    /// Strip trailing bytes contained in the argument.
    ///
    /// If the argument is omitted or None, strip trailing ASCII whitespace.
    @PyMethod("rstrip(self, bytes=None, /)")
    Object rstrip(ThreadState ts, Object bytes) {
        return strip(ts, bytes, false, true);
    }

    private Object strip(ThreadState ts, Object bytes, boolean left, boolean right) {
        return wrap(
                bytes == PyNone.NONE
                        ? StrSplit.strip(ts, latin1(), StrSplit.Space.ASCII, left, right)
                        : StrSplit.strip(
                                ts, latin1(), (Object) Buffers.latin1(ts, bytes), left, right));
    }

    /// Return a translation table usable for the bytes or bytearray translate method.
    ///
    /// The table maps each byte in frm to the byte at the same position in to; both are of the same length.
    @PyMethod(value = "maketrans(frm, to, /)", kind = PyMethod.Kind.STATIC)
    static Object maketrans(ThreadState ts, Object frm, Object to) {
        String from = Buffers.latin1(ts, frm);
        String into = Buffers.latin1(ts, to);
        if (from.length() != into.length()) {
            throw PyErr.valueError("maketrans arguments must have same length");
        }
        char[] table = new char[256];
        for (char c = 0; c < table.length; c++) {
            table[c] = c;
        }
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = into.charAt(i);
        }
        return PyBytes.ofLatin1(new String(table));
    }

    /// Return a copy with each character mapped by the given translation table.
    ///
    /// All characters occurring in the optional argument delete are removed. The remaining characters are mapped
    /// through the table, which is bytes of length 256 or None.
    @PyMethod("translate(self, table, /, delete=<unrepresentable>)")
    Object translate(ThreadState ts, Object table, @Nullable Object delete) {
        String map = table == PyNone.NONE ? null : Buffers.latin1(ts, table);
        if (map != null && map.length() != 256) {
            throw PyErr.valueError("translation table must be 256 characters long");
        }
        boolean[] deleted = new boolean[256];
        for (char c : (delete == null ? "" : Buffers.latin1(ts, delete)).toCharArray()) {
            deleted[c] = true;
        }
        String s = latin1();
        ts.charge(s.length());
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!deleted[c]) {
                out.append(map == null ? c : map.charAt(c));
            }
        }
        return make(out.toString());
    }

    /// Create a string of hexadecimal numbers from the bytes.
    ///
    /// sep is put between groups of bytes_per_sep bytes, which are counted from the right if it is positive and from
    /// the left if it is negative.
    @PyMethod("hex(self, sep=<unrepresentable>, bytes_per_sep=1)")
    String hex(ThreadState ts, @Nullable Object sep, int bytesPerSep) {
        return BytesHex.format(ts, latin1(), sep, bytesPerSep);
    }

    /// Decode the bytes using the codec registered for encoding.
    ///
    /// errors tells how to treat bytes that cannot be decoded: 'strict' raises a UnicodeDecodeError, 'ignore' drops
    /// them, 'replace' and 'backslashreplace' write something else, as does any name registered with
    /// codecs.register_error.
    @PyMethod("decode(self, /, encoding='utf-8', errors='strict')")
    Object decode(ThreadState ts, String encoding, String errors) {
        return Codecs.decode(ts, this, encoding, errors);
    }

    @PyMethod("__str__(self, /)")
    Object str(ThreadState ts) {
        return ReprOps.repr(ts, this);
    }

    @PyMethod("__len__(self, /)")
    int len() {
        return byteLength();
    }

    @PyMethod("__iter__(self, /)")
    Object iter() {
        return new PyBytesIterator(this);
    }

    @PyMethod("__contains__(self, key, /)")
    boolean contains(ThreadState ts, Object key) {
        String needle;
        if (key instanceof PyBuffer) {
            needle = Buffers.latin1(ts, key);
        } else if (PyType.of(key).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "a bytes-like object is required, not '%s'", PyErr.className(key));
        } else {
            needle = String.valueOf((char) BytesConstructor.byteOf(ts, key, "byte"));
        }
        return StrSearch.find(ts, latin1(), needle, 0, byteLength()) >= 0;
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getitem(ThreadState ts, Object key) {
        if (key instanceof PySlice slice) {
            PySlice.Bounds part = slice.bounds(ts, byteLength());
            Allocation.length(ts, part.count());
            return wrap(StrParts.slice(latin1(), part.start(), part.step(), part.count()));
        }
        return (long) (getByte(checkedIndex(ts, key)) & 0xFF);
    }

    /// A subscript as an index in range.
    int checkedIndex(ThreadState ts, Object key) {
        if (PyType.of(key).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "%s indices must be integers or slices, not %s",
                    this instanceof PyByteArray ? "bytearray" : "byte", PyErr.className(key));
        }
        long index = Subscripts.index(ts, key);
        long i = index < 0 ? index + byteLength() : index;
        if (i < 0 || i >= byteLength()) {
            throw PyErr.indexError(
                    this instanceof PyByteArray
                            ? "bytearray index out of range"
                            : "index out of range");
        }
        return (int) i;
    }

    @PyMethod("__add__(self, value, /)")
    Object add(ThreadState ts, Object value) {
        if (!(value instanceof PyBuffer)) {
            throw PyErr.typeError("can't concat %s to %s", PyErr.className(value), type().name());
        }
        String other = Buffers.latin1(ts, value);
        Allocation.length(ts, (long) byteLength() + other.length());
        return make(latin1().concat(other));
    }

    @PyMethod("__mul__(self, value, /)")
    Object mul(ThreadState ts, Object value) {
        long count = Subscripts.repeatCount(ts, value);
        int length = Allocation.repeated(ts, byteLength(), count, "repeated bytes are too long");
        return make(length == 0 ? "" : latin1().repeat((int) count));
    }

    @PyMethod("__rmul__(self, value, /)")
    Object rmul(ThreadState ts, Object value) {
        return mul(ts, value);
    }

    @PyMethod("__mod__(self, value, /)")
    Object mod(ThreadState ts, Object value) {
        return make(PercentFormat.formatBytes(ts, latin1(), value));
    }

    @PyMethod("__rmod__(self, value, /)")
    Object rmod(ThreadState ts, Object value) {
        return value instanceof BytesLike b ? b.mod(ts, this) : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.EQ, value);
    }

    @PyMethod("__ne__(self, value, /)")
    Object ne(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.NE, value);
    }

    @PyMethod("__lt__(self, value, /)")
    Object lt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LT, value);
    }

    @PyMethod("__le__(self, value, /)")
    Object le(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LE, value);
    }

    @PyMethod("__gt__(self, value, /)")
    Object gt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GT, value);
    }

    @PyMethod("__ge__(self, value, /)")
    Object ge(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GE, value);
    }

    private Object compare(ThreadState ts, CompareOps.Op op, Object value) {
        if (!(value instanceof BytesLike
                || value instanceof PyBuffer && this instanceof PyByteArray)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        ts.charge(byteLength() / 16);
        return op.holds(latin1().compareTo(Buffers.latin1(ts, value)));
    }

    @PyMethod("__sizeof__(self, /)")
    long sizeof() {
        return 33L + byteLength();
    }

    @PyMethod("__buffer__(self, flags, /)")
    Object buffer(ThreadState ts, long flags) {
        return PyMemoryView.of(this);
    }

    /// An argument in its form as an unsigned byte, for mutation.
    static int byteValue(ThreadState ts, Object value) {
        return BytesConstructor.byteOf(ts, value, "byte");
    }
}
