package dev.fermata.vm.parse;

import dev.fermata.vm.ast.Pattern;

import org.antlr.v4.runtime.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Collects the arguments of a class pattern.
final class ClassPattern {

    private final TokenArray tokens;
    private final List<Pattern> positional = new ArrayList<>(2);
    private final List<String> keywords = new ArrayList<>(0);
    private final List<Pattern> keywordPatterns = new ArrayList<>(0);

    ClassPattern(TokenArray tokens) {
        this.tokens = tokens;
    }

    void positional(Pattern pattern) {
        if (!keywords.isEmpty()) {
            throw new Rejection();
        }
        positional.add(pattern);
    }

    /// `name=pattern`; the grammar reads the name as a pattern.
    void keyword(Token start, Pattern pattern) {
        var s = (SourceToken) start;
        if (s.type != PythonParser.NAME || tokens.tokens[s.index + 1].type != PythonParser.EQUAL) {
            throw new Rejection();
        }
        keywords.add(Objects.requireNonNull(s.name));
        keywordPatterns.add(pattern);
    }

    List<Pattern> positional() {
        return positional;
    }

    List<String> keywords() {
        return keywords;
    }

    List<Pattern> keywordPatterns() {
        return keywordPatterns;
    }
}
