package dev.fermata.vm.code;

import java.util.List;

/// A constant tuple; the elements are constants, see [Code#consts()].
public record TupleConstant(List<Object> elements) {

    public TupleConstant {
        elements = List.copyOf(elements);
    }
}
