package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Pattern;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.code.CallShape;
import dev.fermata.vm.code.Opcode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes the tests of patterns. Each falls through if the pattern matches, else goes to a label.
final class PatternCompiler {
    private final CodeCompiler compiler;

    PatternCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    /// Test a subject.
    ///
    /// @param mayMatchAll whether a pattern that matches everything is allowed here
    void match(Pattern pattern, int subject, Captures captures, Label fail, boolean mayMatchAll) {
        Unit u = compiler.unit();
        switch (pattern) {
            case Pattern.MatchValue p -> {
                if (!(p.value() instanceof Expr.Attribute)
                        && compiler.constants.fold(p.value()) == null) {
                    throw compiler.failure(
                            "patterns may only match literals and attribute lookups", p);
                }
                int mark = u.mark();
                int value = compiler.exprs.operand(p.value());
                u.asm.jump(p, Opcode.JUMP_IF_NOT_EQ, subject, value, fail);
                u.release(mark);
            }
            case Pattern.MatchSingleton p ->
                    u.asm.jump(p, Opcode.JUMP_IF_IS_NOT, subject, ~u.constant(p.value()), fail);
            case Pattern.MatchSequence p -> sequence(p, subject, captures, fail);
            case Pattern.MatchMapping p -> mapping(p, subject, captures, fail);
            case Pattern.MatchClass p -> classPattern(p, subject, captures, fail);
            case Pattern.MatchStar p -> capture(p.name(), subject, captures, p);
            case Pattern.MatchAs p -> as(p, subject, captures, fail, mayMatchAll);
            case Pattern.MatchOr p -> or(p, subject, captures, fail, mayMatchAll);
        }
    }

    private void capture(@Nullable String name, int register, Captures captures, Located at) {
        if (name == null) {
            return;
        }
        compiler.refuseDebug(name, false, at);
        if (captures.contains(name)) {
            throw compiler.failure("multiple assignments to name '" + name + "' in pattern", at);
        }
        captures.add(name, register);
    }

    private void as(
            Pattern.MatchAs p, int subject, Captures captures, Label fail, boolean mayMatchAll) {
        if (p.pattern() == null) {
            if (!mayMatchAll) {
                throw compiler.failure(
                        p.name() == null
                                ? "wildcard makes remaining patterns unreachable"
                                : "name capture '"
                                        + p.name()
                                        + "' makes remaining patterns unreachable",
                        p);
            }
            capture(p.name(), subject, captures, p);
            return;
        }
        match(p.pattern(), subject, captures, fail, mayMatchAll);
        capture(p.name(), subject, captures, p);
    }

    private static boolean isWildcard(Pattern pattern) {
        return pattern instanceof Pattern.MatchAs p && p.name() == null && p.pattern() == null;
    }

    private static boolean isStarWildcard(Pattern pattern) {
        return pattern instanceof Pattern.MatchStar p && p.name() == null;
    }

    // ---- sequences

    private void sequence(Pattern.MatchSequence p, int subject, Captures captures, Label fail) {
        Unit u = compiler.unit();
        List<Pattern> patterns = p.patterns();
        int size = patterns.size();
        int star = -1;
        boolean allWild = true;
        for (int i = 0; i < size; i++) {
            if (patterns.get(i) instanceof Pattern.MatchStar) {
                if (star >= 0) {
                    throw compiler.failure("multiple starred names in sequence pattern", p);
                }
                star = i;
            }
            allWild &= isWildcard(patterns.get(i)) || isStarWildcard(patterns.get(i));
        }
        u.asm.jump(p, Opcode.JUMP_IF_NOT_SEQUENCE, subject, fail);
        int length = u.temp();
        if (star < 0 || size > 1) {
            u.asm.emit(p, Opcode.GET_LEN, length, subject);
            Opcode test = star < 0 ? Opcode.JUMP_IF_NOT_EQ : Opcode.JUMP_IF_NOT_GE;
            u.asm.jump(p, test, length, ~u.constant((long) (star < 0 ? size : size - 1)), fail);
        }
        if (allWild) {
            return;
        }
        if (star >= 0 && isStarWildcard(patterns.get(star))) {
            items(p, star, subject, length, captures, fail);
            return;
        }
        int base = u.temps(size);
        if (star < 0) {
            u.asm.emit(p, Opcode.UNPACK_SEQUENCE, base, size, subject);
        } else {
            u.asm.emit(p, Opcode.UNPACK_EX, base, star, size - star - 1, subject);
        }
        matchAll(patterns, base, captures, fail);
    }

    private void matchAll(List<Pattern> patterns, int base, Captures captures, Label fail) {
        for (int i = 0; i < patterns.size(); i++) {
            match(patterns.get(i), base + i, captures, fail, true);
        }
    }

