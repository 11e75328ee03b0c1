import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.VersionInfo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes the properties of every character, as ICU has them, to the resource `unicode15.bin`. The layout is what
/// `UnicodeData` reads. ICU 73 has Unicode 15.0, the version of Python 3.12; the JDK's own tables are newer.
///
/// Run by the build: `java -cp icu4j.jar UnicodeTables.java OUTPUT_DIRECTORY`.
public final class UnicodeTables {

    private static final VersionInfo UNICODE_3_2 = VersionInfo.getInstance(3, 2);

    private static final int PAGE = 128;
    private static final int CODE_POINTS = 0x110000;

    private static final String[] BIDI = {
        "L", "R", "EN", "ES", "ET", "AN", "CS", "B", "S", "WS", "ON", "LRE", "LRO", "AL", "RLE",
        "RLO", "PDF", "NSM", "BN", "FSI", "LRI", "RLI", "PDI"
    };
    private static final String[] WIDTH = {"N", "A", "H", "F", "Na", "W"};
    private static final String[] DECOMPOSITION = {
        "",
        "",
        "compat",
        "circle",
        "final",
        "font",
        "fraction",
        "initial",
        "isolated",
        "medial",
        "narrow",
        "noBreak",
        "small",
        "square",
        "sub",
        "super",
        "vertical",
        "wide"
    };

    private record Properties(
            byte category,
            byte bidi,
            byte combining,
            byte width,
            short flags,
            int upper,
            int lower,
            int title,
            byte decimal,
            byte digit) {}

