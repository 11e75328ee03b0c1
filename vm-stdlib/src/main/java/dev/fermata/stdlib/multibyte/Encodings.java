package dev.fermata.stdlib.multibyte;

import dev.fermata.stdlib.multibyte.CharsetEncoding.Variant;

import java.util.Map;
import java.util.function.Supplier;

/// Which encodings each module has.
///
/// @param byName what makes the encoding of a name
record Encodings(Map<String, Supplier<MultibyteEncoding>> byName) {

    static final Encodings CHINA =
            new Encodings(
                    Map.of(
                            "gb2312", charset("GB2312", Variant.SAME),
                            "gbk", charset("GBK", Variant.PUBLIC),
                            "gb18030", charset("GB18030", Variant.SAME),
                            "hz", HzEncoding::new));

    static final Encodings HONG_KONG =
            new Encodings(Map.of("big5hkscs", charset("Big5-HKSCS", Variant.SAME)));

    static final Encodings JAPAN =
            new Encodings(
                    Map.of(
                            "cp932", charset("windows-31j", Variant.SAME),
                            "euc_jp", charset("EUC-JP", Variant.BAR),
                            "shift_jis", charset("Shift_JIS", Variant.BAR),
                            "shift_jis_2004", charset("x-SJIS_0213", Variant.SAME),
                            "shift_jisx0213", charset("x-SJIS_0213", Variant.SAME)));

    static final Encodings KOREA =
            new Encodings(
                    Map.of(
                            "cp949", charset("x-windows-949", Variant.PUBLIC),
                            "euc_kr", charset("EUC-KR", Variant.SAME),
                            "johab", charset("x-Johab", Variant.SAME)));

    static final Encodings TAIWAN =
            new Encodings(
                    Map.of(
                            "big5", charset("Big5", Variant.PUBLIC),
                            "cp950", charset("x-windows-950", Variant.PUBLIC)));

    static final Encodings ISO_2022 =
            new Encodings(
                    Map.of(
                            "iso2022_jp",
                            escape(CodedSet.JIS_X_0208, CodedSet.ROMAN, CodedSet.JIS_X_0208_1978),
                            "iso2022_jp_1",
                            escape(
                                    CodedSet.JIS_X_0208,
                                    CodedSet.JIS_X_0212,
                                    CodedSet.ROMAN,
                                    CodedSet.JIS_X_0208_1978),
                            "iso2022_jp_2",
                            escape(
                                    CodedSet.JIS_X_0208,
                                    CodedSet.JIS_X_0212,
                                    CodedSet.KS_X_1001,
                                    CodedSet.GB_2312,
                                    CodedSet.ROMAN,
                                    CodedSet.JIS_X_0208_1978,
                                    CodedSet.LATIN_1,
                                    CodedSet.GREEK),
                            "iso2022_jp_ext",
                            escape(
                                    CodedSet.JIS_X_0208,
                                    CodedSet.JIS_X_0212,
                                    CodedSet.ROMAN,
                                    CodedSet.KATAKANA,
                                    CodedSet.JIS_X_0208_1978),
                            "iso2022_kr",
                            escape(CodedSet.KS_X_1001_SHIFTED)));

    private static Supplier<MultibyteEncoding> charset(String name, Variant variant) {
        return () -> new CharsetEncoding(name, variant);
    }

    private static Supplier<MultibyteEncoding> escape(CodedSet... sets) {
        return () -> new EscapeEncoding(sets);
    }
}
