package dev.fermata.stdlib.text;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Allocation;
import dev.fermata.vm.types.CharacterNames;
import dev.fermata.vm.types.StrBuilder;
import dev.fermata.vm.types.StrParts;
import dev.fermata.vm.types.UnicodeData;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/// The Unicode Character Database: the properties of all Unicode characters, in version 15.0.
@PyModuleSpec(name = "unicodedata")
final class UnicodedataModule {

    @PyConstant("unidata_version")
    static final String UNIDATA_VERSION = "15.0.0";

    @PyConstant("ucd_3_2_0")
    static final PyUnicode32 UCD_3_2_0 = PyUnicode32.INSTANCE;

    private UnicodedataModule() {}

    static int character(Object chr, String function, String argument) {
        if (!Str.isStr(chr)) {
            throw PyErr.typeError(
                    "%s() %s must be a unicode character, not %s",
                    function, argument, PyErr.className(chr));
        }
        if (Str.length(chr) != 1) {
            throw PyErr.typeError(
                    "%s() %s must be a unicode character, not str", function, argument);
        }
        return Str.codePointAt(chr, 0);
    }

    /// Returns the general category assigned to the character chr as string.
    @PyMethod("category(chr, /)")
    static String category(Object chr) {
        return UnicodeData.category(character(chr, "category", "argument"));
    }

    /// Returns the bidirectional class assigned to the character chr as string.
    @PyMethod("bidirectional(chr, /)")
    static String bidirectional(Object chr) {
        return UnicodeData.bidirectional(character(chr, "bidirectional", "argument"));
    }

    /// Returns the canonical combining class assigned to the character chr as integer.
    @PyMethod("combining(chr, /)")
    static int combining(Object chr) {
        return UnicodeData.combining(character(chr, "combining", "argument"));
    }

    /// Returns the mirrored property assigned to the character chr as integer.
    @PyMethod("mirrored(chr, /)")
    static int mirrored(Object chr) {
        return UnicodeData.isMirrored(character(chr, "mirrored", "argument")) ? 1 : 0;
    }

    /// Returns the east asian width assigned to the character chr as string.
    @PyMethod("east_asian_width(chr, /)")
    static String eastAsianWidth(Object chr) {
        return UnicodeData.eastAsianWidth(character(chr, "east_asian_width", "argument"));
    }

    /// Returns the character decomposition mapping assigned to the character chr as string.
    @PyMethod("decomposition(chr, /)")
    static String decomposition(Object chr) {
        return UnicodeData.decomposition(character(chr, "decomposition", "argument"));
    }

    private static Object orDefault(
            @Nullable Object value, @Nullable Object absent, String message) {
        if (value != null) {
            return value;
        }
        if (absent == null) {
            throw PyErr.valueError(message);
        }
        return absent;
    }

    /// Converts a Unicode character into its equivalent decimal value.
    @PyMethod("decimal(chr, default=<unrepresentable>, /)")
    static Object decimal(Object chr, @Nullable Object default_) {
        int value = UnicodeData.decimal(character(chr, "decimal", "argument 1"));
        return orDefault(value < 0 ? null : (Object) (long) value, default_, "not a decimal");
    }

    /// Converts a Unicode character into its equivalent digit value.
    @PyMethod("digit(chr, default=<unrepresentable>, /)")
    static Object digit(Object chr, @Nullable Object default_) {
        int value = UnicodeData.digit(character(chr, "digit", "argument 1"));
        return orDefault(value < 0 ? null : (Object) (long) value, default_, "not a digit");
    }

    /// Converts a Unicode character into its equivalent numeric value.
    @PyMethod("numeric(chr, default=<unrepresentable>, /)")
    static Object numeric(Object chr, @Nullable Object default_) {
        return orDefault(
                UnicodeData.numeric(character(chr, "numeric", "argument 1")),
                default_,
                "not a numeric character");
    }

    /// Returns the name assigned to the character chr as a string.
    @PyMethod("name(chr, default=<unrepresentable>, /)")
    static Object name(Object chr, @Nullable Object default_) {
        return orDefault(
                CharacterNames.name(character(chr, "name", "argument 1")),
                default_,
                "no such name");
    }

    /// Look up character by name.
    @PyMethod("lookup(name, /)")
    static Object lookup(String name) {
        int c = CharacterNames.find(name);
        if (c < 0) {
            throw PyErr.of(ExceptionTypes.KEY_ERROR, "undefined character name '%s'", name);
        }
        return StrParts.single(c);
    }

    /// Return the normal form 'form' for the Unicode string unistr.
    ///
    /// Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.
    @PyMethod("normalize(form, unistr, /)")
    static Object normalize(ThreadState ts, String form, Object unistr) {
        return normalize(ts, form, unistr, UnicodeData::isAssigned);
    }

    /// Normalizes the characters that a version of Unicode has.
    static Object normalize(ThreadState ts, String form, Object unistr, IntPredicate isAssigned) {
        Object text = StrParts.plain(unistr, "normalize() argument 2");
        return Str.isEmpty(text) ? text : normalized(ts, form(form), text, isAssigned);
    }

    /// Return whether the Unicode string unistr is in the normal form 'form'.
    ///
    /// Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.
    @PyMethod("is_normalized(form, unistr, /)")
    static boolean isNormalized(ThreadState ts, String form, Object unistr) {
        Object text = StrParts.plain(unistr, "is_normalized() argument 2");
        return normalized(ts, form(form), text, UnicodeData::isAssigned).equals(text);
    }

    private static Normalizer.Form form(String form) {
        return switch (form) {
            case "NFC" -> Normalizer.Form.NFC;
            case "NFKC" -> Normalizer.Form.NFKC;
            case "NFD" -> Normalizer.Form.NFD;
            case "NFKD" -> Normalizer.Form.NFKD;
            default -> throw PyErr.valueError("invalid normalization form");
        };
    }

    /// Normalizes the runs of characters that are assigned; those between them, which are of later versions or lone
    /// surrogates, have no normal forms.
    private static Object normalized(
            ThreadState ts, Normalizer.Form form, Object text, IntPredicate isAssigned) {
        int length = Str.length(text);
        Allocation.length(ts, length);
        StrBuilder out = new StrBuilder();
        int start = 0;
        for (int i = 0; i <= length; i++) {
            boolean inRun = i < length && isNormalizable(Str.codePointAt(text, i), isAssigned);
            if (inRun) {
                continue;
            }
            if (start < i) {
                String run = Str.utf16(StrParts.slice(text, start, i));
                out.append(PyStr.of(Normalizer.normalize(run, form)));
            }
            if (i < length) {
                out.append(Str.codePointAt(text, i));
            }
            start = i + 1;
        }
        return out.toStr();
    }

    private static boolean isNormalizable(int c, IntPredicate isAssigned) {
        return isAssigned.test(c) && (c < 0xD800 || c > 0xDFFF);
    }
}