    private final Map<Properties, Integer> records = new LinkedHashMap<>();
    private final Map<Integer, Double> numeric = new TreeMap<>();
    private final Map<Integer, String[]> specialCases = new TreeMap<>();
    private final Map<Integer, String> decompositions = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0], "dev/fermata/vm/types/unicode15.bin");
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, new UnicodeTables().encode());
    }

    private byte[] encode() throws IOException {
        short[] indices = new short[CODE_POINTS];
        for (int c = 0; c < CODE_POINTS; c++) {
            indices[c] =
                    (short) (int) records.computeIfAbsent(propertiesOf(c), p -> records.size());
            collect(c);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        writeRecords(out);
        writePages(out, indices);
        writeExceptions(out);
        return bytes.toByteArray();
    }

    private static Properties propertiesOf(int c) {
        int category = UCharacter.getType(c);
        int bidi = UCharacter.getDirection(c);
        boolean assigned = category != 0;
        int flags = 0;
        flags |= flag(0, UCharacter.hasBinaryProperty(c, UProperty.LOWERCASE));
        flags |= flag(1, UCharacter.hasBinaryProperty(c, UProperty.UPPERCASE));
        flags |= flag(2, UCharacter.hasBinaryProperty(c, UProperty.XID_START));
        flags |= flag(3, UCharacter.hasBinaryProperty(c, UProperty.XID_CONTINUE));
        flags |= flag(4, UCharacter.hasBinaryProperty(c, UProperty.CASED));
        flags |= flag(5, UCharacter.hasBinaryProperty(c, UProperty.CASE_IGNORABLE));
        flags |= flag(6, UCharacter.isMirrored(c));
        flags |= flag(7, assigned);
        flags |= flag(8, UCharacter.getUnicodeNumericValue(c) != UCharacter.NO_NUMERIC_VALUE);
        flags |= flag(9, assigned && UCharacter.getAge(c).compareTo(UNICODE_3_2) <= 0);
        int numericType = UCharacter.getIntPropertyValue(c, UProperty.NUMERIC_TYPE);
        int value =
                numericType == 1 || numericType == 2
                        ? (int) UCharacter.getUnicodeNumericValue(c)
                        : -1;
        return new Properties(
                (byte) category,
                (byte) bidi,
                (byte) UCharacter.getCombiningClass(c),
                (byte) UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH),
                (short) flags,
                UCharacter.toUpperCase(c) - c,
                UCharacter.toLowerCase(c) - c,
                UCharacter.toTitleCase(c) - c,
                (byte) (numericType == 1 ? value : -1),
                (byte) value);
    }

    private static int flag(int bit, boolean on) {
        return on ? 1 << bit : 0;
    }

    private void collect(int c) {
        double value = UCharacter.getUnicodeNumericValue(c);
        if (value != UCharacter.NO_NUMERIC_VALUE) {
            numeric.put(c, value);
        }
        if (UCharacter.getType(c) == UCharacter.SURROGATE) {
            return;
        }
        String text = Character.toString(c);
        String[] full = {
            UCharacter.toUpperCase(Locale.ROOT, text),
            c == 0x3A3 ? "\u03c3" : UCharacter.toLowerCase(Locale.ROOT, text),
            CaseMap.toTitle().wholeString().noBreakAdjustment().apply(Locale.ROOT, null, text),
            UCharacter.foldCase(text, true)
        };
        String[] simple = {
            Character.toString(UCharacter.toUpperCase(c)),
            Character.toString(UCharacter.toLowerCase(c)),
            Character.toString(UCharacter.toTitleCase(c)),
            Character.toString(UCharacter.toLowerCase(c))
        };
        for (int i = 0; i < full.length; i++) {
            if (!full[i].equals(simple[i])) {
                specialCases.put(c, full);
            }
        }
        boolean hangul = c >= 0xAC00 && c <= 0xD7A3;
        String raw = hangul ? null : Normalizer2.getNFKCInstance().getRawDecomposition(c);
        if (raw != null) {
            int type = UCharacter.getIntPropertyValue(c, UProperty.DECOMPOSITION_TYPE);
            StringBuilder b = new StringBuilder();
            if (type > 1) {
                b.append('<').append(DECOMPOSITION[type]).append("> ");
            }
            List<String> points = new ArrayList<>();
            raw.codePoints().forEach(p -> points.add("%04X".formatted(p)));
            decompositions.put(c, b + String.join(" ", points));
        }
    }

    private void writeRecords(DataOutputStream out) throws IOException {
        out.writeShort(records.size());
        for (Properties p : records.keySet()) {
            out.writeByte(p.category);
            out.writeByte(p.bidi);
            out.writeByte(p.combining);
            out.writeByte(p.width);
            out.writeShort(p.flags);
            out.writeInt(p.upper);
            out.writeInt(p.lower);
            out.writeInt(p.title);
            out.writeByte(p.decimal);
            out.writeByte(p.digit);
        }
        for (String[] names : new String[][] {BIDI, WIDTH}) {
            out.writeUTF(String.join(" ", names));
        }
    }

    private static void writePages(DataOutputStream out, short[] indices) throws IOException {
        Map<String, Integer> pages = new LinkedHashMap<>();
        short[] pageOf = new short[CODE_POINTS / PAGE];
        for (int i = 0; i < pageOf.length; i++) {
            StringBuilder page = new StringBuilder();
            for (int j = 0; j < PAGE; j++) {
                page.append((char) indices[i * PAGE + j]);
            }
            pageOf[i] = (short) (int) pages.computeIfAbsent(page.toString(), p -> pages.size());
        }
        for (short page : pageOf) {
            out.writeShort(page);
        }
        out.writeShort(pages.size());
        for (String page : pages.keySet()) {
            out.writeChars(page);
        }
    }

    private void writeExceptions(DataOutputStream out) throws IOException {
        out.writeInt(numeric.size());
        for (Map.Entry<Integer, Double> e : numeric.entrySet()) {
            out.writeInt(e.getKey());
            out.writeDouble(e.getValue());
        }
        out.writeInt(specialCases.size());
        for (Map.Entry<Integer, String[]> e : specialCases.entrySet()) {
            out.writeInt(e.getKey());
            for (String s : e.getValue()) {
                out.writeUTF(s);
            }
        }
        out.writeInt(decompositions.size());
        for (Map.Entry<Integer, String> e : decompositions.entrySet()) {
            out.writeInt(e.getKey());
            out.writeUTF(e.getValue());
        }
    }
}
