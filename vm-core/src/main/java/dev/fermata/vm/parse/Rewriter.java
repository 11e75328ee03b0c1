package dev.fermata.vm.parse;

import java.util.Arrays;

/// Changes the types of tokens already made so that the grammar can decide by one token.
///
/// - `,` becomes TRAILING_COMMA if no list element follows it.
/// - `;` becomes TRAILING_SEMI at the end of its line.
/// - `(` becomes WITH_PAREN if it encloses all items of a `with` statement: its `)` meets the statement's colon, and it
///   holds nothing that only an expression can.
/// - `match`, `case` and `type` become MATCH, CASE and TYPE where they are keywords: a line from `match` to a final
///   colon; `case` first on a line of a match block; `type` first in a statement and before a name.
final class Rewriter {

    private static final int NONE = -2;

    private final TokenArray out;
    private final Brackets brackets;

    private int lineFirst;
    private int typeToken = NONE;

    /// The parenthesis right after `with`, the one that closes it, and whether it must be an expression.
    private int withOpen = NONE;

    private int withClose = NONE;
    private boolean withExpression;

    private boolean matchLine;
    private boolean[] matchBlocks = new boolean[8];

    /// The tokens of this logical line that may each start a level of recursion.
    private int chain;

    Rewriter(TokenArray out, Brackets brackets) {
        this.out = out;
        this.brackets = brackets;
    }

    /// The first token of a logical line comes next.
    void beginLine() {
        lineFirst = out.size;
        matchLine = false;
    }

    /// A block begins.
    void indent(int depth) {
        if (depth >= matchBlocks.length) {
            matchBlocks = Arrays.copyOf(matchBlocks, depth * 2);
        }
        matchBlocks[depth] = matchLine;
    }

    /// Blocks end.
    void dedent() {
        matchLine = false;
    }

    /// A token of this type comes next.
    void before(int type) {
        if (out.size == 0) {
            return;
        }
        SourceToken last = out.tokens[out.size - 1];
        if (last.type == PythonParser.COMMA
                && !Punctuation.startsItem(type)
                && !isSliceColon(type)) {
            last.type = PythonParser.TRAILING_COMMA;
        } else if (type == PythonParser.NAME && typeToken == last.index) {
            last.type = PythonParser.TYPE;
        }
        switch (type) {
            case PythonParser.LAMBDA,
                    PythonParser.ELSE,
                    PythonParser.NOT,
                    PythonParser.MINUS,
                    PythonParser.PLUS,
                    PythonParser.TILDE,
                    PythonParser.DOUBLE_STAR ->
                    chain++;
            default -> {
                // Starts no level without a bracket.
            }
        }
    }

    private boolean isSliceColon(int type) {
        return type == PythonParser.COLON
                && brackets.depth() > 0
                && brackets.top() == '['
                && !brackets.inLambda();
    }

    /// A NAME or keyword was made.
    void name(SourceToken token, int depth) {
        switch (token.type) {
            case PythonParser.NAME -> {
                if ("type".equals(token.name) && beginsStatement(token.index)) {
                    typeToken = token.index;
                } else if ("case".equals(token.name)
                        && token.index == lineFirst
                        && depth < matchBlocks.length
                        && matchBlocks[depth]) {
                    token.type = PythonParser.CASE;
                }
            }
            case PythonParser.LAMBDA -> brackets.openLambda();
            case PythonParser.FOR, PythonParser.YIELD -> noteWithExpression();
            default -> {
                // Means the same everywhere.
            }
        }
    }

    private boolean beginsStatement(int index) {
        if (index == 0) {
            return true;
        }
        return switch (out.tokens[index - 1].type) {
            case PythonParser.NEWLINE,
                    PythonParser.INDENT,
                    PythonParser.DEDENT,
                    PythonParser.SEMI ->
                    true;
            case PythonParser.COLON -> brackets.depth() == 0;
            default -> false;
        };
    }

    private void noteWithExpression() {
        if (brackets.depth() == 1 && withOpen >= 0) {
            withExpression = true;
        }
    }

    /// An opening bracket was made.
    void opened(SourceToken token) {
        if (token.type == PythonParser.LPAR
                && brackets.depth() == 1
                && token.index > 0
                && out.tokens[token.index - 1].type == PythonParser.WITH) {
            withOpen = token.index;
            withClose = NONE;
            withExpression = false;
        }
    }

    /// A closing bracket was made.
    void closed(SourceToken token) {
        if (brackets.depth() == 0 && withOpen >= 0 && withClose == NONE) {
            withClose = token.index;
        }
    }

    /// An operator comes next that is no bracket.
    void punctuation(int type) {
        switch (type) {
            case PythonParser.COLON_EQUAL -> noteWithExpression();
            case PythonParser.STAR -> {
                int last = out.size == 0 ? NONE : out.tokens[out.size - 1].type;
                if (last == PythonParser.LPAR || last == PythonParser.COMMA) {
                    noteWithExpression();
                }
            }
            case PythonParser.COLON -> {
                if (!brackets.closeLambda() && brackets.depth() == 0) {
                    endHeader();
                }
            }
            default -> {
                // Changes nothing before it.
            }
        }
    }

    private void endHeader() {
        if (withOpen >= 0
                && withClose == out.size - 1
                && withClose > withOpen + 1
                && !withExpression) {
            out.tokens[withOpen].type = PythonParser.WITH_PAREN;
        }
        withOpen = NONE;
    }

    /// A logical line is complete but for its NEWLINE.
    void endLine() {
        before(PythonParser.NEWLINE);
        SourceToken last = out.tokens[out.size - 1];
        if (last.type == PythonParser.SEMI) {
            last.type = PythonParser.TRAILING_SEMI;
        }
        SourceToken first = out.tokens[lineFirst];
        if (last.type == PythonParser.COLON
                && last.index - lineFirst >= 2
                && first.type == PythonParser.NAME
                && "match".equals(first.name)) {
            first.type = PythonParser.MATCH;
            matchLine = true;
        } else {
            matchLine = false;
        }
        brackets.endLine();
        withOpen = NONE;
        finish();
    }

    /// A logical line, or the source, ends here.
    void finish() {
        out.longestChain = Math.max(out.longestChain, chain);
        chain = 0;
    }

    /// The type a token would have without rewriting, as CPython's tokenizer gives it.
    static int original(int type) {
        return switch (type) {
            case PythonParser.TRAILING_COMMA -> PythonParser.COMMA;
            case PythonParser.TRAILING_SEMI -> PythonParser.SEMI;
            case PythonParser.WITH_PAREN -> PythonParser.LPAR;
            case PythonParser.MATCH, PythonParser.CASE, PythonParser.TYPE -> PythonParser.NAME;
            default -> type;
        };
    }
}
