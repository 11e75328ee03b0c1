package dev.fermata.annotations.processor;

import java.util.ArrayList;
import java.util.List;

/// Writes the switches through which a method is called by its index: with bound arguments, and with each small number
/// of positional arguments that its signature accepts.
final class DispatchWriter {

    private static final int MAX_FIXED = 4;
    private static final String[] FIXED = {"a", "b", "c", "d"};

    private final ClassModel model;
    private final JavaSource out;

    DispatchWriter(ClassModel model, JavaSource out) {
        this.model = model;
        this.out = out;
    }

    /// Writes all switches.
    void write() {
        writeInvoke();
        for (int n = 0; n <= MAX_FIXED; n++) {
            writeFixed(n);
        }
    }

    private void writeInvoke() {
        out.line("    @Override");
        out.line(
                "    protected Object invoke(ThreadState ts, int index, @Nullable Object[] bound)"
                        + " {");
        if (model.methods.isEmpty()) {
            out.line("        throw new IllegalArgumentException(\"no method \" + index);");
            out.line("    }");
            out.line("");
            return;
        }
        out.line("        return switch (index) {");
        for (int i = 0; i < model.methods.size(); i++) {
            StringBuilder args = new StringBuilder();
            for (int p = 0; p < model.methods.get(i).signature().parameters().size(); p++) {
                args.append(", bound[").append(p).append(']');
            }
            out.line("            case %d -> %s(ts%s);", i, BodyWriter.name(model, i), args);
        }
        out.line(
                "            default -> throw new IllegalArgumentException(\"no method \" +"
                        + " index);");
        out.line("        };");
        out.line("    }");
        out.line("");
    }

    private void writeFixed(int n) {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < model.methods.size(); i++) {
            SignatureReader.Signature s = model.methods.get(i).signature();
            boolean fits =
                    n >= s.minPositional()
                            && (n <= s.maxPositional()
                                    || s.has(SignatureReader.Kind.VAR_POSITIONAL));
            if (fits && s.allowsPlainCall()) {
                cases.add(
                        "            case %d -> %s(ts%s);"
                                .formatted(i, BodyWriter.name(model, i), fixedArguments(s, n)));
            }
        }
        if (cases.isEmpty()) {
            return;
        }
        StringBuilder parameters = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        for (int i = 0; i < n; i++) {
            parameters.append(", Object ").append(FIXED[i]);
            arguments.append(", ").append(FIXED[i]);
        }
        out.line("    @Override");
        out.line("    protected Object invoke%d(ThreadState ts, int index%s) {", n, parameters);
        out.line("        return switch (index) {");
        cases.forEach(c -> out.line("%s", c));
        out.line("            default -> super.invoke%d(ts, index%s);", n, arguments);
        out.line("        };");
        out.line("    }");
        out.line("");
    }

    private static String fixedArguments(SignatureReader.Signature s, int n) {
        StringBuilder args = new StringBuilder();
        int next = 0;
        for (SignatureReader.Parameter p : s.parameters()) {
            args.append(", ");
            switch (p.kind()) {
                case POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD ->
                        args.append(next < n ? FIXED[next++] : "null");
                case VAR_POSITIONAL -> {
                    List<String> rest = new ArrayList<>();
                    while (next < n) {
                        rest.add(FIXED[next++]);
                    }
                    args.append(
                            rest.isEmpty()
                                    ? "CallOps.NO_ARGS"
                                    : "new Object[] {" + String.join(", ", rest) + "}");
                }
                case KEYWORD_ONLY -> args.append("null");
                case VAR_KEYWORD -> args.append("new PyDict()");
            }
        }
        return args.toString();
    }
}
