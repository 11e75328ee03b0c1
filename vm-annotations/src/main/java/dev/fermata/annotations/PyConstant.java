package dev.fermata.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a static final field as an attribute of the module or type. Its value is shared by all scripts, so it must
/// be immutable.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface PyConstant {

    /// The attribute's name.
    String value();
}
