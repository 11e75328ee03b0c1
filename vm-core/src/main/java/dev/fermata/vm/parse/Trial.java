package dev.fermata.vm.parse;

import dev.fermata.vm.source.SourceFile;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// A parse of a rejected source that recognises, with backtracking, and raises the error CPython would raise.
///
/// CPython's parser reads a rejected source twice, the second time with additional alternatives that match usual
/// mistakes. Which mistake is reported depends on the order of alternatives and on the furthest token ever read, so a
/// trial keeps both. The grammar's rules are in the classes this one holds; a rule's method returns null, with the
/// position unchanged, if the rule does not match. Memory of earlier attempts keeps the time linear in practice, and a
/// limit on attempts bounds it in any case.
final class Trial {

    private static final int ATTEMPTS_PER_TOKEN = 2_000;
    private static final int MIN_ATTEMPTS = 1_000_000;

    /// Deeper recursion than any source has that CPython accepts.
    private static final int MAX_DEPTH = 20_000;

    /// Rules whose results are remembered.
    enum Rule {
        EXPRESSION,
        DISJUNCTION,

        ARITHMETIC,
        PRIMARY,
        STRINGS,
        STAR_EXPRESSION,
        ARGUMENTS,
        STAR_TARGET,
        TARGET_ATOM,
        DELETE_TARGET,
        INVALID_NAMED,
        NAMED,
        STAR_NAMED,
        ATOM,
        TUPLE,
        LIST,
        GENERATOR,
        FOR_IF,
        TARGET_PRIMARY,
        LAMBDA_PARAMETERS,
        PATTERN,
        CLOSED_PATTERN,
        STATEMENT,
        BLOCK,
        EXCEPT,
        EXCEPT_STAR
    }

    final TrialExpressions expressions;
    final TrialAtoms atoms;
    final TrialTargets targets;
    final TrialArguments arguments;
    final TrialParameters parameters;
    final TrialStrings strings;
    final TrialStatements statements;
    final TrialCompounds compounds;
    final TrialPatterns patterns;

    final TokenArray array;
    final SourceToken[] tokens;

    /// The next token.
    int mark;

    /// The number of tokens ever read.
    int fill;

    /// Whether alternatives that match mistakes are tried.
    boolean mistakes;

    private final TrialMemory remembered = new TrialMemory();
    private final TrialMemory rememberedBlocks = new TrialMemory();
    private int attempts;
    private final int maxAttempts;
    private int depth;

    Trial(TokenArray array) {
        this.array = array;
        this.tokens = array.tokens;
        this.maxAttempts =
                (int)
                        Math.min(
                                Integer.MAX_VALUE,
                                Math.max(MIN_ATTEMPTS, (long) array.size * ATTEMPTS_PER_TOKEN));
        expressions = new TrialExpressions(this);
        atoms = new TrialAtoms(this);
        targets = new TrialTargets(this);
        arguments = new TrialArguments(this);
        parameters = new TrialParameters(this);
        strings = new TrialStrings(this);
        statements = new TrialStatements(this);
        compounds = new TrialCompounds(this);
        patterns = new TrialPatterns(this);
    }

    SourceFile source() {
        return array.source;
    }

    // ---- tokens

    int type() {
        return typeAt(mark);
    }

    int typeAt(int index) {
        int i = Math.min(index, array.size - 1);
        while (fill <= i) {
            if (tokens[fill].type == PythonParser.ERROR) {
                throw new Raised(array.lexicalFailure);
            }
            fill++;
        }
        return Rewriter.original(tokens[i].type);
    }

    boolean at(int type) {
        return type() == type;
    }

    boolean atSoft(String keyword) {
        return type() == PythonParser.NAME && keyword.equals(tokens[mark].name);
    }

    boolean accept(int type) {
        if (type() != type) {
            return false;
        }
        mark++;
        return true;
    }

    boolean acceptSoft(String keyword) {
        if (!atSoft(keyword)) {
            return false;
        }
        mark++;
        return true;
    }

    /// Consumes a token that nothing else may stand for.
    void force(int type, String text) {
        if (!accept(type)) {
            throw raiseToken(mark, "expected '" + text + "'");
        }
    }

    /// A phrase from a token to the one consumed last.
    Phrase phrase(Phrase.Kind kind, int first) {
        return new Phrase(kind, first, mark - 1);
    }