    /// Where the star is a wildcard, take the items by index.
    private void items(
            Pattern.MatchSequence p,
            int star,
            int subject,
            int length,
            Captures captures,
            Label fail) {
        Unit u = compiler.unit();
        List<Pattern> patterns = p.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            if (i == star || isWildcard(patterns.get(i))) {
                continue;
            }
            int item = u.temp();
            if (i < star) {
                u.asm.emit(p, Opcode.BINARY_SUBSCR, item, subject, ~u.constant((long) i));
            } else {
                int index = u.temp();
                u.asm.emit(
                        p,
                        Opcode.BINARY_SUBTRACT,
                        index,
                        length,
                        ~u.constant((long) (patterns.size() - i)));
                u.asm.emit(p, Opcode.BINARY_SUBSCR, item, subject, index);
            }
            match(patterns.get(i), item, captures, fail, true);
        }
    }

    // ---- mappings

    private void mapping(Pattern.MatchMapping p, int subject, Captures captures, Label fail) {
        Unit u = compiler.unit();
        int size = p.keys().size();
        u.asm.jump(p, Opcode.JUMP_IF_NOT_MAPPING, subject, fail);
        if (size == 0 && p.rest() == null) {
            return;
        }
        if (size > 0) {
            int length = u.temp();
            u.asm.emit(p, Opcode.GET_LEN, length, subject);
            u.asm.jump(p, Opcode.JUMP_IF_NOT_GE, length, ~u.constant((long) size), fail);
        }
        refuseRepeatedKeys(p);
        int keys = compiler.exprs.target(ExprCompiler.ANY);
        compiler.displays.tuple(p, p.keys(), keys);
        int values = u.temp();
        u.asm.emit(p, Opcode.MATCH_KEYS, values, subject, keys);
        u.asm.jump(p, Opcode.JUMP_IF_IS, values, ~u.constant(Singleton.NONE), fail);
        int base = u.temps(size);
        u.asm.emit(p, Opcode.UNPACK_SEQUENCE, base, size, values);
        matchAll(p.patterns(), base, captures, fail);
        if (p.rest() != null) {
            int rest = u.temp();
            u.asm.emit(p, Opcode.COPY_MAPPING_WITHOUT_KEYS, rest, subject, keys);
            capture(p.rest(), rest, captures, p);
        }
    }

    private void refuseRepeatedKeys(Pattern.MatchMapping p) {
        Set<Object> seen = new HashSet<>();
        for (Expr key : p.keys()) {
            Object value = compiler.constants.fold(key);
            if (value == null) {
                if (!(key instanceof Expr.Attribute)) {
                    throw compiler.failure(
                            "mapping pattern keys may only match literals and attribute lookups",
                            p);
                }
            } else if (!seen.add(ConstantRepr.key(value))) {
                throw compiler.failure(
                        "mapping pattern checks duplicate key (" + ConstantRepr.of(value) + ")", p);
            }
        }
    }

    // ---- classes

    private void classPattern(Pattern.MatchClass p, int subject, Captures captures, Label fail) {
        Unit u = compiler.unit();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < p.kwdAttrs().size(); i++) {
            String attr = p.kwdAttrs().get(i);
            compiler.refuseDebug(attr, false, p.kwdPatterns().get(i));
            if (!seen.add(attr)) {
                throw compiler.failure(
                        "attribute name repeated in class pattern: " + attr,
                        p.kwdPatterns().get(i));
            }
        }
        List<Pattern> patterns = new ArrayList<>(p.patterns());
        patterns.addAll(p.kwdPatterns());
        int cls = compiler.exprs.evalStable(p.cls());
        int attributes = u.temp();
        int shape = u.constant(new CallShape(p.patterns().size(), p.kwdAttrs()));
        u.asm.emit(p, Opcode.MATCH_CLASS, attributes, subject, cls, shape);
        u.asm.jump(p, Opcode.JUMP_IF_IS, attributes, ~u.constant(Singleton.NONE), fail);
        if (patterns.isEmpty()) {
            return;
        }
        int base = u.temps(patterns.size());
        u.asm.emit(p, Opcode.UNPACK_SEQUENCE, base, patterns.size(), attributes);
        matchAll(patterns, base, captures, fail);
    }

    // ---- alternatives

    private void or(
            Pattern.MatchOr p, int subject, Captures captures, Label fail, boolean mayMatchAll) {
        Unit u = compiler.unit();
        Label end = u.asm.label();
        Map<String, Integer> common = null;
        int last = p.patterns().size() - 1;
        for (int i = 0; i <= last; i++) {
            Pattern alternative = p.patterns().get(i);
            Label next = u.asm.label();
            Captures own = new Captures();
            match(alternative, subject, own, next, mayMatchAll && i == last);
            Map<String, Integer> found = own.registers();
            if (common == null) {
                common = Map.copyOf(reserve(found));
            } else if (!common.keySet().equals(found.keySet())) {
                throw compiler.failure("alternative patterns bind different names", p);
            }
            for (var entry : found.entrySet()) {
                u.asm.emit(alternative, Opcode.MOVE, common.get(entry.getKey()), entry.getValue());
            }
            u.asm.jump(alternative, Opcode.JUMP, end);
            u.asm.bind(next);
        }
        u.asm.jump(p, Opcode.JUMP, fail);
        u.asm.bind(end);
        if (common != null) {
            common.forEach((name, register) -> capture(name, register, captures, p));
        }
    }

    private Map<String, Integer> reserve(Map<String, Integer> found) {
        Map<String, Integer> registers = new java.util.HashMap<>();
        found.keySet().forEach(name -> registers.put(name, compiler.unit().temp()));
        return registers;
    }
}
