package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Reads `__slots__` of a class namespace (Language Reference, 3.3.2.4).
final class SlotNames {

    private SlotNames() {}

    /// The declared names, mangled and sorted, or null if the namespace has no `__slots__`.
    ///
    /// @throws PyException TypeError or ValueError if they are wrong
    static @Nullable List<String> of(ThreadState ts, PyDict namespace, String className) {
        Object declared = namespace.get("__slots__");
        if (declared == null) {
            return null;
        }
        Object[] items =
                Str.isStr(declared) ? new Object[] {declared} : IterOps.toArray(ts, declared);
        List<String> names = new ArrayList<>();
        for (Object item : items) {
            if (!Str.isStr(item)) {
                throw PyErr.typeError(
                        "__slots__ items must be strings, not '%s'", PyErr.className(item));
            }
            String name = mangle(Str.utf16(item), className);
            if (!isIdentifier(name)) {
                throw PyErr.typeError("__slots__ must be identifiers");
            }
            if (isValue(name) && namespace.get(name) != null && !isTakenAway(name)) {
                throw PyErr.valueError("'%s' in __slots__ conflicts with class variable", name);
            }
            if (!isValue(name) && names.contains(name)) {
                throw PyErr.typeError("%s slot disallowed: we already got one", name);
            }
            names.add(name);
        }
        Collections.sort(names);
        return names;
    }

    /// Whether the slot holds a value, unlike `__dict__` and `__weakref__`.
    static boolean isValue(String name) {
        return !name.equals("__dict__") && !name.equals("__weakref__");
    }

    /// Whether the class body leaves the name for `type.__new__`, which takes it out of the namespace.
    private static boolean isTakenAway(String name) {
        return name.equals("__qualname__") || name.equals("__classcell__");
    }

    /// Private names are mangled as in the class body (Language Reference, 6.2.1).
    private static String mangle(String name, String className) {
        if (!name.startsWith("__") || name.endsWith("__")) {
            return name;
        }
        String stripped = className.replaceFirst("^_+", "");
        return stripped.isEmpty() ? name : "_" + stripped + name;
    }

    private static boolean isIdentifier(String name) {
        if (name.isEmpty()
                || !Character.isUnicodeIdentifierStart(name.codePointAt(0))
                        && name.charAt(0) != '_') {
            return false;
        }
        return name.codePoints()
                .allMatch(
                        c ->
                                Character.isUnicodeIdentifierPart(c)
                                        && !Character.isIdentifierIgnorable(c));
    }
}
