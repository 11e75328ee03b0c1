package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Create a new string object from the given object.
///
/// If encoding or errors is specified, then the object must expose a data buffer that will be decoded using the given
/// encoding and error handler. Otherwise, returns the result of object.\_\_str\_\_() (if defined) or repr(object).
/// encoding defaults to 'utf-8'. errors defaults to 'strict'.
@PyTypeSpec(name = "str", self = Object.class, subclassable = true)
final class StrMethods {

    /// How many items are joined between two polls; a power of two.
    private static final int PORTION = 1 << 12;

    private StrMethods() {}

    @PyMethod(
            "__new__(cls, object=<unrepresentable>, encoding=<unrepresentable>,"
                    + " errors=<unrepresentable>)")
    static Object make(
            ThreadState ts,
            PyType cls,
            @Nullable Object object,
            @Nullable Object encoding,
            @Nullable Object errors) {
        Object text =
                encoding == null && errors == null
                        ? object == null ? "" : ReprOps.str(ts, object)
                        : decode(ts, object, encoding, errors);
        if (!cls.isHeap()) {
            return text;
        }
        return new PyPrimitive(cls, PyPrimitive.unwrap(text));
    }

    private static Object decode(
            ThreadState ts,
            @Nullable Object object,
            @Nullable Object encoding,
            @Nullable Object errors) {
        String codec =
                encoding == null ? "utf-8" : Convert.toText(encoding, "str() argument 'encoding'");
        String handler =
                errors == null ? "strict" : Convert.toText(errors, "str() argument 'errors'");
        if (object == null) {
            return "";
        }
        if (Str.isStr(object)) {
            throw PyErr.typeError("decoding str is not supported");
        }
        if (!Buffers.supports(object)) {
            throw PyErr.typeError(
                    "decoding to str: need a bytes-like object, %s found", PyErr.className(object));
        }
        return Codecs.decode(ts, object, codec, handler);
    }

    /// Return a capitalized version of the string.
    ///
    /// More specifically, make the first character have upper case and the rest lower case.
    @PyMethod("capitalize(self, /)")
    static Object capitalize(ThreadState ts, Object self) {
        return StrCase.capitalize(ts, self);
    }

    /// Return a version of the string suitable for caseless comparisons.
    @PyMethod("casefold(self, /)")
    static Object casefold(ThreadState ts, Object self) {
        return StrCase.casefold(ts, self);
    }

    /// Return a centered string of length width.
    ///
    /// Padding is done using the specified fill character (default is a space).
    @PyMethod("center(self, width, fillchar=' ', /)")
    static Object center(ThreadState ts, Object self, long width, Object fillchar) {
        return StrPad.center(ts, self, width, fill(fillchar));
    }

    private static int fill(Object fillchar) {
        if (!Str.isStr(fillchar)) {
            throw PyErr.typeError(
                    "The fill character must be a unicode character, not %s",
                    PyErr.className(fillchar));
        }
        if (Str.length(fillchar) != 1) {
            throw PyErr.typeError("The fill character must be exactly one character long");
        }
        return Str.codePointAt(fillchar, 0);
    }

    /// Return the number of non-overlapping occurrences of substring sub in string S[start:end].
    ///
    /// Optional arguments start and end are interpreted as in slice notation.
    @PyMethod("count(self, sub, start=None, end=None, /)")
    static int count(ThreadState ts, Object self, Object sub, Object start, Object end) {
        Object needle = needle(sub);
        int length = Str.length(self);
        long from = Subscripts.start(ts, start, length);
        int to = Subscripts.end(ts, end, length);
        return from > to ? 0 : StrSearch.count(ts, self, needle, (int) from, to, Integer.MAX_VALUE);
    }

    /// Encode the string using the codec registered for encoding.
    ///
    /// errors tells how to treat characters that cannot be encoded: 'strict' raises a UnicodeEncodeError, 'ignore'
    /// drops them, 'replace' and 'xmlcharrefreplace' write something else, as does any name registered with
    /// codecs.register_error.
    @PyMethod("encode(self, /, encoding='utf-8', errors='strict')")
    static Object encode(ThreadState ts, Object self, String encoding, String errors) {
        return Codecs.encode(ts, self, encoding, errors);
    }

