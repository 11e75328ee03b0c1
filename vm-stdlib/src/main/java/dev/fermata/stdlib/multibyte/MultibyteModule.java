package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;

import java.nio.charset.Charset;
import java.util.Map;

/// The codecs by the names that Python has for them.
@PyModuleSpec(name = "_multibyte")
final class MultibyteModule {

    /// The JDK's names of charsets (its "Supported Encodings") by Python's.
    private static final Map<String, String> CHARSETS =
            Map.ofEntries(
                    Map.entry("big5", "Big5"),
                    Map.entry("big5hkscs", "Big5-HKSCS"),
                    Map.entry("cp932", "windows-31j"),
                    Map.entry("cp949", "x-windows-949"),
                    Map.entry("cp950", "x-windows-950"),
                    Map.entry("euc_jp", "EUC-JP"),
                    Map.entry("euc_kr", "EUC-KR"),
                    Map.entry("gb18030", "GB18030"),
                    Map.entry("gb2312", "GB2312"),
                    Map.entry("gbk", "GBK"),
                    Map.entry("iso2022_jp", "ISO-2022-JP"),
                    Map.entry("iso2022_jp_2", "ISO-2022-JP-2"),
                    Map.entry("iso2022_kr", "ISO-2022-KR"),
                    Map.entry("johab", "x-Johab"),
                    Map.entry("shift_jis", "Shift_JIS"),
                    Map.entry("shift_jis_2004", "x-SJIS_0213"),
                    Map.entry("shift_jisx0213", "x-SJIS_0213"));

    private MultibyteModule() {}

    /// Return the codec of a character set.
    @PyMethod("getcodec(name, /)")
    static Object getcodec(String name) {
        String charset = CHARSETS.get(name);
        if (charset == null || !Charset.isSupported(charset)) {
            throw PyErr.of(ExceptionTypes.LOOKUP_ERROR, "no such codec is supported.");
        }
        return new PyMultibyteCodec(name, Charset.forName(charset));
    }
}
