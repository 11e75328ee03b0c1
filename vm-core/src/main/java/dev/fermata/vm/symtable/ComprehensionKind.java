package dev.fermata.vm.symtable;

/// The kinds of comprehension, with the words for them in messages.
public enum ComprehensionKind {
    LIST("list comprehension", "<listcomp>"),
    SET("set comprehension", "<setcomp>"),
    DICT("dict comprehension", "<dictcomp>"),
    GENERATOR("generator expression", "<genexpr>");

    private final String words;
    private final String codeName;

    ComprehensionKind(String words, String codeName) {
        this.words = words;
        this.codeName = codeName;
    }

    /// How messages call it.
    public String words() {
        return words;
    }

    /// The name of its code.
    public String codeName() {
        return codeName;
    }
}
