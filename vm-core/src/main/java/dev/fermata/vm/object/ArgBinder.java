package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Binds the arguments of a call to the parameters of a builtin function, and words the errors as CPython does.
public final class ArgBinder {

    private ArgBinder() {}

    /// One value for each parameter, in order: `*args` as an `Object[]`, `**kwargs` as a [PyDict]; null for an optional
    /// parameter without an argument.
    ///
    /// @throws PyException TypeError if they do not fit
    static @Nullable Object[] bind(
            ThreadState ts, MethodDef def, Object[] args, String @Nullable [] keywords) {
        Signature signature = def.signature();
        List<Signature.Parameter> parameters = signature.parameters();
        @Nullable Object[] bound = new Object[parameters.size()];
        int keywordCount = keywords == null ? 0 : keywords.length;
        int positional = args.length - keywordCount;
        int taken = 0;
        for (int i = 0; i < bound.length; i++) {
            switch (parameters.get(i).kind()) {
                case POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD -> {
                    if (taken < positional) {
                        bound[i] = args[taken++];
                    }
                }
                case VAR_POSITIONAL -> {
                    bound[i] = Arrays.copyOfRange(args, taken, positional);
                    taken = positional;
                }
                case VAR_KEYWORD -> bound[i] = new PyDict();
                case KEYWORD_ONLY -> {}
            }
        }
        if (taken < positional) {
            throw ArgErrors.tooMany(def, positional, keywordCount);
        }
        for (int k = 0; k < keywordCount; k++) {
            bindKeyword(def, signature, bound, keywords[k], args[positional + k], positional);
        }
        for (int i = 0; i < bound.length; i++) {
            Signature.Parameter p = parameters.get(i);
            if (bound[i] == null && !p.optional()) {
                throw ArgErrors.missing(def, i, positional, bound);
            }
        }
        return bound;
    }

    private static void bindKeyword(
            MethodDef def,
            Signature signature,
            @Nullable Object[] bound,
            String keyword,
            Object value,
            int positional) {
        int i = signature.indexOfKeyword(keyword);
        if (i >= 0) {
            if (bound[i] != null) {
                throw ArgErrors.twice(def, keyword, i);
            }
            bound[i] = value;
            return;
        }
        int last = bound.length - 1;
        if (last >= 0
                && bound[last] instanceof PyDict dict
                && signature.has(Signature.Kind.VAR_KEYWORD)) {
            dict.put(keyword, value);
            return;
        }
        throw ArgErrors.unexpectedKeyword(def, keyword, positional);
    }

    /// `f(*args, **kwargs)`.
    public static Object callWithDict(ThreadState ts, Object f, Object[] args, PyDict kwargs) {
        if (kwargs.size() == 0) {
            return CallOps.call(ts, f, args, null);
        }
        List<Object> keys = kwargs.keys();
        String[] keywords = new String[keys.size()];
        Object[] all = Arrays.copyOf(args, args.length + keywords.length);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < keywords.length; i++) {
            Object key = keys.get(i);
            if (!Str.isStr(key)) {
                throw PyErr.typeError("keywords must be strings");
            }
            keywords[i] = Str.utf16(key);
            Object value = kwargs.get(ts, key);
            values.add(value == null ? PyNone.NONE : value);
        }
        for (int i = 0; i < keywords.length; i++) {
            all[args.length + i] = values.get(i);
        }
        return CallOps.call(ts, f, all, keywords);
    }

    /// Whether errors about `def` are worded as for Python functions.
    static boolean isDefStyle(MethodDef def) {
        return def.style() == PyMethod.Style.DEF;
    }
}
