package dev.fermata.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a builtin module: a class of static [PyMethod]s and [PyConstant]s. The class's doc comment is the module's
/// `__doc__`. The processor generates a `ModuleSpec` and an entry in the index through which `import` finds it; types
/// whose [PyTypeSpec#module] is this module become its attributes.
///
/// A static method `void exec(ThreadState, PyModule)`, if there is one, runs when a script first imports the module:
/// it sets the attributes that each script must have for itself.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface PyModuleSpec {

    /// The module's full name.
    String name();
}
