package dev.fermata.cli.repl;

import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;

import java.util.List;

/// Tells the line reader where a statement ends, and which name the cursor is at.
///
/// @param questions knows Python's grammar
record StatementParser(Questions questions) implements Parser {

    @Override
    public Line parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !line.isBlank() && !questions.ends(line)) {
            throw new EOFError(-1, cursor, "the statement goes on");
        }
        int start = cursor;
        while (start > 0 && isPartOfName(line.charAt(start - 1))) {
            start--;
        }
        return new Line(line, cursor, line.substring(start, cursor));
    }

    private static boolean isPartOfName(char c) {
        return c == '.' || Character.isUnicodeIdentifierPart(c);
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    /// A text with the dotted name before the cursor as its only word.
    record Line(String line, int cursor, String word) implements CompletingParsedLine {

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }
    }
}
