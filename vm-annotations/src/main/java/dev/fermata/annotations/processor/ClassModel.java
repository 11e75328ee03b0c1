package dev.fermata.annotations.processor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/// One class annotated as a type or a module.
final class ClassModel {

    /// The two ways of annotating a class.
    enum Role {
        TYPE,
        MODULE
    }

    /// A computed attribute.
    static final class Attribute {
        final String name;
        @Nullable ExecutableElement getter;
        @Nullable ExecutableElement setter;
        boolean member;

        Attribute(String name) {
            this.name = name;
        }
    }

    final TypeElement element;
    final Role role;
    final String packageName;
    final String name;
    final String module;
    final @Nullable String doc;
    final List<MethodModel> methods = new ArrayList<>();
    final Map<String, Attribute> attributes = new LinkedHashMap<>();
    final Map<String, VariableElement> constants = new LinkedHashMap<>();
    final TypeFacts facts;

    /// What only types have.
    ///
    /// @param base the Java expression of the base type, or null
    /// @param moreBases the Java expressions of further bases
    /// @param flags the Java expression of the flags
    /// @param hidden whether the type is not an attribute of its module
    /// @param selfType the qualified Java class of self
    /// @param unwrapsSelf whether self is a plain value that subclasses wrap
    /// @param exec whether a module has an exec method
    record TypeFacts(
            @Nullable String base,
            List<String> moreBases,
            String flags,
            boolean hidden,
            String selfType,
            boolean unwrapsSelf,
            boolean exec) {}

    ClassModel(
            TypeElement element,
            Role role,
            String packageName,
            String name,
            String module,
            @Nullable String doc,
            TypeFacts facts) {
        this.element = element;
        this.role = role;
        this.packageName = packageName;
        this.name = name;
        this.module = module;
        this.doc = doc;
        this.facts = facts;
    }

    /// The computed attribute called `name`, made if need be.
    Attribute attribute(String name) {
        return attributes.computeIfAbsent(name, Attribute::new);
    }

    /// Whether a member called `name` has been read.
    boolean declares(String name) {
        return attributes.containsKey(name)
                || constants.containsKey(name)
                || methods.stream().anyMatch(m -> m.signature().name().equals(name));
    }

    /// The name under which the index has it, such as `builtins.int` or `math`.
    String key() {
        return role == Role.TYPE ? module + "." + name : name;
    }

    /// The simple name of the generated class.
    String specName() {
        return element.getSimpleName() + "Spec";
    }

    /// The qualified name of the generated class.
    String qualifiedSpec() {
        return packageName + "." + specName();
    }
}