    /// Return True if S ends with the specified suffix, False otherwise.
    ///
    /// With optional start, test S beginning at that position. With optional end, stop comparing S at that position.
    /// suffix can also be a tuple of strings to try.
    @PyMethod("endswith(self, suffix, start=None, end=None, /)")
    static boolean endswith(ThreadState ts, Object self, Object suffix, Object start, Object end) {
        return tailMatch(ts, self, suffix, start, end, false, "endswith");
    }

    /// Return True if S starts with the specified prefix, False otherwise.
    ///
    /// With optional start, test S beginning at that position. With optional end, stop comparing S at that position.
    /// prefix can also be a tuple of strings to try.
    @PyMethod("startswith(self, prefix, start=None, end=None, /)")
    static boolean startswith(
            ThreadState ts, Object self, Object prefix, Object start, Object end) {
        return tailMatch(ts, self, prefix, start, end, true, "startswith");
    }

    private static boolean tailMatch(
            ThreadState ts,
            Object self,
            Object affix,
            Object start,
            Object end,
            boolean atStart,
            String method) {
        int length = Str.length(self);
        long from = Subscripts.start(ts, start, length);
        int to = Subscripts.end(ts, end, length);
        if (affix instanceof PyTuple tuple) {
            for (Object item : tuple.items()) {
                if (!Str.isStr(item)) {
                    throw PyErr.typeError(
                            "tuple for %s must only contain str, not %s",
                            method, PyErr.className(item));
                }
                if (hasAffix(ts, self, PyPrimitive.unwrap(item), from, to, atStart)) {
                    return true;
                }
            }
            return false;
        }
        if (!Str.isStr(affix)) {
            throw PyErr.typeError(
                    "%s first arg must be str or a tuple of str, not %s",
                    method, PyErr.className(affix));
        }
        return hasAffix(ts, self, PyPrimitive.unwrap(affix), from, to, atStart);
    }

    private static boolean hasAffix(
            ThreadState ts, Object self, Object affix, long from, int to, boolean atStart) {
        int n = Str.length(affix);
        ts.charge(1 + n / 16);
        return n <= to - from && StrSearch.matches(self, affix, atStart ? (int) from : to - n);
    }

    /// Return a copy where all tab characters are expanded using spaces.
    ///
    /// If tabsize is not given, a tab size of 8 characters is assumed.
    @PyMethod("expandtabs(self, /, tabsize=8)")
    static Object expandtabs(ThreadState ts, Object self, int tabsize) {
        return StrPad.expandTabs(ts, self, tabsize);
    }

    /// Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].
    ///
    /// Optional arguments start and end are interpreted as in slice notation. Return -1 on failure.
    @PyMethod("find(self, sub, start=None, end=None, /)")
    static int find(ThreadState ts, Object self, Object sub, Object start, Object end) {
        return search(ts, self, needle(sub), start, end, false);
    }

    /// Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].
    ///
    /// Optional arguments start and end are interpreted as in slice notation. Return -1 on failure.
    @PyMethod("rfind(self, sub, start=None, end=None, /)")
    static int rfind(ThreadState ts, Object self, Object sub, Object start, Object end) {
        return search(ts, self, needle(sub), start, end, true);
    }

    /// Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].
    ///
    /// Optional arguments start and end are interpreted as in slice notation. Raises ValueError when the substring is
    /// not found.
    @PyMethod("index(self, sub, start=None, end=None, /)")
    static int index(ThreadState ts, Object self, Object sub, Object start, Object end) {
        return found(search(ts, self, needle(sub), start, end, false));
    }

    /// Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].
    ///
    /// Optional arguments start and end are interpreted as in slice notation. Raises ValueError when the substring is
    /// not found.
    @PyMethod("rindex(self, sub, start=None, end=None, /)")
    static int rindex(ThreadState ts, Object self, Object sub, Object start, Object end) {
        return found(search(ts, self, needle(sub), start, end, true));
    }

