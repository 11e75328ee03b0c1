package dev.fermata.stdlib.posix;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

/// Owners of files, which scripts cannot change.
final class Ownership {

    private static final long KEEP = -1;
    private static final long MOST = 0xFFFF_FFFFL;
    private static final int USER_FIELD = 4;
    private static final int GROUP_FIELD = 5;

    private Ownership() {}

    /// An argument that is a user or group id.
    ///
    /// @param name of the argument
    static long id(ThreadState ts, Object value, String name) {
        if (PyType.of(value).slot(Slot.INDEX) == null) {
            throw PyErr.typeError("%s should be integer, not %s", name, PyErr.className(value));
        }
        long id = Convert.toClampedLong(ts, value);
        if (id == Long.MAX_VALUE) {
            throw PyErr.overflowError("%s is greater than maximum", name);
        }
        if (id < KEEP || id > MOST) {
            throw PyErr.overflowError("%s is less than minimum", name);
        }
        return id;
    }

    /// @param facts the `stat_result` of the file
    /// @param path of the file, or None
    static void check(ThreadState ts, PyTuple facts, long user, long group, Object path) {
        boolean keeps =
                isSame(facts.get(USER_FIELD), user, SystemFunctions.getuid())
                        && isSame(facts.get(GROUP_FIELD), group, SystemFunctions.getgid());
        if (!keeps) {
            Object filename = path == PyNone.NONE ? path : Paths.fspath(ts, path);
            throw OsErrors.of(ts, Errno.EPERM, filename);
        }
    }

    private static boolean isSame(Object now, long wanted, long own) {
        return wanted == KEEP || wanted == own || now.equals(wanted);
    }
}
