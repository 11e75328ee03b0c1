package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Arg;
import dev.fermata.vm.ast.Arguments;
import dev.fermata.vm.ast.BoolOperator;
import dev.fermata.vm.ast.CmpOp;
import dev.fermata.vm.ast.ComplexLiteral;
import dev.fermata.vm.ast.Comprehension;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Keyword;
import dev.fermata.vm.ast.Operator;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.WideString;
import dev.fermata.vm.symtable.NestingDepth;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Writes an expression as source, the way annotations are kept under `from __future__ import annotations`: spaces and
/// parentheses do not depend on how the source was written.
final class Unparser {
    private static final int TUPLE = 0;
    private static final int TEST = 1;
    private static final int OR = 2;
    private static final int AND = 3;
    private static final int NOT = 4;
    private static final int COMPARE = 5;
    private static final int BIT_OR = 6;
    private static final int BIT_XOR = 7;
    private static final int BIT_AND = 8;
    private static final int SHIFT = 9;
    private static final int ARITHMETIC = 10;
    private static final int TERM = 11;
    private static final int FACTOR = 12;
    private static final int POWER = 13;
    private static final int AWAIT = 14;
    private static final int ATOM = 15;

    private final NestingDepth depth;
    private final StringBuilder out = new StringBuilder();

    private Unparser(NestingDepth depth) {
        this.depth = depth;
    }

    /// The source of an expression.
    ///
    /// @param depth counts how deep the walk is
    static String unparse(Expr expr, NestingDepth depth) {
        Unparser unparser = new Unparser(depth);
        unparser.write(expr, TEST);
        return unparser.out.toString();
    }

    /// Write, in parentheses if the expression binds less than the level.
    private void write(Expr expr, int level) {
        if (depth.isShallow()) {
            depth.enter();
            writeHere(expr, level);
            depth.leave();
        } else {
            depth.descend(() -> writeHere(expr, level));
        }
    }

    private void writeHere(Expr expr, int level) {
        switch (expr) {
            case Expr.Constant e -> out.append(constant(e.value()));
            case Expr.Name e -> out.append(e.id());
            case Expr.BoolOp e -> {
                int own = e.op() == BoolOperator.AND ? AND : OR;
                parenthesize(
                        own,
                        level,
                        () ->
                                join(
                                        e.values(),
                                        e.op() == BoolOperator.AND ? " and " : " or ",
                                        own + 1));
            }
            case Expr.NamedExpr e ->
                    parenthesize(
                            TUPLE,
                            level,
                            () -> {
                                write(e.target(), ATOM);
                                out.append(" := ");
                                write(e.value(), ATOM);
                            });
            case Expr.BinOp e -> binary(e, level);
            case Expr.UnaryOp e -> unary(e, level);
            case Expr.Lambda e ->
                    parenthesize(
                            TEST,
                            level,
                            () -> {
                                boolean spaced =
                                        !e.args().posonlyargs().isEmpty()
                                                || !e.args().args().isEmpty();
                                out.append(spaced ? "lambda " : "lambda");
                                arguments(e.args());
                                out.append(": ");
                                write(e.body(), TEST);
                            });
            case Expr.IfExp e ->
                    parenthesize(
                            TEST,
                            level,
                            () -> {
                                write(e.body(), TEST + 1);
                                out.append(" if ");
                                write(e.test(), TEST + 1);
                                out.append(" else ");
                                write(e.orelse(), TEST);
                            });
            case Expr.Dict e -> dict(e);
            case Expr.SetExpr e -> enclose("{", "}", () -> join(e.elts(), ", ", TEST));
            case Expr.ListExpr e -> enclose("[", "]", () -> join(e.elts(), ", ", TEST));
            case Expr.Tuple e -> tuple(e, level);
            case Expr.ListComp e -> enclose("[", "]", () -> comprehension(e.elt(), e.generators()));
            case Expr.SetComp e -> enclose("{", "}", () -> comprehension(e.elt(), e.generators()));
            case Expr.GeneratorExp e ->
                    enclose("(", ")", () -> comprehension(e.elt(), e.generators()));
            case Expr.DictComp e ->
                    enclose(
                            "{",
                            "}",
                            () -> {
                                write(e.key(), TEST);
                                out.append(": ");
                                comprehension(e.value(), e.generators());
                            });
            case Expr.Await e ->
                    parenthesize(
                            AWAIT,
                            level,
                            () -> {
                                out.append("await ");
                                write(e.value(), ATOM);
                            });
            case Expr.Yield e -> enclose("(", ")", () -> prefixed("yield", e.value()));
            case Expr.YieldFrom e -> enclose("(", ")", () -> prefixed("yield from", e.value()));
            case Expr.Compare e -> compare(e, level);
            case Expr.Call e -> call(e);
            case Expr.JoinedStr e -> out.append('f').append(ConstantRepr.of(text(joined(e))));
            case Expr.FormattedValue e -> out.append('f').append(ConstantRepr.of(text(field(e))));
            case Expr.Attribute e -> {
                write(e.value(), ATOM);
                boolean integer =
                        e.value() instanceof Expr.Constant c
                                && (c.value() instanceof Long || c.value() instanceof BigInteger);
                out.append(integer ? " ." : ".").append(e.attr());
            }
            case Expr.Subscript e -> {
                write(e.value(), ATOM);
                enclose("[", "]", () -> write(e.slice(), TUPLE));
            }
            case Expr.Starred e -> {
                out.append('*');
                write(e.value(), BIT_OR);
            }
            case Expr.Slice e -> slice(e);
        }
    }

