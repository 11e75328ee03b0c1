package dev.fermata.vm.pyast;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The classes of Python's `ast` module and their fields, as "Abstract Grammar" in the documentation of `ast` lists them.
final class AstGrammar {

    private static final String POSITIONS =
            "(int lineno, int col_offset, int? end_lineno, int? end_col_offset)";

    private static final String TEXT =
            """
            mod = Module(stmt* body, type_ignore* type_ignores)
                | Interactive(stmt* body)
                | Expression(expr body)
                | FunctionType(expr* argtypes, expr returns)
            stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
                 | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
                 | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)
                 | Return(expr? value)
                 | Delete(expr* targets)
                 | Assign(expr* targets, expr value, string? type_comment)
                 | TypeAlias(expr name, type_param* type_params, expr value)
                 | AugAssign(expr target, operator op, expr value)
                 | AnnAssign(expr target, expr annotation, expr? value, int simple)
                 | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
                 | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
                 | While(expr test, stmt* body, stmt* orelse)
                 | If(expr test, stmt* body, stmt* orelse)
                 | With(withitem* items, stmt* body, string? type_comment)
                 | AsyncWith(withitem* items, stmt* body, string? type_comment)
                 | Match(expr subject, match_case* cases)
                 | Raise(expr? exc, expr? cause)
                 | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
                 | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
                 | Assert(expr test, expr? msg)
                 | Import(alias* names)
                 | ImportFrom(identifier? module, alias* names, int? level)
                 | Global(identifier* names)
                 | Nonlocal(identifier* names)
                 | Expr(expr value)
                 | Pass
                 | Break
                 | Continue
            expr = BoolOp(boolop op, expr* values)
                 | NamedExpr(expr target, expr value)
                 | BinOp(expr left, operator op, expr right)
                 | UnaryOp(unaryop op, expr operand)
                 | Lambda(arguments args, expr body)
                 | IfExp(expr test, expr body, expr orelse)
                 | Dict(expr* keys, expr* values)
                 | Set(expr* elts)
                 | ListComp(expr elt, comprehension* generators)
                 | SetComp(expr elt, comprehension* generators)
                 | DictComp(expr key, expr value, comprehension* generators)
                 | GeneratorExp(expr elt, comprehension* generators)
                 | Await(expr value)
                 | Yield(expr? value)
                 | YieldFrom(expr value)
                 | Compare(expr left, cmpop* ops, expr* comparators)
                 | Call(expr func, expr* args, keyword* keywords)
                 | FormattedValue(expr value, int conversion, expr? format_spec)
                 | JoinedStr(expr* values)
                 | Constant(constant value, string? kind)
                 | Attribute(expr value, identifier attr, expr_context ctx)
                 | Subscript(expr value, expr slice, expr_context ctx)
                 | Starred(expr value, expr_context ctx)
                 | Name(identifier id, expr_context ctx)
                 | List(expr* elts, expr_context ctx)
                 | Tuple(expr* elts, expr_context ctx)
                 | Slice(expr? lower, expr? upper, expr? step)
            expr_context = Load | Store | Del
            boolop = And | Or
            operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv
            unaryop = Invert | Not | UAdd | USub
            cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
            comprehension(expr target, expr iter, expr* ifs, int is_async)
            excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body)
            arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)
            arg(identifier arg, expr? annotation, string? type_comment)
            keyword(identifier? arg, expr value)
            alias(identifier name, identifier? asname)
            withitem(expr context_expr, expr? optional_vars)
            match_case(pattern pattern, expr? guard, stmt* body)
            pattern = MatchValue(expr value)
                    | MatchSingleton(constant value)
                    | MatchSequence(pattern* patterns)
                    | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
                    | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
                    | MatchStar(identifier? name)
                    | MatchAs(pattern? pattern, identifier? name)
                    | MatchOr(pattern* patterns)
            type_ignore = TypeIgnore(int lineno, string tag)
            type_param = TypeVar(identifier name, expr? bound)
                       | ParamSpec(identifier name)
                       | TypeVarTuple(identifier name)
            """;

    private static final List<String> LOCATED =
            List.of(
                    "stmt",
                    "expr",
                    "excepthandler",
                    "arg",
                    "keyword",
                    "alias",
                    "pattern",
                    "type_param");

    /// The position attributes of located nodes.
    static final List<Field> POSITION_FIELDS = fields(POSITIONS);

    /// All classes but `AST`, bases before those that inherit from them.
    static final List<NodeClass> CLASSES = read();

    private static final Map<String, NodeClass> BY_NAME = byName();

    private AstGrammar() {}

    /// A field of a node.
    ///
    /// @param type the class of its values, or `identifier`, `string`, `int`, `constant`
    /// @param quantity `?` for optional, `*` for a list, else a space
    record Field(String type, char quantity, String name) {}

    /// A class of nodes.
    ///
    /// @param sum the abstract class it belongs to, or null
    /// @param located whether its instances have a place in the source
    record NodeClass(
            String name, @Nullable String sum, List<Field> fields, boolean located, String doc) {}

    /// The class called `name`.
    static NodeClass get(String name) {
        NodeClass found = BY_NAME.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }

    private static Map<String, NodeClass> byName() {
        Map<String, NodeClass> map = new HashMap<>();
        CLASSES.forEach(c -> map.put(c.name(), c));
        return map;
    }

    private static List<NodeClass> read() {
        List<NodeClass> classes = new ArrayList<>();
        for (String rule : TEXT.split("\n(?! )")) {
            String text = rule.strip();
            int equals = text.indexOf(" = ");
            if (equals < 0) {
                classes.add(nodeClass(text, null));
                continue;
            }
            String sum = text.substring(0, equals);
            String aligned = text.replaceAll("\n +", "\n" + " ".repeat(equals + 1));
            classes.add(new NodeClass(sum, null, List.of(), LOCATED.contains(sum), aligned));
            for (String alternative : text.substring(equals + 3).split("\\|")) {
                classes.add(nodeClass(alternative.strip(), sum));
            }
        }
        return List.copyOf(classes);
    }

    private static NodeClass nodeClass(String text, @Nullable String sum) {
        int open = text.indexOf('(');
        String name = open < 0 ? text : text.substring(0, open);
        List<Field> fields = open < 0 ? List.of() : fields(text.substring(open));
        return new NodeClass(name, sum, fields, LOCATED.contains(sum == null ? name : sum), text);
    }

    private static List<Field> fields(String inBrackets) {
        List<Field> fields = new ArrayList<>();
        for (String part : inBrackets.substring(1, inBrackets.length() - 1).split(", ")) {
            int space = part.indexOf(' ');
            char last = part.charAt(space - 1);
            boolean plain = Character.isLetter(last) || last == '_';
            fields.add(
                    new Field(
                            part.substring(0, plain ? space : space - 1),
                            plain ? ' ' : last,
                            part.substring(space + 1)));
        }
        return List.copyOf(fields);
    }
}
