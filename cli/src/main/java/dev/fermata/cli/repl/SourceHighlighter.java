package dev.fermata.cli.repl;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Colors Python source as it is typed. It need not be complete, so this looks at words only.
final class SourceHighlighter implements Highlighter {

    private static final Pattern WORDS =
            Pattern.compile(
                    """
                    (?<comment>\\#.*)
                    |(?<string>\\b[rRbBuUfF]{0,2}(?:'''(?s:.*?)(?:'''|\\z)|\"""(?s:.*?)(?:\"""|\\z)
                        |'(?:\\\\.|[^'\\\\\\n])*'?|"(?:\\\\.|[^"\\\\\\n])*"?)
                        |'''(?s:.*?)(?:'''|\\z)|\"""(?s:.*?)(?:\"""|\\z)
                        |'(?:\\\\.|[^'\\\\\\n])*'?|"(?:\\\\.|[^"\\\\\\n])*"?)
                    |(?<number>\\b\\d[\\w.]*)
                    |(?<definition>(?<=\\bdef\\ |\\bclass\\ )\\w+)
                    |(?<constant>\\b(?:None|True|False|Ellipsis|NotImplemented|self|cls)\\b)
                    |(?<keyword>\\b(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except
                        |finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return
                        |try|while|with|yield)\\b)
                    |(?<name>\\w+)
                    """,
                    Pattern.COMMENTS);

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        AttributedStringBuilder out = new AttributedStringBuilder();
        Matcher words = WORDS.matcher(buffer);
        int done = 0;
        while (words.find()) {
            out.append(buffer, done, words.start());
            out.append(words.group(), style(words));
            done = words.end();
        }
        return out.append(buffer, done, buffer.length()).toAttributedString();
    }

    private static AttributedStyle style(Matcher word) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        if (word.group("comment") != null) {
            return plain.foreground(AttributedStyle.BRIGHT + AttributedStyle.BLACK);
        }
        if (word.group("string") != null) {
            return plain.foreground(AttributedStyle.GREEN);
        }
        if (word.group("number") != null || word.group("constant") != null) {
            return plain.foreground(AttributedStyle.CYAN);
        }
        if (word.group("definition") != null) {
            return plain.foreground(AttributedStyle.BLUE).bold();
        }
        return word.group("keyword") != null ? plain.foreground(AttributedStyle.MAGENTA) : plain;
    }
}
