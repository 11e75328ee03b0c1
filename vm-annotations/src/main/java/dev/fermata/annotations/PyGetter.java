package dev.fermata.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares the getter of an attribute (a getset descriptor). The Java method takes `self` as in [PyMethod].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PyGetter {

    /// The attribute's name.
    String value();

    /// Whether CPython reads the attribute from the object's memory: a `member_descriptor`, which words errors otherwise.
    boolean member() default false;
}
