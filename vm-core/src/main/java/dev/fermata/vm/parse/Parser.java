package dev.fermata.vm.parse;

import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.source.SourceFile;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;

/// Parses Python source. Stateless; any number of threads may parse at once.
///
/// Every method throws [SyntaxFailure] for a source that CPython's parser refuses, with CPython's message and place.
/// What only its symbol table or compiler refuses (`return` outside a function, say) is a valid tree here.
///
/// Parsing takes time linear in the source, and little Java stack: a source that nests deeply without brackets is
/// parsed on a thread with a stack of its own.
public final class Parser {

    /// With more prefix operators, lambdas and conditional expressions in a logical line, or more nested brackets, a
    /// parse gets a stack of its own.
    private static final int LONG_CHAIN = 200;

    private static final int MANY_BRACKETS = 40;
    private static final long LARGE_STACK = 64L << 20;

    private static final String WARM_UP =
            """
            import a.b as c
            from . import d
            @e
            class F(g, h=1):
                def i(self, j: int = 2, *k, l, **m) -> None:
                    return [n for n in self.o if n and not j < 1.5 or k[1:2]] + -p ** 2
            async def q():
                async with r as s, t:
                    await u(lambda v: (yield), *w, **x)
            try:
                y = {1: 'z', **a} if b else f'{c!r:>{d}} {e}'
            except (F, g) as h:
                raise i from j
            finally:
                del k.l, m['n']
            match o:
                case [1, {'p': q}, R(s=None) | _]:
                    pass
            """;

    private static final Consumer<SyntaxWarning> NO_WARNINGS = warning -> {};

    private Parser() {}

    /// Parses a file, or the source of `exec`.
    public static Mod.Module parseModule(SourceFile source) {
        return parseModule(source, NO_WARNINGS);
    }

    /// Parses a file, or the source of `exec`. The warnings of a valid source are reported.
    public static Mod.Module parseModule(SourceFile source, Consumer<SyntaxWarning> warnings) {
        return parse(source, Input.FILE, warnings, parser -> parser.module().v);
    }

    /// Parses the source of `eval`.
    public static Mod.Expression parseExpression(SourceFile source) {
        return parseExpression(source, NO_WARNINGS);
    }

    /// Parses the source of `eval`. The warnings of a valid source are reported.
    public static Mod.Expression parseExpression(
            SourceFile source, Consumer<SyntaxWarning> warnings) {
        return parse(source, Input.EXPRESSION, warnings, parser -> parser.expressionInput().v);
    }

    /// Parses one input of the interactive prompt: a compound statement, or a line of simple ones.
    public static Mod.Interactive parseInteractive(SourceFile source) {
        return parseInteractive(source, NO_WARNINGS);
    }

    /// Parses one input of the interactive prompt. The warnings of a valid source are reported.
    public static Mod.Interactive parseInteractive(
            SourceFile source, Consumer<SyntaxWarning> warnings) {
        return parse(source, Input.INTERACTIVE, warnings, parser -> parser.interactiveInput().v);
    }

    /// Whether the text typed at a prompt so far needs more lines, as Python's `codeop` decides it: it is the
    /// beginning of a valid input, or a compound statement that no newline ends yet. What is complete may still be
    /// invalid.
    public static boolean isIncomplete(SourceFile source) {
        TokenArray tokens = new Tokenizer(source, Input.INTERACTIVE).run();
        byte[] ended = Arrays.copyOf(source.utf8(), source.utf8().length + 1);
        ended[ended.length - 1] = '\n';
        TokenArray next =
                new Tokenizer(SourceFile.ofUtf8(source.name(), ended), Input.INTERACTIVE).run();
        if (next.size == 1 || next.tokens[0].col < 0) {
            return false;
        }
        return onAmpleStack(
                next, () -> !isComplete(tokens) && (isComplete(next) || endsTooEarly(next)));
    }

    private static boolean isComplete(TokenArray tokens) {
        try {
            Mod.Interactive tree = parser(tokens).interactiveInput().v;
            boolean newline = tokens.source.line(tokens.source.lines().lineCount()).isEmpty();
            return newline || !isCompound(tree);
        } catch (AstBuilder.TooDeep | ParseCancellationException | Rejection e) {
            return false;
        }
    }

    private static boolean endsTooEarly(TokenArray tokens) {
        return tokens.size > 1 && SyntaxExplainer.endsTooEarly(tokens, Input.INTERACTIVE);
    }

    private static boolean isCompound(Mod.Interactive tree) {
        return switch (tree.body().getLast()) {
            case Stmt.If _,
                    Stmt.For _,
                    Stmt.AsyncFor _,
                    Stmt.While _,
                    Stmt.With _,
                    Stmt.AsyncWith _ ->
                    true;
            case Stmt.Try _, Stmt.TryStar _, Stmt.Match _ -> true;
            case Stmt.FunctionDef _, Stmt.AsyncFunctionDef _, Stmt.ClassDef _ -> true;
            default -> false;
        };
    }

    /// Loads and initialises what parsing needs. To be called once, when the VM starts: on a thread that is short of
    /// stack the initialisation of a class could fail for good.
    public static void warmUp() {
        parseModule(SourceFile.of("<warm-up>", WARM_UP));
        try {
            parseExpression(SourceFile.of("<warm-up>", "(a b)"));
        } catch (SyntaxFailure expected) {
            // Loads the explainer, too.
        }
    }

    private static <T> T parse(
            SourceFile source,
            Input input,
            Consumer<SyntaxWarning> warnings,
            Function<PythonParser, T> rule) {
        for (byte b : source.utf8()) {
            if (b == 0) {
                throw new SyntaxFailure(
                        SyntaxFailure.Kind.SYNTAX_ERROR,
                        "source code string cannot contain null bytes",
                        source.name());
            }
        }
        TokenArray tokens = new Tokenizer(source, input).run();
        T tree = onAmpleStack(tokens, () -> accept(tokens, input, rule));
        tokens.warnings.forEach(warnings);
        return tree;
    }

    private static <T> T accept(TokenArray tokens, Input input, Function<PythonParser, T> rule) {
        try {
            T tree = rule.apply(parser(tokens));
            if (input == Input.INTERACTIVE && !SyntaxExplainer.isLastInput(tokens)) {
                throw new Rejection();
            }
            return tree;
        } catch (AstBuilder.TooDeep e) {
            throw Failures.tooDeep(tokens.source);
        } catch (ParseCancellationException | Rejection e) {
            throw SyntaxExplainer.explain(tokens, input);
        }
    }

    private static PythonParser parser(TokenArray tokens) {
        var parser = new PythonParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.setBuildParseTree(false);
        return parser;
    }

    private static <T> T onAmpleStack(TokenArray tokens, Task<T> task) {
        boolean deep = tokens.longestChain > LONG_CHAIN || tokens.deepestBracket > MANY_BRACKETS;
        return deep ? onLargeStack(task) : task.run();
    }

    private interface Task<T> {
        T run();
    }

    private static <T> T onLargeStack(Task<T> task) {
        var outcome = new Outcome<T>();
        Thread thread = new Thread(null, () -> outcome.of(task), "fermata-parser", LARGE_STACK);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return outcome.get();
    }

    /// What a task on another thread came to; written before that thread ends and read after.
    private static final class Outcome<T> {

        private @Nullable T value;
        private @Nullable Throwable failure;

        void of(Task<T> task) {
            try {
                value = task.run();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }

        T get() {
            if (value != null) {
                return value;
            }
            switch (failure) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> throw new IllegalStateException("parser thread died");
            }
        }
    }
}