    /// The result of a rule that did not match.
    @Nullable Phrase back(int to) {
        mark = to;
        return null;
    }

    boolean fail(int to) {
        mark = to;
        return false;
    }

    /// Whether a rule matches here; consumes nothing.
    boolean ahead(Supplier<@Nullable Phrase> rule) {
        int start = mark;
        boolean matches = rule.get() != null;
        mark = start;
        return matches;
    }

    // ---- memory

    /// The result of a rule here, from memory if it was tried before.
    @Nullable Phrase remember(Rule rule, Supplier<@Nullable Phrase> body) {
        return remember(remembered, key(rule), body);
    }

    /// The same, for rules whose result depends on whether mistakes are looked for.
    @Nullable Phrase rememberApart(Rule rule, Supplier<@Nullable Phrase> body) {
        return remember(remembered, mistakes ? ~key(rule) : key(rule), body);
    }

    /// The same, for rules that read whole blocks.
    @Nullable Phrase rememberBlock(Rule rule, Supplier<@Nullable Phrase> body) {
        return remember(rememberedBlocks, key(rule), body);
    }

    private long key(Rule rule) {
        return (long) mark << 8 | rule.ordinal();
    }

    private @Nullable Phrase remember(
            TrialMemory memory, long key, Supplier<@Nullable Phrase> body) {
        int known = memory.find(key);
        if (known >= 0) {
            mark = memory.end(known);
            return memory.phrase(known);
        }
        if (++attempts > maxAttempts) {
            throw new Raised(null);
        }
        if (++depth > MAX_DEPTH) {
            throw new Raised(Failures.tooDeep(source()));
        }
        Phrase phrase = body.get();
        depth--;
        memory.put(key, phrase, mark);
        return phrase;
    }

    /// A statement is complete; nothing before here is tried again, but blocks.
    void forgetExpressions() {
        remembered.clear();
    }

    /// A statement outside all blocks is complete.
    void forget() {
        remembered.clear();
        rememberedBlocks.clear();
    }

    /// Starts over, looking for mistakes.
    void restart() {
        mark = 0;
        mistakes = true;
        depth = 0;
        attempts = 0;
        forget();
    }

    // ---- errors

    /// Ends the trial: with a failure, or with null where the limit on attempts was reached.
    static final class Raised extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final transient @Nullable SyntaxFailure failure;

        Raised(@Nullable SyntaxFailure failure) {
            super(null, null, false, false);
            this.failure = failure;
        }
    }

    /// An error that covers a phrase.
    Raised raise(Phrase at, String message) {
        return raise(at.first(), at.last(), message);
    }

    Raised raiseToken(int token, String message) {
        return raise(token, token, message);
    }

    /// An error from one token to another.
    Raised raise(int first, int last, String message) {
        return new Raised(Failures.at(this, first, last, message));
    }

    /// An error at the last token ever read.
    Raised raiseHere(String message) {
        return new Raised(
                Failures.atCursor(this, SyntaxFailure.Kind.SYNTAX_ERROR, fill - 1, message));
    }

    /// An error at the next token.
    Raised raiseNext(String message) {
        type();
        return new Raised(Failures.atCursor(this, SyntaxFailure.Kind.SYNTAX_ERROR, mark, message));
    }

    /// An indentation error at the last token ever read.
    Raised raiseIndentation(String message) {
        return new Raised(
                Failures.atCursor(this, SyntaxFailure.Kind.INDENTATION_ERROR, fill - 1, message));
    }

    /// An error from a token to the end of the last one ever read.
    Raised raiseFrom(int first, String message) {
        return new Raised(Failures.toCursor(this, first, message));
    }

    /// The number of brackets open after a token.
    int bracketDepth(int token) {
        int open = 0;
        for (int i = token; i >= 0; i--) {
            int type = tokens[i].type;
            switch (Rewriter.original(type)) {
                case PythonParser.LPAR, PythonParser.LSQB, PythonParser.LBRACE -> open++;
                case PythonParser.RPAR, PythonParser.RSQB, PythonParser.RBRACE -> open--;
                case PythonParser.NEWLINE -> {
                    return open;
                }
                default -> {
                    // Neither opens nor closes.
                }
            }
        }
        return open;
    }

    boolean atEnd() {
        return type() == Token.EOF;
    }
}