    private static Object needle(Object sub) {
        if (!Str.isStr(sub)) {
            throw PyErr.typeError("must be str, not %s", PyErr.className(sub));
        }
        return PyPrimitive.unwrap(sub);
    }

    private static int search(
            ThreadState ts, Object self, Object needle, Object start, Object end, boolean fromEnd) {
        int length = Str.length(self);
        long from = Subscripts.start(ts, start, length);
        int to = Subscripts.end(ts, end, length);
        if (from > to) {
            return -1;
        }
        return fromEnd
                ? StrSearch.findLast(ts, self, needle, (int) from, to)
                : StrSearch.find(ts, self, needle, (int) from, to);
    }

    private static int found(int index) {
        if (index < 0) {
            throw PyErr.valueError("substring not found");
        }
        return index;
    }

    /// Return a formatted version of S, using substitutions from args and kwargs.
    ///
    /// The substitutions are identified by braces ('{' and '}').
    @PyMethod("format(self, /, *args, **kwargs)")
    static Object format(ThreadState ts, Object self, Object[] args, PyDict kwargs) {
        return StrFormat.format(ts, self, args, kwargs);
    }

    /// Return a formatted version of S, using substitutions from mapping.
    ///
    /// The substitutions are identified by braces ('{' and '}').
    @PyMethod("format_map(self, mapping, /)")
    static Object formatMap(ThreadState ts, Object self, Object mapping) {
        return StrFormat.format(ts, self, null, mapping);
    }

    /// Return True if all characters in the string are ASCII, False otherwise.
    ///
    /// Empty string is ASCII too.
    @PyMethod("isascii(self, /)")
    static boolean isascii(ThreadState ts, Object self) {
        return CharTest.ASCII.holdsForAll(ts, self);
    }

    /// Return True if the string is an alpha-numeric string, False otherwise.
    @PyMethod("isalnum(self, /)")
    static boolean isalnum(ThreadState ts, Object self) {
        return CharTest.ALNUM.holds(ts, self);
    }

    /// Return True if the string is an alphabetic string, False otherwise.
    @PyMethod("isalpha(self, /)")
    static boolean isalpha(ThreadState ts, Object self) {
        return CharTest.ALPHA.holds(ts, self);
    }

    /// Return True if the string is a decimal string, False otherwise.
    @PyMethod("isdecimal(self, /)")
    static boolean isdecimal(ThreadState ts, Object self) {
        return CharTest.DECIMAL.holds(ts, self);
    }

    /// Return True if the string is a digit string, False otherwise.
    @PyMethod("isdigit(self, /)")
    static boolean isdigit(ThreadState ts, Object self) {
        return CharTest.DIGIT.holds(ts, self);
    }

    /// Return True if the string is a numeric string, False otherwise.
    @PyMethod("isnumeric(self, /)")
    static boolean isnumeric(ThreadState ts, Object self) {
        return CharTest.NUMERIC.holds(ts, self);
    }

    /// Return True if the string is a whitespace string, False otherwise.
    @PyMethod("isspace(self, /)")
    static boolean isspace(ThreadState ts, Object self) {
        return CharTest.SPACE.holds(ts, self);
    }

    /// Return True if the string is printable, False otherwise.
    ///
    /// Empty string is printable too.
    @PyMethod("isprintable(self, /)")
    static boolean isprintable(ThreadState ts, Object self) {
        return CharTest.PRINTABLE.holdsForAll(ts, self);
    }

    /// Return True if the string is a valid Python identifier, False otherwise.
    ///
    /// Reserved words such as "def" are identifiers too; keyword.iskeyword tells them.
    @PyMethod("isidentifier(self, /)")
    static boolean isidentifier(ThreadState ts, Object self) {
        return CharTest.isIdentifier(ts, self);
    }

    /// Return True if the string is a lowercase string, False otherwise.
    @PyMethod("islower(self, /)")
    static boolean islower(ThreadState ts, Object self) {
        return StrCase.isLower(ts, self);
    }

