package dev.fermata.stdlib.time;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/// What the module uuid asks of the system.
@PyModuleSpec(name = "_uuid")
final class UuidModule {

    @PyConstant("has_uuid_generate_time_safe")
    static final int HAS_UUID_GENERATE_TIME_SAFE = 1;

    /// What libuuid says of UUIDs that no daemon has made.
    private static final long UNSAFE = -1;

    private static final int NANOS_PER_TICK = 100;

    /// The ticks from the calendar reform of 1582 to 1970.
    private static final long EPOCH = 0x01B2_1DD2_1381_4000L;

    private static final long VERSION = 1;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long SEQUENCE_AND_NODE = 0x3FFF_FFFF_FFFF_FFFFL;

    /// Says that the node is no network card's address.
    private static final long MULTICAST = 1L << 40;

    private UuidModule() {}

    /// What makes one script's UUIDs differ from each other and from other scripts'.
    private static final class Origin {
        private final long sequenceAndNode =
                new SecureRandom().nextLong() & SEQUENCE_AND_NODE | VARIANT | MULTICAST;
        private long last;
    }

    /// Return the bytes of a UUID of version 1 and whether it was made so that no other process makes the same.
    @PyMethod("generate_time_safe()")
    static Object generateTimeSafe(ThreadState ts) {
        Origin origin = ts.interpreter().state(Origin.class, Origin::new);
        long now = ts.interpreter().clock().wallNanos() / NANOS_PER_TICK + EPOCH;
        origin.last = Math.max(now, origin.last + 1);
        long time = origin.last;
        long fields =
                time << Integer.SIZE
                        | (time >>> Integer.SIZE & 0xffff) << Short.SIZE
                        | VERSION << 12
                        | time >>> 48 & 0xfff;
        byte[] bytes =
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(fields)
                        .putLong(origin.sequenceAndNode)
                        .array();
        return PyTuple.of(PyBytes.of(bytes), UNSAFE);
    }
}
