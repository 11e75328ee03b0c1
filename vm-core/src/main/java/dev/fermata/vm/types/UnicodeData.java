package dev.fermata.vm.types;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// The properties of characters in Unicode 15.0, the version of Python 3.12. Read from the resource `unicode15.bin`, which
/// the build makes from ICU's tables; the JDK's own are of a newer version.
public final class UnicodeData {

    /// How many code points there are.
    public static final int CODE_POINTS = 0x110000;

    private static final int PAGE_BITS = 7;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    private static final String[] CATEGORIES = {
        "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp",
        "Cc", "Cf", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
    };

    private static final int TITLE_LETTER = 3;
    private static final int OTHER_LETTER = 5;
    private static final int SPACE_SEPARATOR = 12;
    private static final int OTHER_CATEGORIES_END = 18;

    private static final int LOWERCASE = 1;
    private static final int UPPERCASE = 1 << 1;
    private static final int XID_START = 1 << 2;
    private static final int XID_CONTINUE = 1 << 3;
    private static final int CASED = 1 << 4;
    private static final int CASE_IGNORABLE = 1 << 5;
    private static final int MIRRORED = 1 << 6;
    private static final int ASSIGNED = 1 << 7;
    private static final int NUMERIC = 1 << 8;
    private static final int OF_UNICODE_3_2 = 1 << 9;

    private static final UnicodeData DATA = load();

    private final byte[] category;
    private final byte[] bidi;
    private final byte[] combining;
    private final byte[] width;
    private final short[] flags;
    private final int[] upper;
    private final int[] lower;
    private final int[] title;
    private final byte[] decimal;
    private final byte[] digit;
    private final String[] bidiNames;
    private final String[] widthNames;
    private final short[] pageOf = new short[CODE_POINTS >> PAGE_BITS];
    private final char[] pages;
    private final Map<Integer, Double> numeric = new HashMap<>();
    private final Map<Integer, String[]> specialCases = new HashMap<>();
    private final Map<Integer, String> decompositions = new HashMap<>();

