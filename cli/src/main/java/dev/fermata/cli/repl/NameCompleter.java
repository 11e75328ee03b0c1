package dev.fermata.cli.repl;

import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

import java.util.List;

/// Completes names and attributes with those that the script knows. At the start of a line it indents.
///
/// @param questions knows the names
record NameCompleter(Questions questions) implements Completer {

    private static final String INDENTATION = "    ";

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String before = line.line().substring(0, line.cursor());
        if (before.substring(before.lastIndexOf('\n') + 1).isBlank()) {
            candidates.add(candidate(INDENTATION));
        } else if (!line.word().isEmpty()) {
            questions.completions(line.word()).forEach(name -> candidates.add(candidate(name)));
        }
    }

    private static Candidate candidate(String value) {
        String shown = value.substring(value.lastIndexOf('.') + 1);
        return new Candidate(value, shown, null, null, null, null, false);
    }
}
