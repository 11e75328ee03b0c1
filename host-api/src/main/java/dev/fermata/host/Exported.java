package dev.fermata.host;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes a public method of a Java object callable by scripts that are given the object. Methods without this annotation
/// are out of their reach, those of `Object` included.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Exported {

    /// The Python signature, such as `fetch(url, timeout=10)`. It has as many parameters as the Java method; `*args` is
    /// a Java array or `List`, `**kwargs` a `Map`. Defaults are Python literals. By default the Java method's name with
    /// one positional parameter for each of Java's.
    String value() default "";

    /// The docstring.
    String doc() default "";
}