    private static String constant(Object value) {
        if (value == Singleton.ELLIPSIS) {
            return "...";
        }
        return value instanceof Double || value instanceof ComplexLiteral
                ? ConstantRepr.of(value).replace("inf", "1e309")
                : ConstantRepr.of(value);
    }

    private void parenthesize(int own, int level, Runnable content) {
        if (level > own) {
            enclose("(", ")", content);
        } else {
            content.run();
        }
    }

    private void enclose(String open, String close, Runnable content) {
        out.append(open);
        content.run();
        out.append(close);
    }

    private void join(List<? extends Expr> exprs, String separator, int level) {
        for (int i = 0; i < exprs.size(); i++) {
            if (i > 0) {
                out.append(separator);
            }
            write(exprs.get(i), level);
        }
    }

    private void prefixed(String word, @Nullable Expr value) {
        out.append(word);
        if (value != null) {
            out.append(' ');
            write(value, TEST);
        }
    }

    private void binary(Expr.BinOp e, int level) {
        int own = level(e.op());
        boolean right = e.op() == Operator.POW;
        parenthesize(
                own,
                level,
                () -> {
                    write(e.left(), right ? own + 1 : own);
                    out.append(' ').append(symbol(e.op())).append(' ');
                    write(e.right(), right ? own : own + 1);
                });
    }

    private static int level(Operator op) {
        return switch (op) {
            case ADD, SUB -> ARITHMETIC;
            case MULT, MAT_MULT, DIV, MOD, FLOOR_DIV -> TERM;
            case POW -> POWER;
            case L_SHIFT, R_SHIFT -> SHIFT;
            case BIT_OR -> BIT_OR;
            case BIT_XOR -> BIT_XOR;
            case BIT_AND -> BIT_AND;
        };
    }

    private static String symbol(Operator op) {
        return switch (op) {
            case ADD -> "+";
            case SUB -> "-";
            case MULT -> "*";
            case MAT_MULT -> "@";
            case DIV -> "/";
            case MOD -> "%";
            case POW -> "**";
            case L_SHIFT -> "<<";
            case R_SHIFT -> ">>";
            case BIT_OR -> "|";
            case BIT_XOR -> "^";
            case BIT_AND -> "&";
            case FLOOR_DIV -> "//";
        };
    }

    private void unary(Expr.UnaryOp e, int level) {
        String symbol =
                switch (e.op()) {
                    case INVERT -> "~";
                    case NOT -> "not ";
                    case U_ADD -> "+";
                    case U_SUB -> "-";
                };
        int own = symbol.equals("not ") ? NOT : FACTOR;
        parenthesize(
                own,
                level,
                () -> {
                    out.append(symbol);
                    write(e.operand(), own);
                });
    }

    private void compare(Expr.Compare e, int level) {
        parenthesize(
                COMPARE,
                level,
                () -> {
                    write(e.left(), COMPARE + 1);
                    for (int i = 0; i < e.ops().size(); i++) {
                        out.append(' ').append(symbol(e.ops().get(i))).append(' ');
                        write(e.comparators().get(i), COMPARE + 1);
                    }
                });
    }

    private static String symbol(CmpOp op) {
        return switch (op) {
            case EQ -> "==";
            case NOT_EQ -> "!=";
            case LT -> "<";
            case LT_E -> "<=";
            case GT -> ">";
            case GT_E -> ">=";
            case IS -> "is";
            case IS_NOT -> "is not";
            case IN -> "in";
            case NOT_IN -> "not in";
        };
    }

