package dev.fermata.host;

import dev.fermata.vm.builtins.TracebackPrinter;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/// Short texts of a script's values, for people who look at it from outside. Runs no code of the script's, and takes
/// little time whatever the value is: it shows the first few items of the builtin containers, and the types of other
/// objects.
final class Preview {

    private static final int MOST_CHARACTERS = 80;
    private static final int MOST_ITEMS = 6;
    private static final int MOST_LEVELS = 3;
    private static final int MOST_BITS = 256;
    private static final String MORE = "...";

    /// Nothing but plain values are shown with it.
    private final ThreadState bare = TracebackPrinter.bareState();

    /// The text of a Python value.
    String of(Object value) {
        return of(value, MOST_LEVELS);
    }

    private String of(Object value, int levels) {
        return switch (value) {
            case String text -> text(text);
            case PyStr text -> text(text.utf16());
            case BigInteger n when n.bitLength() > MOST_BITS ->
                    "<int of " + n.bitLength() + " bits>";
            case Boolean b -> plain(b);
            case Number n -> plain(n);
            case PyNone none -> plain(none);
            case PyType type -> "<class '" + type.name() + "'>";
            case PyList list when list.type() == PyList.TYPE ->
                    items("[", "]", list.size(), i -> of(list.get(i), levels - 1), levels);
            case PyTuple tuple when tuple.type() == PyTuple.TYPE ->
                    items(
                            "(",
                            tuple.size() == 1 ? ",)" : ")",
                            tuple.size(),
                            i -> of(tuple.get(i), levels - 1),
                            levels);
            case PyDict dict when dict.type() == PyDict.TYPE ->
                    items("{", "}", dict.entryEnd(), i -> entry(dict, i, levels - 1), levels);
            default -> "<" + PyErr.className(value) + ">";
        };
    }

    private String plain(Object value) {
        return ReprOps.repr(bare, value).toString();
    }

    private String text(String utf16) {
        if (utf16.length() <= MOST_CHARACTERS) {
            return plain(PyStr.of(utf16));
        }
        int end = utf16.offsetByCodePoints(0, utf16.codePointCount(0, MOST_CHARACTERS));
        return plain(PyStr.of(utf16.substring(0, end))) + MORE;
    }

    private @Nullable String entry(PyDict dict, int index, int levels) {
        Object key = dict.keyAt(index);
        return key == null ? null : of(key, levels) + ": " + of(dict.valueAt(index), levels);
    }

    /// @param item the text of the item with an index, or null if there is none
    private static String items(
            String open, String close, int size, IntFunction<@Nullable String> item, int levels) {
        if (levels == 0 && size > 0) {
            return open + MORE + close;
        }
        StringJoiner joined = new StringJoiner(", ", open, close);
        int shown = 0;
        for (int i = 0; i < size; i++) {
            String text = shown == MOST_ITEMS ? MORE : item.apply(i);
            if (text != null) {
                joined.add(text);
                shown++;
            }
            if (shown > MOST_ITEMS) {
                break;
            }
        }
        return joined.toString();
    }
}
