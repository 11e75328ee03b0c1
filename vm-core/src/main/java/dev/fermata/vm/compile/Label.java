package dev.fermata.vm.compile;

/// A place in the code of an [Assembler] that instructions jump to.
final class Label {
    static final int UNBOUND = -1;

    /// The number by which operands refer to it.
    final int id;

    /// The instruction it stands before, once bound.
    int position = UNBOUND;

    /// Whether anything that can be reached leads there.
    boolean used;

    Label(int id) {
        this.id = id;
    }
}