    /// Return True if the string is an uppercase string, False otherwise.
    @PyMethod("isupper(self, /)")
    static boolean isupper(ThreadState ts, Object self) {
        return StrCase.isUpper(ts, self);
    }

    /// Return True if the string is a title-cased string, False otherwise.
    @PyMethod("istitle(self, /)")
    static boolean istitle(ThreadState ts, Object self) {
        return StrCase.isTitle(ts, self);
    }

    /// Concatenate any number of strings.
    ///
    /// The string whose method is called is inserted in between each given string.
    @PyMethod(value = "join(self, iterable, /)", framed = true)
    static Object join(ThreadState ts, Object self, Object iterable) {
        Object[] items = joinable(ts, iterable);
        long length = (long) Math.max(0, items.length - 1) * Str.length(self);
        for (int i = 0; i < items.length; i++) {
            if (!Str.isStr(items[i])) {
                throw PyErr.typeError(
                        "sequence item %d: expected str instance, %s found",
                        i, PyErr.className(items[i]));
            }
            length += Str.length(items[i]);
        }
        if (items.length == 1) {
            return PyPrimitive.unwrap(items[0]);
        }
        Allocation.length(ts, length);
        StrBuilder out = new StrBuilder();
        for (int i = 0; i < items.length; i++) {
            if ((i & (PORTION - 1)) == 0) {
                ts.poll();
            }
            if (i > 0) {
                out.append(self);
            }
            out.append(PyPrimitive.unwrap(items[i]));
        }
        return out.toStr();
    }

    private static Object[] joinable(ThreadState ts, Object iterable) {
        if (PyType.of(iterable).slot(Slot.ITER) == null
                && PyType.of(iterable).slot(Slot.GETITEM) == null) {
            throw PyErr.typeError("can only join an iterable");
        }
        return IterOps.toArray(ts, iterable);
    }

    /// Return a left-justified string of length width.
    ///
    /// Padding is done using the specified fill character (default is a space).
    @PyMethod("ljust(self, width, fillchar=' ', /)")
    static Object ljust(ThreadState ts, Object self, long width, Object fillchar) {
        return StrPad.pad(ts, self, 0, width - Str.length(self), fill(fillchar));
    }

    /// Return a right-justified string of length width.
    ///
    /// Padding is done using the specified fill character (default is a space).
    @PyMethod("rjust(self, width, fillchar=' ', /)")
    static Object rjust(ThreadState ts, Object self, long width, Object fillchar) {
        return StrPad.pad(ts, self, width - Str.length(self), 0, fill(fillchar));
    }

    /// Return a copy of the string converted to lowercase.
    @PyMethod("lower(self, /)")
    static Object lower(ThreadState ts, Object self) {
        return StrCase.lower(ts, self);
    }

    /// Return a copy of the string with leading whitespace removed.
    ///
    /// If chars is given and not None, remove characters in chars instead.
    @PyMethod("lstrip(self, chars=None, /)")
    static Object lstrip(ThreadState ts, Object self, Object chars) {
        return strip(ts, self, chars, true, false, "lstrip");
    }

    /// Return a copy of the string with trailing whitespace removed.
    ///
    /// If chars is given and not None, remove characters in chars instead.
    @PyMethod("rstrip(self, chars=None, /)")
    static Object rstrip(ThreadState ts, Object self, Object chars) {
        return strip(ts, self, chars, false, true, "rstrip");
    }

    /// Return a copy of the string with leading and trailing whitespace removed.
    ///
    /// If chars is given and not None, remove characters in chars instead.
    @PyMethod("strip(self, chars=None, /)")
    static Object strip(ThreadState ts, Object self, Object chars) {
        return strip(ts, self, chars, true, true, "strip");
    }

    private static Object strip(
            ThreadState ts, Object self, Object chars, boolean left, boolean right, String method) {
        if (chars == PyNone.NONE) {
            return StrSplit.strip(ts, self, StrSplit.Space.UNICODE, left, right);
        }
        if (!Str.isStr(chars)) {
            throw PyErr.typeError("%s arg must be None or str", method);
        }
        return StrSplit.strip(ts, self, PyPrimitive.unwrap(chars), left, right);
    }

