package dev.fermata.stdlib.json;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.FloatText;
import dev.fermata.vm.types.IntText;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// Reads one JSON value, as a [PyJsonScanner] is set to.
final class ScanRun {

    private static final int LONG_DIGITS = 18;
    private static final String NAME_EXPECTED = "Expecting property name enclosed in double quotes";

    private final ThreadState ts;
    private final JsonText text;
    private final PyJsonScanner settings;

    /// The names of members, so that equal ones share memory.
    private final Map<Object, Object> names = new HashMap<>();

    private int end;

    ScanRun(ThreadState ts, JsonText text, PyJsonScanner settings) {
        this.ts = ts;
        this.text = text;
        this.settings = settings;
    }

    /// The index after the value read last.
    int end() {
        return end;
    }

    /// Reads the value at an index.
    ///
    /// @throws PyException StopIteration with an index where there should be a value and is none,
    ///     json.JSONDecodeError for other errors
    Object value(int at) {
        ts.charge(1);
        return switch (text.at(at)) {
            case '"' -> {
                Object string = text.string(ts, at + 1, settings.strict());
                end = text.end();
                yield string;
            }
            case '{' -> nested(at + 1, true);
            case '[' -> nested(at + 1, false);
            case 'n' -> text.has("null", at) ? word(at + 4, PyNone.NONE) : number(at);
            case 't' -> text.has("true", at) ? word(at + 4, true) : number(at);
            case 'f' -> text.has("false", at) ? word(at + 5, false) : number(at);
            case 'N' -> constant("NaN", at, Double.NaN);
            case 'I' -> constant("Infinity", at, Double.POSITIVE_INFINITY);
            case '-' ->
                    text.at(at + 1) == 'I'
                            ? constant("-Infinity", at, Double.NEGATIVE_INFINITY)
                            : number(at);
            default -> number(at);
        };
    }

    private Object word(int after, Object value) {
        end = after;
        return value;
    }

    private Object constant(String name, int at, double value) {
        if (!text.has(name, at)) {
            throw PyErr.stopIteration((long) at);
        }
        Object parse = settings.parseConstant();
        Object result = parse == PyNone.NONE ? (Object) value : CallOps.call1(ts, parse, name);
        end = at + name.length();
        return result;
    }

    private Object nested(int at, boolean object) {
        ts.enter(
                object
                        ? " while decoding a JSON object from a unicode string"
                        : " while decoding a JSON array from a unicode string");
        try {
            if (!object) {
                return array(at);
            }
            return settings.objectPairsHook() == PyNone.NONE ? object(at) : pairs(at);
        } finally {
            ts.leave();
        }
    }

    private Object array(int at) {
        PyList list = new PyList();
        ts.collect(list);
        try {
            int i = text.skipSpace(ts, at);
            if (text.at(i) == ']') {
                end = i + 1;
                return list;
            }
            while (true) {
                list.add(value(i));
                i = text.skipSpace(ts, end);
                if (text.at(i) == ']') {
                    end = i + 1;
                    return list;
                }
                i = text.skipSpace(ts, comma(i));
            }
        } finally {
            ts.collected();
        }
    }

    private Object object(int at) {
        PyDict dict = new PyDict();
        ts.collect(dict);
        try {
            for (int i = firstName(at); i >= 0; i = nextName()) {
                Object name = name(i);
                dict.put(ts, name, memberValue());
            }
        } finally {
            ts.collected();
        }
        return hooked(settings.objectHook(), dict);
    }

    private Object pairs(int at) {
        PyList pairs = new PyList();
        ts.collect(pairs);
        try {
            for (int i = firstName(at); i >= 0; i = nextName()) {
                Object name = name(i);
                pairs.add(PyTuple.of(name, memberValue()));
            }
        } finally {
            ts.collected();
        }
        return hooked(settings.objectPairsHook(), pairs);
    }

    private Object hooked(Object hook, Object value) {
        if (hook == PyNone.NONE) {
            return value;
        }
        int after = end;
        Object result = CallOps.call1(ts, hook, value);
        end = after;
        return result;
    }

    /// The index of the quote of an object's first name, or -1 if the object is empty.
    private int firstName(int at) {
        int i = text.skipSpace(ts, at);
        if (text.at(i) == '}') {
            end = i + 1;
            return -1;
        }
        return checkName(i);
    }

    /// The index of the quote of the name after the value read last, or -1 after the last name.
    private int nextName() {
        int i = text.skipSpace(ts, end);
        if (text.at(i) == '}') {
            end = i + 1;
            return -1;
        }
        return checkName(text.skipSpace(ts, comma(i)));
    }

    private int checkName(int at) {
        if (text.at(at) != '"') {
            throw text.error(ts, NAME_EXPECTED, at);
        }
        return at;
    }

    private int comma(int at) {
        if (text.at(at) != ',') {
            throw text.error(ts, "Expecting ',' delimiter", at);
        }
        return at + 1;
    }

    private Object name(int quote) {
        Object name = text.string(ts, quote + 1, settings.strict());
        @Nullable Object known = names.putIfAbsent(name, name);
        int i = text.skipSpace(ts, text.end());
        if (text.at(i) != ':') {
            throw text.error(ts, "Expecting ':' delimiter", i);
        }
        end = text.skipSpace(ts, i + 1);
        return known == null ? name : known;
    }

    private Object memberValue() {
        return value(end);
    }

    private Object number(int at) {
        int i = at;
        if (text.at(i) == '-') {
            i++;
        }
        int first = i;
        i = digits(i);
        if (i == first) {
            throw PyErr.stopIteration((long) at);
        }
        if (text.at(first) == '0') {
            i = first + 1;
        }
        int whole = i;
        if (text.at(i) == '.' && digits(i + 1) > i + 1) {
            i = digits(i + 1);
        }
        if (text.at(i) == 'e' || text.at(i) == 'E') {
            int exponent = text.at(i + 1) == '-' || text.at(i + 1) == '+' ? i + 2 : i + 1;
            int after = digits(exponent);
            i = after > exponent ? after : i;
        }
        ts.charge(i - at);
        String digits = text.ascii(at, i);
        Object value = i == whole ? integer(digits) : real(digits);
        end = i;
        return value;
    }

    private int digits(int at) {
        int i = at;
        while (text.at(i) >= '0' && text.at(i) <= '9') {
            i++;
        }
        return i;
    }

    private Object integer(String digits) {
        Object parse = settings.parseInt();
        if (parse != PyNone.NONE && parse != CoreTypes.INT) {
            return CallOps.call1(ts, parse, digits);
        }
        return digits.length() <= LONG_DIGITS
                ? (Object) Long.parseLong(digits)
                : IntText.parse(ts, digits, digits, 10);
    }

    private Object real(String digits) {
        Object parse = settings.parseFloat();
        return parse == PyNone.NONE || parse == CoreTypes.FLOAT
                ? (Object) FloatText.parse(ts, digits, digits)
                : CallOps.call1(ts, parse, digits);
    }
}
