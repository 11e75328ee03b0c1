package dev.fermata.vm.interp;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.Opcode;

import org.jspecify.annotations.Nullable;

/// One encoded instruction while it is being made executable.
///
/// @param code what it belongs to
/// @param constants the constants as Python values
/// @param at its index
record Operands(Code code, @Nullable Object[] constants, int at) {

    /// The opcode.
    Opcode opcode() {
        return code.opcode(at);
    }

    /// The first operand.
    int a() {
        return code.operand(at, 0);
    }

    /// The second operand.
    int b() {
        return code.operand(at, 1);
    }

    /// The third operand.
    int c() {
        return code.operand(at, 2);
    }

    /// The fourth operand.
    int d() {
        return code.operand(at, 3);
    }

    /// The fuel.
    int cost() {
        return code.cost(at);
    }

    /// A name, interned so that namespaces can compare it by identity.
    String name(int index) {
        return code.names().get(index).intern();
    }

    /// A constant as a Python value.
    Object constant(int index) {
        Object value = constants[index];
        if (value == null) {
            throw new IllegalArgumentException("constant " + index + " is not a value");
        }
        return value;
    }

    /// The constant that a source operand names, or null if it names a register.
    @Nullable Object source(int operand) {
        return operand < 0 ? constant(~operand) : null;
    }
}
