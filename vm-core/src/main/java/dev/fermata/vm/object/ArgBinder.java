package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// Binds the arguments of a call to the parameters of a builtin function. Called by [MethodDef] for the calls that
/// generated code has no fixed-arity way for: those with keywords, and the wrong ones. What a wrong call raises is in
/// [ArgErrors].
public final class ArgBinder {

    private static final String[] NO_KEYWORDS = {};

    private ArgBinder() {}

    /// One value for each parameter, in order: `*args` as an `Object[]`, `**kwargs` as a [PyDict]; null for an optional
    /// parameter without an argument.
    ///
    /// @param args positional arguments, `self` included, then keyword values
    /// @param keywords names of the trailing arguments, or null for none
    /// @throws PyException TypeError if they do not fit
    static @Nullable Object[] bind(MethodDef def, Object[] args, String @Nullable [] keywords) {
        Signature signature = def.signature();
        String[] names = keywords == null ? NO_KEYWORDS : keywords;
        int positional = args.length - names.length;
        @Nullable Object[] bound = new Object[signature.count()];
        if (bindPositional(signature, bound, args, positional)
                && bindKeywords(signature, bound, args, names, positional)
                && isComplete(signature, bound, positional)) {
            return bound;
        }
        if (names.length > 0 && ignoresKeywords(def, args)) {
            return bind(def, Arrays.copyOf(args, positional), null);
        }
        throw ArgErrors.of(def, positional, names);
    }

    /// Whether keywords are for the other one of `__new__` and `__init__`, which a class overrides: then builtin
    /// containers and numbers take no notice of them.
    private static boolean ignoresKeywords(MethodDef def, Object[] args) {
        boolean isNew = def.name().equals("__new__");
        if (!(def.table() instanceof TypeSpec spec)
                || !isNew && !def.name().equals("__init__")
                || def.signature().takesKeywords()
                || args.length == 0) {
            return false;
        }
        PyType type = isNew && args[0] instanceof PyType t ? t : PyType.of(args[0]);
        Slot other = isNew ? Slot.INIT : Slot.NEW;
        return type.isHeap()
                && type.isSubtypeOf(spec.type())
                && type.slot(other) != spec.type().slot(other);
    }

    private static boolean bindPositional(
            Signature signature, @Nullable Object[] bound, Object[] args, int positional) {
        int fixed = Math.min(positional, signature.positionalCount());
        System.arraycopy(args, 0, bound, 0, fixed);
        int rest = signature.varPositional();
        if (rest >= 0) {
            bound[rest] =
                    fixed == positional
                            ? CallOps.NO_ARGS
                            : Arrays.copyOfRange(args, fixed, positional);
            return true;
        }
        return fixed == positional;
    }

    private static boolean bindKeywords(
            Signature signature,
            @Nullable Object[] bound,
            Object[] args,
            String[] names,
            int positional) {
        PyDict extra = null;
        if (signature.varKeyword() >= 0) {
            bound[signature.varKeyword()] = extra = new PyDict();
        }
        for (int k = 0; k < names.length; k++) {
            Object value = args[positional + k];
            int i = signature.indexOfKeyword(names[k]);
            if (i >= 0 && bound[i] == null) {
                bound[i] = value;
            } else if (i < 0 && extra != null) {
                extra.put(names[k], value);
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isComplete(
            Signature signature, @Nullable Object[] bound, int positional) {
        for (int i = positional; i < bound.length; i++) {
            if (bound[i] == null && signature.isRequired(i)) {
                return false;
            }
        }
        return true;
    }

    /// `f(*args, **kwargs)`.
    ///
    /// @throws PyException TypeError if a key is not a str, and whatever the call raises
    public static Object callWithDict(ThreadState ts, Object f, Object[] args, PyDict kwargs) {
        if (kwargs.size() == 0) {
            return CallOps.call(ts, f, args, null);
        }
        List<Object> keys = kwargs.keys();
        String[] keywords = new String[keys.size()];
        Object[] all = Arrays.copyOf(args, args.length + keywords.length);
        for (int i = 0; i < keywords.length; i++) {
            Object key = keys.get(i);
            if (!Str.isStr(key)) {
                throw PyErr.typeError("keywords must be strings");
            }
            keywords[i] = Str.utf16(key);
            Object value = kwargs.get(ts, key);
            all[args.length + i] = value == null ? PyNone.NONE : value;
        }
        return CallOps.call(ts, f, all, keywords);
    }
}
