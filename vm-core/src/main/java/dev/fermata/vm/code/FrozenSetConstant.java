package dev.fermata.vm.code;

import java.util.List;

/// A constant frozenset, made from the elements of a set display in source order; they are constants, see
/// [Code#consts()].
public record FrozenSetConstant(List<Object> elements) {

    public FrozenSetConstant {
        elements = List.copyOf(elements);
    }
}
