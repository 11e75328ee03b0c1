package dev.fermata.vm.symtable;

import org.jspecify.annotations.Nullable;

/// Private names in classes: `__x` in class `C` is `_C__x`.
public final class Mangling {
    private Mangling() {}

    /// The name as it is stored, in code within the class of that name, or outside classes when it is null.
    public static String mangle(@Nullable String className, String name) {
        if (className == null
                || !name.startsWith("__")
                || name.endsWith("__")
                || name.indexOf('.') >= 0) {
            return name;
        }
        int start = 0;
        while (start < className.length() && className.charAt(start) == '_') {
            start++;
        }
        return start == className.length() ? name : "_" + className.substring(start) + name;
    }
}
