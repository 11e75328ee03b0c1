package dev.fermata.vm.run;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.CodeFlags;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Binds the arguments of a call to the parameters of a Python function (Language Reference, 6.3.4).
public final class FunctionArguments {

    private FunctionArguments() {}

    /// Puts arguments into the registers of a new frame.
    ///
    /// @throws PyException TypeError if they do not fit
    public static void bind(
            ThreadState ts,
            PyFunction function,
            Frame frame,
            Object[] args,
            String @Nullable [] keywords) {
        Code code = function.code();
        int positional = keywords == null ? args.length : args.length - keywords.length;
        int parameters = code.argCount();
        @Nullable Object[] regs = frame.regs;
        int plain = Math.min(positional, parameters);
        System.arraycopy(args, 0, regs, 0, plain);
        int total = parameters + code.kwOnlyArgCount();
        boolean varargs = code.hasFlags(CodeFlags.VARARGS);
        if (varargs) {
            regs[total] = PyTuple.of(Arrays.copyOfRange(args, plain, positional));
        }
        PyDict extra = null;
        if (code.hasFlags(CodeFlags.VARKEYWORDS)) {
            extra = new PyDict();
            regs[total + (varargs ? 1 : 0)] = extra;
        }
        if (keywords != null) {
            for (int i = 0; i < keywords.length; i++) {
                bindKeyword(function, regs, keywords, i, args[positional + i], extra);
            }
        }
        if (positional > parameters && !varargs) {
            throw tooMany(function, positional, regs);
        }
        if (positional < parameters) {
            fillDefaults(function, regs, positional);
        }
        if (code.kwOnlyArgCount() > 0) {
            fillKeywordDefaults(function, regs);
        }
    }

    private static void bindKeyword(
            PyFunction function,
            @Nullable Object[] regs,
            String[] keywords,
            int which,
            Object value,
            @Nullable PyDict extra) {
        Code code = function.code();
        String keyword = keywords[which];
        List<String> names = code.varnames();
        int total = code.argCount() + code.kwOnlyArgCount();
        for (int i = code.posOnlyArgCount(); i < total; i++) {
            if (names.get(i).equals(keyword)) {
                if (regs[i] != null) {
                    throw PyErr.typeError(
                            "%s() got multiple values for argument '%s'",
                            function.qualifiedName(), keyword);
                }
                regs[i] = value;
                return;
            }
        }
        if (extra != null) {
            extra.put(keyword, value);
            return;
        }
        List<String> wrong = new ArrayList<>();
        for (String k : keywords) {
            int i = names.indexOf(k);
            if (i >= 0 && i < code.posOnlyArgCount()) {
                wrong.add(k);
            }
        }
        if (!wrong.isEmpty()) {
            throw PyErr.typeError(
                    "%s() got some positional-only arguments passed as keyword arguments: '%s'",
                    function.qualifiedName(), String.join(", ", wrong));
        }
        String suggestion =
                NameSuggestions.closest(keyword, names.subList(code.posOnlyArgCount(), total));
        throw PyErr.typeError(
                "%s() got an unexpected keyword argument '%s'%s",
                function.qualifiedName(),
                keyword,
                suggestion == null ? "" : ". Did you mean '" + suggestion + "'?");
    }

    private static void fillDefaults(PyFunction function, @Nullable Object[] regs, int positional) {
        int parameters = function.code().argCount();
        PyTuple defaults = function.defaultValues();
        int firstDefault = parameters - defaults.size();
        List<String> missing = new ArrayList<>();
        for (int i = positional; i < parameters; i++) {
            if (regs[i] == null) {
                if (i >= firstDefault) {
                    regs[i] = defaults.get(i - firstDefault);
                } else {
                    missing.add(function.code().varnames().get(i));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw missing(function, "positional", missing);
        }
    }

    private static void fillKeywordDefaults(PyFunction function, @Nullable Object[] regs) {
        Code code = function.code();
        PyDict defaults = function.keywordDefaultValues();
        List<String> missing = new ArrayList<>();
        for (int i = code.argCount(); i < code.argCount() + code.kwOnlyArgCount(); i++) {
            if (regs[i] == null) {
                String name = code.varnames().get(i);
                Object value = defaults == null ? null : defaults.get(name);
                if (value == null) {
                    missing.add(name);
                }
                regs[i] = value;
            }
        }
        if (!missing.isEmpty()) {
            throw missing(function, "keyword-only", missing);
        }
    }

    private static PyException missing(PyFunction function, String kind, List<String> names) {
        List<String> quoted = names.stream().map(n -> "'" + n + "'").toList();
        int n = quoted.size();
        String list =
                switch (n) {
                    case 1 -> quoted.getFirst();
                    case 2 -> quoted.get(0) + " and " + quoted.get(1);
                    default ->
                            String.join(", ", quoted.subList(0, n - 1))
                                    + ", and "
                                    + quoted.getLast();
                };
        return PyErr.typeError(
                "%s() missing %d required %s argument%s: %s",
                function.qualifiedName(), n, kind, n == 1 ? "" : "s", list);
    }

    private static PyException tooMany(PyFunction function, int given, @Nullable Object[] regs) {
        Code code = function.code();
        int parameters = code.argCount();
        int defaults = function.defaultValues().size();
        int keywordGiven = 0;
        for (int i = parameters; i < parameters + code.kwOnlyArgCount(); i++) {
            keywordGiven += regs[i] == null ? 0 : 1;
        }
        boolean plural = defaults > 0 || parameters != 1;
        String takes =
                defaults > 0
                        ? "from " + (parameters - defaults) + " to " + parameters
                        : "" + parameters;
        String extra =
                keywordGiven == 0
                        ? ""
                        : " positional argument%s (and %d keyword-only argument%s)"
                                .formatted(
                                        given == 1 ? "" : "s",
                                        keywordGiven,
                                        keywordGiven == 1 ? "" : "s");
        return PyErr.typeError(
                "%s() takes %s positional argument%s but %d%s %s given",
                function.qualifiedName(),
                takes,
                plural ? "s" : "",
                given,
                extra,
                given == 1 && keywordGiven == 0 ? "was" : "were");
    }
}