    private UnicodeData(DataInputStream in) throws IOException {
        int records = in.readShort();
        category = new byte[records];
        bidi = new byte[records];
        combining = new byte[records];
        width = new byte[records];
        flags = new short[records];
        upper = new int[records];
        lower = new int[records];
        title = new int[records];
        decimal = new byte[records];
        digit = new byte[records];
        for (int i = 0; i < records; i++) {
            category[i] = in.readByte();
            bidi[i] = in.readByte();
            combining[i] = in.readByte();
            width[i] = in.readByte();
            flags[i] = in.readShort();
            upper[i] = in.readInt();
            lower[i] = in.readInt();
            title[i] = in.readInt();
            decimal[i] = in.readByte();
            digit[i] = in.readByte();
        }
        bidiNames = in.readUTF().split(" ");
        widthNames = in.readUTF().split(" ");
        for (int i = 0; i < pageOf.length; i++) {
            pageOf[i] = in.readShort();
        }
        pages = new char[in.readShort() << PAGE_BITS];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = in.readChar();
        }
        readExceptions(in);
    }

    private void readExceptions(DataInputStream in) throws IOException {
        for (int n = in.readInt(); n > 0; n--) {
            numeric.put(in.readInt(), in.readDouble());
        }
        for (int n = in.readInt(); n > 0; n--) {
            specialCases.put(
                    in.readInt(),
                    new String[] {in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF()});
        }
        for (int n = in.readInt(); n > 0; n--) {
            decompositions.put(in.readInt(), in.readUTF());
        }
    }

    private static UnicodeData load() {
        try (InputStream in = UnicodeData.class.getResourceAsStream("unicode15.bin")) {
            return new UnicodeData(
                    new DataInputStream(new ByteArrayInputStream(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int record(int c) {
        return DATA.pages[(DATA.pageOf[c >> PAGE_BITS] << PAGE_BITS) | (c & PAGE_MASK)];
    }

    private static boolean has(int c, int flag) {
        return (DATA.flags[record(c)] & flag) != 0;
    }

    /// The general category, such as `Lu`.
    public static String category(int c) {
        return CATEGORIES[DATA.category[record(c)]];
    }

    /// The bidirectional class, such as `L`; empty for an unassigned character.
    public static String bidirectional(int c) {
        return has(c, ASSIGNED) ? bidiClass(c) : "";
    }

    private static String bidiClass(int c) {
        return DATA.bidiNames[DATA.bidi[record(c)]];
    }

    /// The canonical combining class, 0 to 255.
    public static int combining(int c) {
        return DATA.combining[record(c)] & 0xFF;
    }

    /// The East Asian width, such as `Na`.
    public static String eastAsianWidth(int c) {
        return DATA.widthNames[DATA.width[record(c)]];
    }

    /// The decomposition as `UnicodeData.txt` writes it, or the empty string.
    public static String decomposition(int c) {
        return DATA.decompositions.getOrDefault(c, "");
    }

    /// The value as a number, or null.
    public static @Nullable Double numeric(int c) {
        return DATA.numeric.get(c);
    }

    /// The value as a decimal digit, or -1.
    public static int decimal(int c) {
        return DATA.decimal[record(c)];
    }

    /// The value as a digit, such as that of a superscript, or -1.
    public static int digit(int c) {
        return DATA.digit[record(c)];
    }

    /// Whether Unicode 15.0 assigns the character.
    public static boolean isAssigned(int c) {
        return has(c, ASSIGNED);
    }

    /// Whether the character was there in Unicode 3.2.
    public static boolean isOfUnicode32(int c) {
        return has(c, OF_UNICODE_3_2);
    }

    /// Whether the character is mirrored in right-to-left text.
    public static boolean isMirrored(int c) {
        return has(c, MIRRORED);
    }

    /// Whether `str.isalpha` holds: a letter.
    public static boolean isAlpha(int c) {
        int k = DATA.category[record(c)];
        return k >= 1 && k <= OTHER_LETTER;
    }

    /// Whether `str.isnumeric` holds.
    public static boolean isNumeric(int c) {
        return has(c, NUMERIC);
    }

    /// Whether `str.isalnum` holds.
    public static boolean isAlnum(int c) {
        return isAlpha(c) || isNumeric(c);
    }

    /// Whether `str.isspace` holds: a space separator or of a bidirectional class of white space.
    public static boolean isSpace(int c) {
        if (c < 0x80) {
            return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1C && c <= 0x1F;
        }
        int r = record(c);
        String b = DATA.bidiNames[DATA.bidi[r]];
        return DATA.category[r] == SPACE_SEPARATOR
                || b.equals("WS")
                || b.equals("B")
                || b.equals("S");
    }

    /// Whether `repr` shows the character itself: neither control, surrogate, private, unassigned nor a separator other
    /// than the space.
    public static boolean isPrintable(int c) {
        if (c < 0x7F) {
            return c >= ' ';
        }
        int k = DATA.category[record(c)];
        return k != 0 && (k < SPACE_SEPARATOR || k > OTHER_CATEGORIES_END);
    }

    /// Whether the character ends a line for `str.splitlines`.
    public static boolean isLineBreak(int c) {
        return c >= '\n' && c <= '\r'
                || c >= 0x1C && c <= 0x1E
                || c == 0x85
                || c == 0x2028
                || c == 0x2029;
    }

    /// Whether the character is lower-case.
    public static boolean isLower(int c) {
        return has(c, LOWERCASE);
    }

    /// Whether the character is upper-case.
    public static boolean isUpper(int c) {
        return has(c, UPPERCASE);
    }

    /// Whether the character is a title-case letter.
    public static boolean isTitle(int c) {
        return DATA.category[record(c)] == TITLE_LETTER;
    }

    /// Whether the character has case.
    public static boolean isCased(int c) {
        return has(c, CASED);
    }

    /// Whether the character is transparent to the rule of the final sigma.
    public static boolean isCaseIgnorable(int c) {
        return has(c, CASE_IGNORABLE);
    }

    /// Whether an identifier may begin with the character; `_` aside.
    public static boolean isIdentifierStart(int c) {
        return has(c, XID_START);
    }

    /// Whether an identifier may go on with the character.
    public static boolean isIdentifierPart(int c) {
        return has(c, XID_CONTINUE);
    }

    /// The simple lower-case mapping.
    public static int toLower(int c) {
        return c + DATA.lower[record(c)];
    }

    /// The simple upper-case mapping.
    public static int toUpper(int c) {
        return c + DATA.upper[record(c)];
    }

    /// The simple title-case mapping.
    public static int toTitle(int c) {
        return c + DATA.title[record(c)];
    }

    /// The full mappings of a character for which one of them is not its simple one: upper, lower, title and fold; else
    /// null.
    static String @Nullable [] specialCases(int c) {
        return DATA.specialCases.get(c);
    }
}
