package dev.fermata.vm.script;

import org.jspecify.annotations.Nullable;

/// A set of objects by identity that only grows: open addressing, one reference per place.
final class IdentitySet {

    private static final int FIRST_SIZE = 1024;

    private @Nullable Object[] table = new Object[FIRST_SIZE];
    private int size;

    /// Adds an object.
    ///
    /// @return false if it was there
    boolean add(Object o) {
        int mask = table.length - 1;
        int i = place(o) & mask;
        for (Object found = table[i]; found != null; found = table[i]) {
            if (found == o) {
                return false;
            }
            i = (i + 1) & mask;
        }
        table[i] = o;
        if (++size > table.length / 3 * 2) {
            grow();
        }
        return true;
    }

    private static int place(Object o) {
        int h = System.identityHashCode(o) * 0x9E37_79B9;
        return h ^ h >>> 15;
    }

    private void grow() {
        @Nullable Object[] old = table;
        table = new Object[old.length * 2];
        int mask = table.length - 1;
        for (Object o : old) {
            if (o != null) {
                int i = place(o) & mask;
                while (table[i] != null) {
                    i = (i + 1) & mask;
                }
                table[i] = o;
            }
        }
    }
}