    /// Return a translation table usable for str.translate().
    ///
    /// If there is only one argument, it must be a dictionary mapping Unicode ordinals (integers) or characters to
    /// Unicode ordinals, strings or None. Character keys will be then converted to ordinals. If there are two
    /// arguments, they must be strings of equal length, and in the resulting dictionary, each character in x will be
    /// mapped to the character at the same position in y. If there is a third argument, it must be a string, whose
    /// characters will be mapped to None in the result.
    @PyMethod(
            value = "maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)",
            kind = PyMethod.Kind.STATIC)
    static Object maketrans(ThreadState ts, Object x, @Nullable Object y, @Nullable Object z) {
        return StrTranslate.makeTable(ts, x, y, z);
    }

    /// Replace each character in the string using the given translation table.
    ///
    /// table must map ordinals to ordinals, strings or None; it is subscripted with each character's ordinal, and a
    /// LookupError leaves the character as it is.
    @PyMethod("translate(self, table, /)")
    static Object translate(ThreadState ts, Object self, Object table) {
        return StrTranslate.translate(ts, self, table);
    }

    /// Partition the string into three parts using the given separator.
    ///
    /// This will search for the separator in the string. If the separator is found, returns a 3-tuple containing the
    /// part before the separator, the separator itself, and the part after it. If the separator is not found, returns
    /// a 3-tuple containing the original string and two empty strings.
    @PyMethod("partition(self, sep, /)")
    static PyTuple partition(ThreadState ts, Object self, Object sep) {
        return StrSplit.partition(ts, self, separator(sep, "str"));
    }

    /// Partition the string into three parts using the given separator.
    ///
    /// This will search for the separator in the string, starting at the end. If the separator is found, returns a
    /// 3-tuple containing the part before the separator, the separator itself, and the part after it. If the separator
    /// is not found, returns a 3-tuple containing two empty strings and the original string.
    @PyMethod("rpartition(self, sep, /)")
    static PyTuple rpartition(ThreadState ts, Object self, Object sep) {
        return StrSplit.partitionLast(ts, self, separator(sep, "str"));
    }

    private static Object separator(Object sep, String expected) {
        if (!Str.isStr(sep)) {
            throw PyErr.typeError("must be %s, not %s", expected, PyErr.className(sep));
        }
        if (Str.isEmpty(sep)) {
            throw PyErr.valueError("empty separator");
        }
        return PyPrimitive.unwrap(sep);
    }

    /// Return a str with the given prefix string removed if present.
    @PyMethod("removeprefix(self, prefix, /)")
    static Object removeprefix(ThreadState ts, Object self, Object prefix) {
        Object affix = StrParts.plain(prefix, "removeprefix() argument");
        ts.charge(Str.length(self));
        return StrSearch.matches(self, affix, 0)
                ? StrParts.slice(self, Str.length(affix), Str.length(self))
                : self;
    }

    /// Return a str with the given suffix string removed if present.
    @PyMethod("removesuffix(self, suffix, /)")
    static Object removesuffix(ThreadState ts, Object self, Object suffix) {
        Object affix = StrParts.plain(suffix, "removesuffix() argument");
        ts.charge(Str.length(self));
        int end = Str.length(self) - Str.length(affix);
        return StrSearch.matches(self, affix, end) ? StrParts.slice(self, 0, end) : self;
    }

    /// Return a copy with all occurrences of substring old replaced by new.
    ///
    /// count is the maximum number of occurrences to replace; -1 (the default value) means replace all occurrences.
    @PyMethod("replace(self, old, new, count=-1, /)")
    static Object replace(ThreadState ts, Object self, Object old, Object new_, long count) {
        Object from = StrParts.plain(old, "replace() argument 1");
        Object to = StrParts.plain(new_, "replace() argument 2");
        int limit = count < 0 ? Integer.MAX_VALUE : (int) Math.min(count, Integer.MAX_VALUE);
        return StrSearch.replace(ts, self, from, to, limit);
    }

