import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A build step: checks the parsers ANTLR generated and makes them cheaper to load.
///
/// The grammar is strong LL(1), so a generated parser decides by looking at one token and never
/// simulates the ATN. Two things follow:
///
/// - A call of `adaptivePredict` means that an edit made the grammar ambiguous. The build fails and
///   names the rules.
/// - Decoding the ATN while the class is initialised is wasted time, and memory that every process
///   keeps. It moves to a holder class, which is initialised if something asks for the ATN.
///
/// The parser becomes package-private, so that ANTLR's types stay in its package.
///
/// A file is only written when it changes, so running this twice costs nothing.
///
/// Usage: `java FinishParser.java <directory of generated sources>`
public final class FinishParser {

    /// The lint categories ANTLR's templates do not satisfy.
    private static final String SUPPRESSED =
            "\"cast\", \"fallthrough\", \"overloads\", \"rawtypes\", \"serial\", \"static\", "
                    + "\"this-escape\", \"unchecked\", \"unused\"";

    private static final Pattern SUPPRESSION = Pattern.compile("@SuppressWarnings\\(\\{[^}]*}\\)");

    private static final Pattern PUBLIC_CLASS = Pattern.compile("public class (\\w+Parser)\\b");

    /// A rule's method, up to and including its name.
    private static final Pattern RULE =
            Pattern.compile(
                    "^\\tpublic final \\w+ (\\w+)\\(.*throws RecognitionException \\{",
                    Pattern.MULTILINE);

    private static final Pattern SIMULATOR =
            Pattern.compile("_interp = new ParserATNSimulator\\([^)]*\\);");

    private static final Pattern ATN_FIELD =
            Pattern.compile("public static final ATN _ATN =.*?\\n\\t}\\n", Pattern.DOTALL);

    private static final String ATN_HOLDER =
            """
            private static final class AtnHolder {
            \t\tstatic final ATN ATN = new ATNDeserializer().deserialize(_serializedATN.toCharArray());
            \t}
            """
                            .stripTrailing()
                    + "\n";

    private FinishParser() {}

    /// @param args the directory of generated sources, which need not exist
    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        if (!Files.isDirectory(directory)) {
            return;
        }
        for (Path file : parsersIn(directory)) {
            String generated = Files.readString(file);
            checkDecisions(file, generated);
            String finished = hide(suppressWarnings(deferAtn(file, generated)));
            if (!finished.equals(generated)) {
                Files.writeString(file, finished);
            }
        }
    }

    private static List<Path> parsersIn(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith("Parser.java")).sorted().toList();
        }
    }

    private static void checkDecisions(Path file, String source) {
        if (!source.contains("adaptivePredict")) {
            return;
        }
        var message = new StringBuilder();
        message.append(file.getFileName())
                .append(" must be strong LL(1), but these rules need more than one token:");
        Matcher rule = RULE.matcher(source);
        int start = -1;
        String name = "";
        while (rule.find()) {
            appendIfPredicting(message, name, source, start, rule.start());
            start = rule.start();
            name = rule.group(1);
        }
        appendIfPredicting(message, name, source, start, source.length());
        throw new IllegalStateException(message.toString());
    }

    private static void appendIfPredicting(
            StringBuilder message, String rule, String source, int start, int end) {
        if (start >= 0 && source.substring(start, end).contains("adaptivePredict")) {
            message.append(' ').append(rule);
        }
    }

    private static String deferAtn(Path file, String source) {
        if (source.contains("class AtnHolder")) {
            return source;
        }
        String deferred = source;
        deferred =
                replaceOnce(
                        file,
                        deferred,
                        Pattern.compile("\\tprotected static final DFA\\[] _decisionToDFA;\\n"),
                        "");
        deferred = replaceOnce(file, deferred, SIMULATOR, "_interp = null;");
        deferred =
                replaceOnce(
                        file, deferred, Pattern.compile("return _ATN;"), "return AtnHolder.ATN;");
        return replaceOnce(file, deferred, ATN_FIELD, ATN_HOLDER);
    }

    private static String replaceOnce(
            Path file, String source, Pattern pattern, String replacement) {
        Matcher matcher = pattern.matcher(source);
        if (!matcher.find()) {
            throw new IllegalStateException(
                    "%s: nothing matches %s; has ANTLR's template changed?"
                            .formatted(file, pattern));
        }
        return source.substring(0, matcher.start()) + replacement + source.substring(matcher.end());
    }

    private static String suppressWarnings(String source) {
        return SUPPRESSION.matcher(source).replaceFirst("@SuppressWarnings({" + SUPPRESSED + "})");
    }

    private static String hide(String source) {
        return PUBLIC_CLASS.matcher(source).replaceFirst("final class $1");
    }
}
