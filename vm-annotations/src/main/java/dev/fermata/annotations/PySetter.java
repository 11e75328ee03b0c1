package dev.fermata.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares the setter of an attribute that has a [PyGetter]. The Java method takes `self` as in [PyMethod] and the
/// new value; where the attribute can be deleted the value parameter is `@Nullable` and `null` means deletion.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PySetter {

    /// The attribute's name.
    String value();
}