    /// Return a list of the substrings in the string, using sep as the separator string.
    ///
    /// With sep None, splits at runs of white space and drops empty strings. maxsplit is the maximum number of splits,
    /// from the left; -1 means no limit.
    @PyMethod("split(self, /, sep=None, maxsplit=-1)")
    static PyList split(ThreadState ts, Object self, Object sep, long maxsplit) {
        int max = limit(maxsplit);
        List<Object> parts =
                sep == PyNone.NONE
                        ? StrSplit.words(ts, self, StrSplit.Space.UNICODE, max)
                        : StrSplit.parts(ts, self, separator(sep, "str or None"), max);
        return StrSplit.list(ts, parts);
    }

    /// Return a list of the substrings in the string, using sep as the separator string.
    ///
    /// With sep None, splits at runs of white space and drops empty strings. maxsplit is the maximum number of splits,
    /// from the right; -1 means no limit.
    @PyMethod("rsplit(self, /, sep=None, maxsplit=-1)")
    static PyList rsplit(ThreadState ts, Object self, Object sep, long maxsplit) {
        int max = limit(maxsplit);
        List<Object> parts =
                sep == PyNone.NONE
                        ? StrSplit.wordsFromEnd(ts, self, StrSplit.Space.UNICODE, max)
                        : StrSplit.partsFromEnd(ts, self, separator(sep, "str or None"), max);
        return StrSplit.list(ts, parts);
    }

    private static int limit(long maxsplit) {
        return maxsplit < 0 ? Integer.MAX_VALUE : (int) Math.min(maxsplit, Integer.MAX_VALUE);
    }

    /// Return a list of the lines in the string, breaking at line boundaries.
    ///
    /// Line breaks are not included in the resulting list unless keepends is given and true.
    @PyMethod("splitlines(self, /, keepends=False)")
    static PyList splitlines(ThreadState ts, Object self, boolean keepends) {
        return StrSplit.list(ts, StrSplit.lines(ts, self, StrSplit.Space.UNICODE, keepends));
    }

    /// Convert uppercase characters to lowercase and lowercase characters to uppercase.
    @PyMethod("swapcase(self, /)")
    static Object swapcase(ThreadState ts, Object self) {
        return StrCase.swapcase(ts, self);
    }

    /// Return a version of the string where each word is titlecased.
    ///
    /// More specifically, words start with uppercased characters and all remaining cased characters have lower case.
    @PyMethod("title(self, /)")
    static Object title(ThreadState ts, Object self) {
        return StrCase.title(ts, self);
    }

    /// Return a copy of the string converted to uppercase.
    @PyMethod("upper(self, /)")
    static Object upper(ThreadState ts, Object self) {
        return StrCase.upper(ts, self);
    }

    /// Pad a numeric string with zeros on the left, to fill a field of the given width.
    ///
    /// The string is never truncated.
    @PyMethod("zfill(self, width, /)")
    static Object zfill(ThreadState ts, Object self, long width) {
        return StrPad.zeroFill(ts, self, width);
    }

    @PyMethod("__format__(self, format_spec, /)")
    static Object formatSpec(ThreadState ts, Object self, Object formatSpec) {
        return TextFormatSpec.format(ts, self, StrParts.plain(formatSpec, "__format__() argument"));
    }

    @PyMethod("__repr__(self, /)")
    static Object repr(ThreadState ts, Object self) {
        return StrRepr.repr(ts, self);
    }

    @PyMethod("__str__(self, /)")
    static Object str(Object self) {
        return self;
    }

    @PyMethod("__hash__(self, /)")
    static long hash(ThreadState ts, Object self) {
        return ts.interpreter().hashText(self);
    }

    @PyMethod("__len__(self, /)")
    static int len(Object self) {
        return Str.length(self);
    }

    @PyMethod("__iter__(self, /)")
    static Object iter(Object self) {
        return PyStrIterator.over(self);
    }

