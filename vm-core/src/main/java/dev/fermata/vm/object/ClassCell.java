package dev.fermata.vm.object;

/// The kernel's view of a cell: what `__classcell__` in a class namespace is, to be filled with the class.
public interface ClassCell {

    /// Fills the cell.
    void set(Object value);
}
