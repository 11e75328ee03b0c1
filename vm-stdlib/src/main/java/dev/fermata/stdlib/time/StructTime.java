package dev.fermata.stdlib.time;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.StructSequence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// `time.struct_time`, and times as it holds them.
final class StructTime {

    /// The type `time.struct_time`.
    static final StructSequence SPEC =
            StructSequence.define(
                    "time",
                    "struct_time",
                    "The time value as returned by gmtime(), localtime(), and strptime(), and"
                            + " accepted by asctime(), mktime() and strftime().",
                    9,
                    "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst"
                            + " tm_zone tm_gmtoff");

    private static final int FIELDS = 9;

    private StructTime() {}

    /// The struct_time of some seconds since the Epoch by UTC; of now for `None`.
    static PyTuple utc(ThreadState ts, Object seconds) {
        return of(seconds(ts, seconds), 0, false, "GMT");
    }

    /// The struct_time of some seconds since the Epoch by the script's zone; of now for `None`.
    static PyTuple local(ThreadState ts, Object seconds) {
        LocalZone zone = LocalZone.of(ts);
        long second = seconds(ts, seconds);
        return of(second, zone.offset(second), zone.isDaylight(second), zone.nameAt(second));
    }

    private static PyTuple of(long epochSecond, int offset, boolean daylight, String zone) {
        LocalDateTime t =
                LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.ofTotalSeconds(offset));
        return SPEC.of(
                (long) t.getYear(),
                (long) t.getMonthValue(),
                (long) t.getDayOfMonth(),
                (long) t.getHour(),
                (long) t.getMinute(),
                (long) t.getSecond(),
                (long) t.getDayOfWeek().getValue() - 1,
                (long) t.getDayOfYear(),
                daylight ? 1L : 0L,
                zone,
                (long) offset);
    }

    private static long seconds(ThreadState ts, Object seconds) {
        if (seconds == PyNone.NONE) {
            return Math.floorDiv(ts.interpreter().clock().wallNanos(), 1_000_000_000L);
        }
        if (seconds instanceof Double d) {
            if (d.isNaN()) {
                throw PyErr.valueError("Invalid value NaN (not a number)");
            }
            return checked(Math.floor(d));
        }
        if (PyType.of(seconds).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "'%s' object cannot be interpreted as an integer", PyErr.className(seconds));
        }
        return checked(Convert.toDouble(ts, seconds));
    }

    private static long checked(double seconds) {
        if (Math.abs(seconds) > Instant.MAX.getEpochSecond()) {
            throw PyErr.overflowError("timestamp out of range for platform time_t");
        }
        return (long) seconds;
    }

    /// The fields of a time tuple, checked as far as formatting needs it.
    ///
    /// @param function what errors call the function
    static long[] fields(ThreadState ts, Object time, String function) {
        if (!(time instanceof PyTuple tuple)) {
            throw PyErr.typeError("Tuple or struct_time argument required");
        }
        if (tuple.size() != FIELDS) {
            throw PyErr.typeError("%s(): illegal time tuple argument", function);
        }
        long[] f = new long[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            f[i] = Convert.toInt(ts, tuple.get(i));
        }
        f[1] = f[1] == 0 ? 1 : f[1];
        f[2] = f[2] == 0 ? 1 : f[2];
        f[7] = f[7] == 0 ? 1 : f[7];
        check(f[1], 1, 12, "month out of range");
        check(f[2], 1, 31, "day of month out of range");
        check(f[3], 0, 23, "hour out of range");
        check(f[4], 0, 59, "minute out of range");
        check(f[5], 0, 61, "seconds out of range");
        if (f[6] < -1) {
            throw PyErr.valueError("day of week out of range");
        }
        f[6] = Math.floorMod(f[6], 7);
        check(f[7], 1, 366, "day of year out of range");
        return f;
    }

    private static void check(long value, long least, long most, String error) {
        if (value < least || value > most) {
            throw PyErr.valueError(error);
        }
    }

    /// Seconds since the Epoch of a time tuple.
    static double toSeconds(ThreadState ts, Object time) {
        if (!(time instanceof PyTuple tuple)) {
            throw PyErr.typeError("Tuple or struct_time argument required");
        }
        if (tuple.size() != FIELDS) {
            throw PyErr.typeError("mktime(): illegal time tuple argument");
        }
        long[] f = new long[FIELDS];
        for (int i = 0; i < f.length; i++) {
            f[i] = Convert.toInt(ts, tuple.get(i));
        }
        try {
            LocalDateTime local =
                    LocalDateTime.of((int) f[0], 1, 1, 0, 0)
                            .plusMonths(f[1] - 1)
                            .plusDays(f[2] - 1)
                            .plusHours(f[3])
                            .plusMinutes(f[4])
                            .plusSeconds(f[5]);
            return LocalZone.of(ts).toEpochSecond(local, f[8]);
        } catch (DateTimeException e) {
            throw PyErr.overflowError("mktime argument out of range");
        }
    }
}
