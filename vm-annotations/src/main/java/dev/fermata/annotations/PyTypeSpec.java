package dev.fermata.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a builtin Python type. The annotated class's doc comment is the type's `__doc__`.
///
/// The processor generates, beside a class `PyFoo`, a class `PyFooSpec` that extends
/// `dev.fermata.vm.object.TypeSpec`; the annotated class publishes its type with
/// `public static final PyType TYPE = PyFooSpec.TYPE;`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface PyTypeSpec {

    /// The type's `__name__`, such as `list`.
    String name();

    /// The type's `__module__`; the type becomes an attribute of that module.
    String module() default "builtins";

    /// The class that declares the Python base type; `Object` stands for Python's `object`.
    Class<?> base() default Object.class;

    /// The classes that declare further base types.
    Class<?>[] moreBases() default {};

    /// Whether Python classes may inherit from the type (CPython's `Py_TPFLAGS_BASETYPE`). Instances of a subclassable
    /// type that are Java objects of ours extend `PyInstance`, so that they can hold a subclass's attributes.
    boolean subclassable() default false;

    /// Whether the type is kept out of its module's namespace, as `list_iterator` is kept out of `builtins`.
    boolean hidden() default false;

    /// Whether instances are laid out as those of the base type, so that a class may inherit from this type and another.
    boolean sameLayout() default false;

    /// Whether instances of the type itself have a `__dict__`.
    boolean dict() default false;

    /// Whether a `match` statement treats instances as sequences (CPython's `Py_TPFLAGS_SEQUENCE`).
    boolean sequence() default false;

    /// Whether a `match` statement treats instances as mappings (CPython's `Py_TPFLAGS_MAPPING`).
    boolean mapping() default false;

    /// Whether instances of the type itself can be weakly referenced.
    boolean weakReferences() default false;

    /// The Java class of `self` in this type's methods. By default the annotated class; types whose values are plain
    /// Java objects, such as `int`, name `Object` and declare static methods that take `self`.
    Class<?> self() default PyTypeSpec.class;
}
