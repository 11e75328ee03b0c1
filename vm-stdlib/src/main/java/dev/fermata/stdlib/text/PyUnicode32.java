package dev.fermata.stdlib.text;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.UnicodeData;

import org.jspecify.annotations.Nullable;

/// The characters of Unicode 3.2, which internationalized domain names (RFC 3490) are defined by. Characters that came
/// later are unassigned; the properties of the others are those of Unicode 15.0.
@PyTypeSpec(name = "UCD", module = "unicodedata")
final class PyUnicode32 extends PyObject {

    static final PyType TYPE = PyUnicode32Spec.TYPE;

    /// `unicodedata.ucd_3_2_0`; it has no state.
    static final PyUnicode32 INSTANCE = new PyUnicode32();

    private PyUnicode32() {
        super(TYPE);
    }

    @PyGetter("unidata_version")
    String unidataVersion() {
        return "3.2.0";
    }

    private static boolean has(Object chr, String function, String argument) {
        return UnicodeData.isOfUnicode32(UnicodedataModule.character(chr, function, argument));
    }

    /// Returns the general category assigned to the character chr as string.
    @PyMethod("category(self, chr, /)")
    String category(Object chr) {
        return has(chr, "category", "argument") ? UnicodedataModule.category(chr) : "Cn";
    }

    /// Returns the bidirectional class assigned to the character chr as string.
    @PyMethod("bidirectional(self, chr, /)")
    String bidirectional(Object chr) {
        return has(chr, "bidirectional", "argument") ? UnicodedataModule.bidirectional(chr) : "";
    }

    /// Returns the canonical combining class assigned to the character chr as integer.
    @PyMethod("combining(self, chr, /)")
    int combining(Object chr) {
        return has(chr, "combining", "argument") ? UnicodedataModule.combining(chr) : 0;
    }

    /// Returns the mirrored property assigned to the character chr as integer.
    @PyMethod("mirrored(self, chr, /)")
    int mirrored(Object chr) {
        return has(chr, "mirrored", "argument") ? UnicodedataModule.mirrored(chr) : 0;
    }

    /// Returns the east asian width assigned to the character chr as string.
    @PyMethod("east_asian_width(self, chr, /)")
    String eastAsianWidth(Object chr) {
        return has(chr, "east_asian_width", "argument")
                ? UnicodedataModule.eastAsianWidth(chr)
                : "N";
    }

    /// Returns the character decomposition mapping assigned to the character chr as string.
    @PyMethod("decomposition(self, chr, /)")
    String decomposition(Object chr) {
        return has(chr, "decomposition", "argument") ? UnicodedataModule.decomposition(chr) : "";
    }

    private static Object orDefault(@Nullable Object absent, String message) {
        if (absent == null) {
            throw PyErr.valueError(message);
        }
        return absent;
    }

    /// Converts a Unicode character into its equivalent decimal value.
    @PyMethod("decimal(self, chr, default=<unrepresentable>, /)")
    Object decimal(Object chr, @Nullable Object default_) {
        return has(chr, "decimal", "argument 1")
                ? UnicodedataModule.decimal(chr, default_)
                : orDefault(default_, "not a decimal");
    }

    /// Converts a Unicode character into its equivalent digit value.
    @PyMethod("digit(self, chr, default=<unrepresentable>, /)")
    Object digit(Object chr, @Nullable Object default_) {
        return has(chr, "digit", "argument 1")
                ? UnicodedataModule.digit(chr, default_)
                : orDefault(default_, "not a digit");
    }

    /// Converts a Unicode character into its equivalent numeric value.
    @PyMethod("numeric(self, chr, default=<unrepresentable>, /)")
    Object numeric(Object chr, @Nullable Object default_) {
        return has(chr, "numeric", "argument 1")
                ? UnicodedataModule.numeric(chr, default_)
                : orDefault(default_, "not a numeric character");
    }

    /// Returns the name assigned to the character chr as a string.
    @PyMethod("name(self, chr, default=<unrepresentable>, /)")
    Object name(Object chr, @Nullable Object default_) {
        return has(chr, "name", "argument 1")
                ? UnicodedataModule.name(chr, default_)
                : orDefault(default_, "no such name");
    }

    /// Look up character by name.
    @PyMethod("lookup(self, name, /)")
    Object lookup(String name) {
        Object found = UnicodedataModule.lookup(name);
        if (!UnicodeData.isOfUnicode32(Str.codePointAt(found, 0))) {
            throw PyErr.of(ExceptionTypes.KEY_ERROR, "undefined character name '%s'", name);
        }
        return found;
    }

    /// Return the normal form 'form' for the Unicode string unistr.
    ///
    /// Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.
    @PyMethod("normalize(self, form, unistr, /)")
    Object normalize(ThreadState ts, String form, Object unistr) {
        return UnicodedataModule.normalize(ts, form, unistr, UnicodeData::isOfUnicode32);
    }

    /// Return whether the Unicode string unistr is in the normal form 'form'.
    ///
    /// Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.
    @PyMethod("is_normalized(self, form, unistr, /)")
    boolean isNormalized(ThreadState ts, String form, Object unistr) {
        return normalize(ts, form, unistr).equals(unistr);
    }
}
