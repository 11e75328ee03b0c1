package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// The layout of an object's attributes: which name is at which index. Shapes form a tree; adding an attribute moves an
/// object from a shape to its child.
///
/// A tree belongs to a [TypeLayout], which belongs to the Code of a class body, so that all scripts of a source share
/// it. It holds names only, never values. Safe for use by many threads.
public final class Shape {

    /// The shape of objects whose attributes are in a dict.
    public static final Shape DICTIONARY = new Shape(null, null, 0);

    /// Objects with more attributes than this go to dictionary mode.
    private static final int MAX_SIZE = 128;

    /// A tree does not grow beyond this: objects with such varied attributes are better off with a dict, and scripts
    /// cannot make the VM keep more.
    private static final int MAX_TREE = 1024;

    private final Shape root;
    private final @Nullable Shape parent;
    private final @Nullable String name;
    private final int size;
    private volatile @Nullable Map<String, Integer> indices;
    private @Nullable Map<String, Shape> children;
    private volatile @Nullable Shape lastChild;
    private int treeSize;

    private Shape(@Nullable Shape parent, @Nullable String name, int size) {
        this.root = parent == null ? this : parent.root;
        this.parent = parent;
        this.name = name;
        this.size = size;
    }

    /// A root whose first `slots` indices hold the values of `__slots__`, which are not attributes of `__dict__`.
    static Shape root(int slots) {
        return new Shape(null, null, slots);
    }

    /// How many values an object of this shape has.
    public int size() {
        return size;
    }

    /// How long a fresh array for an object of this shape should be.
    int capacity() {
        return size <= 4 ? 4 : (size + 3) & ~3;
    }

    /// The shape without the last attribute.
    Shape parent() {
        if (parent == null) {
            throw new IllegalStateException("a root has no parent");
        }
        return parent;
    }

    /// The index of attribute `name`, or -1.
    public int indexOf(String name) {
        if (parent == null) {
            return -1;
        }
        Map<String, Integer> map = indices;
        if (map == null) {
            map = new HashMap<>();
            for (Shape s = this; s.parent != null; s = s.parent) {
                map.put(s.name, s.size - 1);
            }
            indices = map;
        }
        Integer i = map.get(name);
        return i == null ? -1 : i;
    }

    /// The name of the attribute at `index`.
    public String nameAt(int index) {
        Shape s = this;
        while (s.size - 1 != index) {
            s = s.parent();
        }
        if (s.name == null) {
            throw new IllegalArgumentException("no attribute at " + index);
        }
        return s.name;
    }

    /// The shape with attribute `name` added at the end, or null if such objects should use a dict.
    public @Nullable Shape with(String name) {
        Shape last = lastChild;
        if (last != null && name.equals(last.name)) {
            return last;
        }
        if (this == DICTIONARY || size >= MAX_SIZE) {
            return null;
        }
        Shape child = child(name);
        if (child != null) {
            lastChild = child;
        }
        return child;
    }

    private @Nullable Shape child(String name) {
        synchronized (root) {
            if (children == null) {
                children = new HashMap<>(4);
            }
            Shape child = children.get(name);
            if (child == null && root.treeSize < MAX_TREE) {
                root.treeSize++;
                child = new Shape(this, name, size + 1);
                children.put(name, child);
            }
            return child;
        }
    }
}
