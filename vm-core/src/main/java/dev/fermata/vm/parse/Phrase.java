package dev.fermata.vm.parse;

import java.util.List;

/// What a trial parse recognised: its kind, and the tokens it begins and ends with.
///
/// @param first the index of the first token; an expression in parentheses begins after them
/// @param last the index of the last token
/// @param parts the elements of a tuple, list or `*x`; the left operand of a comparison
record Phrase(Kind kind, int first, int last, List<Phrase> parts) {

    /// The kinds of expressions that messages tell apart, with their names there.
    enum Kind {
        ATTRIBUTE("attribute"),
        SUBSCRIPT("subscript"),
        STARRED("starred"),
        NAME("name"),
        LIST("list"),
        TUPLE("tuple"),
        LAMBDA("lambda"),
        CALL("function call"),
        OPERATION("expression"),
        GENERATOR("generator expression"),
        YIELD("yield expression"),
        AWAIT("await expression"),
        LIST_COMPREHENSION("list comprehension"),
        SET_COMPREHENSION("set comprehension"),
        DICT_COMPREHENSION("dict comprehension"),
        DICT("dict literal"),
        SET("set display"),
        FORMATTED_STRING("f-string expression"),
        LITERAL("literal"),
        TRUE("True"),
        FALSE("False"),
        NONE("None"),
        ELLIPSIS("ellipsis"),
        COMPARISON("comparison"),
        /// A comparison whose first operator is `in`.
        MEMBERSHIP("comparison"),
        CONDITIONAL("conditional expression"),
        NAMED("named expression"),
        /// Anything that is not an expression, or whose kind no message needs.
        OTHER("");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    Phrase(Kind kind, int first, int last) {
        this(kind, first, last, List.of());
    }

    /// What messages call it.
    String description() {
        return kind.description;
    }
}