    @PyMethod("__contains__(self, key, /)")
    static boolean contains(ThreadState ts, Object self, Object key) {
        if (!Str.isStr(key)) {
            throw PyErr.typeError(
                    "'in <string>' requires string as left operand, not %s", PyErr.className(key));
        }
        return StrSearch.find(ts, self, PyPrimitive.unwrap(key), 0, Str.length(self)) >= 0;
    }

    @PyMethod("__getitem__(self, key, /)")
    static Object getitem(ThreadState ts, Object self, Object key) {
        int length = Str.length(self);
        if (key instanceof PySlice slice) {
            PySlice.Bounds part = slice.bounds(ts, length);
            ts.charge(part.count() / 16 + 1);
            ts.interpreter().reserve(part.count());
            return StrParts.slice(self, part.start(), part.step(), part.count());
        }
        if (PyType.of(key).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "string indices must be integers, not '%s'", PyErr.className(key));
        }
        long index = Subscripts.index(ts, key);
        long i = index < 0 ? index + length : index;
        if (i < 0 || i >= length) {
            throw PyErr.indexError("string index out of range");
        }
        return StrParts.single(Str.codePointAt(self, (int) i));
    }

    @PyMethod("__add__(self, value, /)")
    static Object add(ThreadState ts, Object self, Object value) {
        if (!Str.isStr(value)) {
            throw PyErr.typeError(
                    "can only concatenate str (not \"%s\") to str", PyErr.className(value));
        }
        return StrParts.concat(ts, self, PyPrimitive.unwrap(value));
    }

    @PyMethod("__mul__(self, value, /)")
    static Object mul(ThreadState ts, Object self, Object value) {
        return repeat(ts, self, value);
    }

    @PyMethod("__rmul__(self, value, /)")
    static Object rmul(ThreadState ts, Object self, Object value) {
        return repeat(ts, self, value);
    }

    private static Object repeat(ThreadState ts, Object self, Object value) {
        return StrParts.repeat(ts, self, Subscripts.repeatCount(ts, value));
    }

    @PyMethod("__mod__(self, value, /)")
    static Object mod(ThreadState ts, Object self, Object value) {
        return PercentFormat.format(ts, self, value);
    }

    @PyMethod("__rmod__(self, value, /)")
    static Object rmod(ThreadState ts, Object self, Object value) {
        return Str.isStr(value)
                ? PercentFormat.format(ts, PyPrimitive.unwrap(value), self)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__eq__(self, value, /)")
    static Object eq(Object self, Object value) {
        return compare(CompareOps.Op.EQ, self, value);
    }

    @PyMethod("__ne__(self, value, /)")
    static Object ne(Object self, Object value) {
        return compare(CompareOps.Op.NE, self, value);
    }

    @PyMethod("__lt__(self, value, /)")
    static Object lt(Object self, Object value) {
        return compare(CompareOps.Op.LT, self, value);
    }

    @PyMethod("__le__(self, value, /)")
    static Object le(Object self, Object value) {
        return compare(CompareOps.Op.LE, self, value);
    }

    @PyMethod("__gt__(self, value, /)")
    static Object gt(Object self, Object value) {
        return compare(CompareOps.Op.GT, self, value);
    }

    @PyMethod("__ge__(self, value, /)")
    static Object ge(Object self, Object value) {
        return compare(CompareOps.Op.GE, self, value);
    }

    private static Object compare(CompareOps.Op op, Object self, Object value) {
        Object other = PyPrimitive.unwrap(value);
        if (!(other instanceof String || other instanceof PyStr)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        if (op == CompareOps.Op.EQ || op == CompareOps.Op.NE) {
            return self.equals(other) == (op == CompareOps.Op.EQ);
        }
        return op.holds(StrParts.compare(self, other));
    }

    @PyMethod("__getnewargs__(self, /)")
    static Object getnewargs(Object self) {
        return PyTuple.of(self);
    }

    @PyMethod("__sizeof__(self, /)")
    static int sizeof(Object self) {
        return 49 + Str.length(self) * (self instanceof PyStr ? 4 : 1);
    }
}