    private void dict(Expr.Dict e) {
        enclose(
                "{",
                "}",
                () -> {
                    for (int i = 0; i < e.values().size(); i++) {
                        out.append(i > 0 ? ", " : "");
                        Expr key = e.keys().get(i);
                        if (key == null) {
                            out.append("**");
                            write(e.values().get(i), BIT_OR);
                        } else {
                            write(key, TEST);
                            out.append(": ");
                            write(e.values().get(i), TEST);
                        }
                    }
                });
    }

    private void tuple(Expr.Tuple e, int level) {
        if (e.elts().isEmpty()) {
            out.append("()");
            return;
        }
        parenthesize(
                TUPLE,
                level,
                () -> {
                    join(e.elts(), ", ", TEST);
                    if (e.elts().size() == 1) {
                        out.append(',');
                    }
                });
    }

    private void comprehension(Expr element, List<Comprehension> generators) {
        write(element, TEST);
        for (Comprehension generator : generators) {
            out.append(generator.isAsync() ? " async for " : " for ");
            write(generator.target(), TUPLE);
            out.append(" in ");
            write(generator.iter(), TEST + 1);
            for (Expr condition : generator.ifs()) {
                out.append(" if ");
                write(condition, TEST + 1);
            }
        }
    }

    private void call(Expr.Call e) {
        write(e.func(), ATOM);
        if (e.args().size() == 1
                && e.keywords().isEmpty()
                && e.args().getFirst() instanceof Expr.GeneratorExp) {
            write(e.args().getFirst(), TEST);
            return;
        }
        enclose(
                "(",
                ")",
                () -> {
                    join(e.args(), ", ", TEST);
                    boolean first = e.args().isEmpty();
                    for (Keyword keyword : e.keywords()) {
                        out.append(first ? "" : ", ")
                                .append(keyword.arg() == null ? "**" : keyword.arg() + "=");
                        write(keyword.value(), TEST);
                        first = false;
                    }
                });
    }

    private void slice(Expr.Slice e) {
        if (e.lower() != null) {
            write(e.lower(), TEST);
        }
        out.append(':');
        if (e.upper() != null) {
            write(e.upper(), TEST);
        }
        if (e.step() != null) {
            out.append(':');
            write(e.step(), TEST);
        }
    }

    private void arguments(Arguments args) {
        List<Arg> positional = new ArrayList<>(args.posonlyargs());
        positional.addAll(args.args());
        int withoutDefault = positional.size() - args.defaults().size();
        String separator = "";
        for (int i = 0; i < positional.size(); i++) {
            out.append(separator).append(positional.get(i).arg());
            if (i >= withoutDefault) {
                out.append('=');
                write(args.defaults().get(i - withoutDefault), TEST);
            }
            separator = ", ";
            if (i + 1 == args.posonlyargs().size()) {
                out.append(", /");
            }
        }
        if (args.vararg() != null || !args.kwonlyargs().isEmpty()) {
            out.append(separator)
                    .append('*')
                    .append(args.vararg() == null ? "" : args.vararg().arg());
            separator = ", ";
        }
        for (int i = 0; i < args.kwonlyargs().size(); i++) {
            out.append(separator).append(args.kwonlyargs().get(i).arg());
            Expr value = args.kwDefaults().get(i);
            if (value != null) {
                out.append('=');
                write(value, TEST);
            }
        }
        if (args.kwarg() != null) {
            out.append(separator).append("**").append(args.kwarg().arg());
        }
    }

    // ---- f-strings: the text between the quotes, before it is escaped

    private static Object text(String text) {
        int[] codePoints = text.codePoints().toArray();
        return WideString.of(codePoints, codePoints.length);
    }

    private String joined(Expr.JoinedStr e) {
        var text = new StringBuilder();
        for (Expr part : e.values()) {
            text.append(part(part));
        }
        return text.toString();
    }

    private String part(Expr part) {
        return switch (part) {
            case Expr.Constant c ->
                    String.valueOf(c.value() instanceof WideString w ? w.toString() : c.value())
                            .replace("{", "{{")
                            .replace("}", "}}");
            case Expr.FormattedValue f -> field(f);
            case Expr.JoinedStr j -> joined(j);
            default -> unparse(part, depth);
        };
    }

    private String field(Expr.FormattedValue e) {
        var inner = new Unparser(depth);
        inner.write(e.value(), TEST + 1);
        String expression = inner.out.toString();
        String conversion = e.conversion() < 0 ? "" : "!" + (char) e.conversion();
        String spec = e.formatSpec() == null ? "" : ":" + part(e.formatSpec());
        return (expression.startsWith("{") ? "{ " : "{") + expression + conversion + spec + "}";
    }
}
