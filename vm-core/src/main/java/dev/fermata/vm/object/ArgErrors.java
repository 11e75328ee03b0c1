package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;

/// The TypeErrors of wrong calls of builtin functions, in the words of CPython's functions written in C. CPython words
/// them by how a function takes its arguments, which the shape of the signature tells: none at all, exactly one,
/// several by position, or some by name. Functions declared with [PyMethod.Style#DEF] are left to [DefArgErrors].
final class ArgErrors {

    private final MethodDef def;
    private final Signature signature;
    private final int given;
    private final String[] keywords;
    private final int self;
    private final int min;
    private final int max;

    private ArgErrors(MethodDef def, int positional, String[] keywords) {
        this.def = def;
        this.signature = def.signature();
        this.self = def.takesReceiver() ? 1 : 0;
        this.given = positional - self;
        this.keywords = keywords;
        this.min = signature.requiredPositionalCount() - self;
        this.max = signature.positionalCount() - self;
    }

    /// The error of a call that does not fit.
    ///
    /// @param positional how many positional arguments it gave, `self` included
    /// @param keywords the names of the others
    static PyException of(MethodDef def, int positional, String[] keywords) {
        if (def.style() == PyMethod.Style.DEF) {
            return DefArgErrors.of(def, positional, keywords);
        }
        return new ArgErrors(def, positional, keywords).find();
    }

    private PyException find() {
        if (given < 0) {
            return noReceiver();
        }
        if (signature.takesKeywords()) {
            return named();
        }
        boolean wrapper = def.isSlotWrapper() && !isConstructor();
        if (keywords.length > 0 && signature.varKeyword() < 0) {
            return wrapper
                    ? PyErr.typeError("wrapper %s() takes no keyword arguments", def.name())
                    : PyErr.typeError(
                            "%s() takes no keyword arguments",
                            isConstructor() ? callName() : qualifiedName());
        }
        return wrapper ? wrapperCount() : positionalCount();
    }

    private PyException noReceiver() {
        String owner = def.table().name();
        if (def.name().equals("__new__")) {
            return PyErr.typeError("%s.__new__(): not enough arguments", owner);
        }
        return def.isSlotWrapper() || def.kind() == PyMethod.Kind.CLASS
                ? PyErr.typeError(
                        "descriptor '%s' of '%s' object needs an argument", def.name(), owner)
                : PyErr.typeError("unbound method %s() needs an argument", qualifiedName());
    }

    private PyException wrapperCount() {
        boolean unpacked = min != max || max > 1;
        return PyErr.typeError(
                "%sexpected %s, got %d", unpacked ? " " : "", expectedCount(), given);
    }

    private PyException positionalCount() {
        if (!isConstructor() && signature.varPositional() < 0) {
            if (max == 0) {
                return PyErr.typeError(
                        "%s() takes no arguments (%d given)", qualifiedName(), given);
            }
            if (min == 1 && max == 1) {
                return PyErr.typeError(
                        "%s() takes exactly one argument (%d given)", qualifiedName(), given);
            }
        }
        if (max == 0) {
            return PyErr.typeError("%s() takes no arguments", callName());
        }
        return PyErr.typeError("%s expected %s, got %d", callName(), expectedCount(), given);
    }

    /// How many arguments are wanted, such as `at least 2 arguments`.
    private String expectedCount() {
        boolean few = given < min;
        int bound = few ? min : max;
        boolean exact = min == max && signature.varPositional() < 0;
        String word = exact ? "" : few ? "at least " : "at most ";
        return word + bound + " argument" + plural(bound);
    }

    private PyException named() {
        boolean gathers = signature.varPositional() >= 0;
        int limit = signature.count() - self - (signature.varKeyword() < 0 ? 0 : 1);
        int total = given + keywords.length;
        if (!gathers && total > limit && signature.varKeyword() < 0) {
            return PyErr.typeError(
                    "%s() takes at most %d %sargument%s (%d given)",
                    callName(), limit, given == 0 ? "keyword " : "", plural(limit), total);
        }
        if (!gathers && given > max) {
            return max == 0
                    ? PyErr.typeError("%s() takes no positional arguments", callName())
                    : PyErr.typeError(
                            "%s() takes %s %d positional argument%s (%d given)",
                            callName(), min < max ? "at most" : "exactly", max, plural(max), given);
        }
        int least = Math.min(min, signature.positionalOnlyCount() - self);
        if (given < least) {
            return PyErr.typeError(
                    "%s() takes %s %d positional argument%s (%d given)",
                    callName(),
                    least < max || gathers ? "at least" : "exactly",
                    least,
                    plural(least),
                    given);
        }
        return namedArgument();
    }

    private PyException namedArgument() {
        int positional = given + self;
        for (int i = Math.min(positional, signature.positionalCount());
                i < signature.count();
                i++) {
            if (signature.isRequired(i) && !isNamed(i)) {
                return PyErr.typeError(
                        "%s() missing required argument '%s' (pos %d)",
                        callName(), name(i), i - self + 1);
            }
        }
        int taken = Math.min(positional, signature.positionalCount());
        for (int i = signature.positionalOnlyCount(); i < taken; i++) {
            if (isNamed(i)) {
                return PyErr.typeError(
                        "argument for %s() given by name ('%s') and position (%d)",
                        callName(), name(i), i - self + 1);
            }
        }
        for (String keyword : keywords) {
            if (signature.indexOfKeyword(keyword) < 0) {
                return PyErr.typeError(
                        "'%s' is an invalid keyword argument for %s()", keyword, callName());
            }
        }
        throw new VmError("arguments fit " + def.name());
    }

    private boolean isNamed(int index) {
        for (String keyword : keywords) {
            if (signature.indexOfKeyword(keyword) == index) {
                return true;
            }
        }
        return false;
    }

    private String name(int index) {
        return signature.parameters().get(index).name();
    }

    /// Whether calling the type is what leads here.
    private boolean isConstructor() {
        return def.table() instanceof TypeSpec
                && (def.name().equals("__new__") || def.name().equals("__init__"));
    }

    /// The name that a function itself gives: of the type for its constructor.
    private String callName() {
        return isConstructor() ? def.table().name() : def.name();
    }

    /// The name that the caller of a function gives: with the type, or with the module unless that is `builtins`.
    private String qualifiedName() {
        return def.table().name().equals("builtins")
                ? def.name()
                : def.table().name() + "." + def.name();
    }

    private static String plural(int n) {
        return n == 1 ? "" : "s";
    }
}
