package dev.fermata.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a Python function or method with its Python signature, as `help()` prints it:
///
/// ```java
/// /// Remove and return the item at index, by default the last.
/// @PyMethod("pop(self, index=-1, /)")
/// public Object pop(int index) { ... }
/// ```
///
/// Rules, checked by the processor:
///
/// - Names, order and number of the Python parameters match the Java parameters. A Python name that Java reserves, or
///   that has a trailing underscore in Java, matches without the underscore; `snake_case` matches `camelCase`.
/// - A Java method of the annotated type's own class takes `self` implicitly; a static one takes it as a parameter.
/// - A first parameter of type `ThreadState` is supplied by the binder and is absent from the Python signature.
/// - Java parameter types are conversions: `Object` takes anything; `int` and `long` use `__index__`; `double` uses
///   `__float__`; `boolean` uses truth; `String` takes a str as UTF-16; a class of ours takes its instances.
/// - `*args` is `Object[]`; `**kwargs` is `PyDict`.
/// - Defaults are Python literals: `None`, `True`, `False`, integers, floats, strings, `()`, or `<unrepresentable>`
///   for a parameter that may be absent: Java receives `null`, and the Java parameter is `@Nullable`.
/// - Return types: `Object`, any class of ours, `boolean`, `int`, `long`, `double`, `void` for `None`, or `String` for
///   UTF-16 text, which becomes a str of the right form. A method that hands on a str as it is returns `Object`.
/// - The doc comment is the docstring; dunders may omit it.
///
/// `__new__` is a static method whose first parameter is `PyType`.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PyMethod {

    /// The Python signature.
    String value();

    /// Whose wording argument errors take.
    Style style() default Style.C;

    /// How the function is bound to its type.
    Kind kind() default Kind.INSTANCE;

    /// Whether the function is also written in Python, for arguments that run Python code: so a pause in there holds no
    /// thread. See `framed.py` of the virtual machine.
    boolean framed() default false;

    /// CPython words argument errors differently for functions written in C and in Python.
    enum Style {
        /// `pop expected at most 1 argument, got 2`
        C,
        /// `f() takes 1 positional argument but 2 were given`
        DEF
    }

    /// How a function found on a type binds.
    enum Kind {
        /// Binds the instance.
        INSTANCE,
        /// Binds the class: the first Java parameter is a `PyType`.
        CLASS,
        /// Binds nothing.
        STATIC
    }
}
