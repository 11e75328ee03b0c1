package dev.fermata.annotations.processor;

import java.util.Comparator;
import java.util.List;

/// Writes the class that finds a compilation's types and modules by name, loading only what is asked for.
final class IndexWriter {

    private IndexWriter() {}

    /// The source of the index class called `qualifiedName`.
    static String write(String qualifiedName, List<ClassModel> models) {
        int dot = qualifiedName.lastIndexOf('.');
        StringBuilder out = new StringBuilder();
        out.append("package ").append(qualifiedName, 0, dot).append(";\n\n");
        out.append("/// Finds the builtin types and modules declared here. Generated.\n");
        out.append("public final class ").append(qualifiedName.substring(dot + 1));
        out.append(" implements dev.fermata.vm.object.SpecIndex {\n\n");
        out.append("    /// Made by the service loader.\n    public ");
        out.append(qualifiedName.substring(dot + 1)).append("() {}\n\n");
        lookup(
                out,
                "dev.fermata.vm.object.TypeSpec",
                "type",
                ".TYPE.spec()",
                sorted(models, ClassModel.Role.TYPE));
        lookup(
                out,
                "dev.fermata.vm.object.ModuleSpec",
                "module",
                ".SPEC",
                sorted(models, ClassModel.Role.MODULE));
        names(out, "moduleNames", sorted(models, ClassModel.Role.MODULE));
        names(out, "typeNames", sorted(models, ClassModel.Role.TYPE));
        return out.append("}\n").toString();
    }

    private static List<ClassModel> sorted(List<ClassModel> models, ClassModel.Role role) {
        return models.stream()
                .filter(m -> m.role == role)
                .sorted(Comparator.comparing(ClassModel::key))
                .toList();
    }

    private static void lookup(
            StringBuilder out, String type, String method, String suffix, List<ClassModel> models) {
        out.append("    @Override\n    public ").append(nullable(type)).append(' ').append(method);
        out.append("(String name) {\n");
        out.append("        return switch (name) {\n");
        for (ClassModel model : models) {
            out.append("            case ").append(Defaults.quote(model.key())).append(" -> ");
            out.append(model.qualifiedSpec()).append(suffix).append(";\n");
        }
        out.append("            default -> null;\n        };\n    }\n\n");
    }

    private static String nullable(String type) {
        int dot = type.lastIndexOf('.');
        return type.substring(0, dot + 1)
                + "@org.jspecify.annotations.Nullable "
                + type.substring(dot + 1);
    }

    private static void names(StringBuilder out, String method, List<ClassModel> models) {
        out.append("    @Override\n    public java.util.Collection<String> ")
                .append(method)
                .append("() {\n");
        out.append("        return java.util.List.of(new String[] {");
        for (ClassModel model : models) {
            out.append("\n            ").append(Defaults.quote(model.key())).append(',');
        }
        out.append("\n        });\n    }\n\n");
    }
}
