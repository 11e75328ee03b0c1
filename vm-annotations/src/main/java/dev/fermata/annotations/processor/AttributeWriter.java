package dev.fermata.annotations.processor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/// Writes the switches through which computed attributes are read and written by their index.
final class AttributeWriter {

    private final ClassModel model;
    private final JavaSource out;
    private final String javaClass;

    AttributeWriter(ClassModel model, JavaSource out) {
        this.model = model;
        this.out = out;
        this.javaClass = model.element.getQualifiedName().toString();
    }

    /// Writes both switches.
    void write() {
        if (model.attributes.isEmpty()) {
            return;
        }
        out.line("    @Override");
        out.line("    protected Object getAttribute(ThreadState ts, int index, Object self) {");
        out.line("        return switch (index) {");
        int i = 0;
        for (ClassModel.Attribute attribute : model.attributes.values()) {
            ExecutableElement getter = attribute.getter;
            if (getter != null) {
                String value =
                        JavaTypes.toPython(getter.getReturnType(), attributeCall(getter, null));
                out.line("            case %d -> %s;", i, value);
            }
            i++;
        }
        out.line("            default -> super.getAttribute(ts, index, self);");
        out.line("        };");
        out.line("    }");
        out.line("");
        if (model.attributes.values().stream().allMatch(a -> a.setter == null)) {
            return;
        }
        out.line("    @Override");
        out.line(
                "    protected void setAttribute(ThreadState ts, int index, Object self, @Nullable"
                        + " Object value) {");
        out.line("        switch (index) {");
        i = 0;
        for (ClassModel.Attribute attribute : model.attributes.values()) {
            if (attribute.setter != null) {
                out.line("            case %d -> %s;", i, attributeCall(attribute.setter, "value"));
            }
            i++;
        }
        out.line("            default -> super.setAttribute(ts, index, self, value);");
        out.line("        }");
        out.line("    }");
        out.line("");
    }

    private String attributeCall(ExecutableElement method, @Nullable String value) {
        List<String> arguments = new ArrayList<>();
        List<? extends VariableElement> parameters = method.getParameters();
        int next = 0;
        if (!parameters.isEmpty()
                && JavaTypes.erased(parameters.getFirst().asType())
                        .equals("dev.fermata.vm.object.ThreadState")) {
            arguments.add("ts");
            next++;
        }
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        String receiver = javaClass;
        if (isStatic) {
            String type = JavaTypes.erased(parameters.get(next).asType());
            arguments.add(
                    model.facts.unwrapsSelf()
                            ? "PyPrimitive.unwrap(self)"
                            : type.equals("java.lang.Object") ? "self" : "(" + type + ") self");
        } else {
            receiver = "((" + javaClass + ") self)";
        }
        if (value != null) {
            arguments.add(value);
        }
        return receiver + "." + method.getSimpleName() + "(" + String.join(", ", arguments) + ")";
    }
}
