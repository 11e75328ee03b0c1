package dev.fermata.vm.pyast;

import dev.fermata.vm.ast.Alias;
import dev.fermata.vm.ast.Arg;
import dev.fermata.vm.ast.Arguments;
import dev.fermata.vm.ast.Comprehension;
import dev.fermata.vm.ast.ExceptHandler;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Keyword;
import dev.fermata.vm.ast.MatchCase;
import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.ast.Node;
import dev.fermata.vm.ast.Pattern;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.ast.TypeParam;
import dev.fermata.vm.ast.WithItem;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How a Java record of a node and its Python class correspond.
///
/// @param python the Python class
/// @param components the record's components, with the fields of the same meaning
record NodeShape(AstGrammar.NodeClass python, List<Component> components, Constructor<?> maker) {

    private static final Map<String, String> RENAMED =
            Map.of("SetExpr", "Set", "ListExpr", "List", "ExprStmt", "Expr");

    private static final Map<Class<?>, NodeShape> BY_RECORD = new HashMap<>();
    private static final Map<String, NodeShape> BY_NAME = new HashMap<>();

    static {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> sum :
                List.of(Mod.class, Stmt.class, Expr.class, Pattern.class, TypeParam.class)) {
            records.addAll(List.of(sum.getPermittedSubclasses()));
        }
        records.addAll(
                List.of(
                        Alias.class,
                        Arg.class,
                        Arguments.class,
                        Comprehension.class,
                        ExceptHandler.class,
                        Keyword.class,
                        MatchCase.class,
                        WithItem.class));
        for (Class<?> type : records) {
            NodeShape shape = of(type);
            BY_RECORD.put(type, shape);
            BY_NAME.put(shape.python.name(), shape);
        }
    }

    /// A component of a record.
    ///
    /// @param field the Python field
    /// @param accessor reads the component
    record Component(AstGrammar.Field field, RecordComponent accessor) {

        @Nullable Object of(Node node) {
            try {
                return accessor.getAccessor().invoke(node);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// The shape of a record.
    static NodeShape of(Node node) {
        NodeShape shape = BY_RECORD.get(node.getClass());
        if (shape == null) {
            throw new IllegalArgumentException(node.getClass().getName());
        }
        return shape;
    }

    /// The shape of the record for the Python class called `name`, or null.
    static @Nullable NodeShape named(String name) {
        return BY_NAME.get(name);
    }

    private static NodeShape of(Class<?> type) {
        String simple = type.getSimpleName();
        String name = RENAMED.getOrDefault(simple, simple);
        AstGrammar.NodeClass python = pythonClass(name);
        List<Component> components = new ArrayList<>();
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            components.add(new Component(field(python, snakeCase(parts[i].getName())), parts[i]));
        }
        try {
            return new NodeShape(
                    python, List.copyOf(components), type.getDeclaredConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The class called `name`, or as `name` in lower case with or without underscores.
    private static AstGrammar.NodeClass pythonClass(String name) {
        String plain = snakeCase(name);
        for (String candidate : List.of(name, plain, plain.replace("_", ""))) {
            for (AstGrammar.NodeClass c : AstGrammar.CLASSES) {
                if (c.name().equals(candidate)) {
                    return c;
                }
            }
        }
        throw new IllegalStateException(name);
    }

    private static AstGrammar.Field field(AstGrammar.NodeClass c, String name) {
        for (AstGrammar.Field f : c.fields()) {
            if (f.name().equals(name)) {
                return f;
            }
        }
        for (AstGrammar.Field f : AstGrammar.POSITION_FIELDS) {
            if (f.name().equals(name)) {
                return f;
            }
        }
        throw new IllegalStateException(c.name() + "." + name);
    }

    private static String snakeCase(String camelCase) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                name.append('_');
            }
            name.append(Character.toLowerCase(c));
        }
        return name.toString();
    }
}
