package dev.fermata.stdlib.time;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PySimpleNamespace;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Functions that tell the time, as the script's host lets it pass.
@PyModuleSpec(name = "time")
final class TimeModule {

    private static final double NANOS = 1e9;

    @PyConstant("_STRUCT_TM_ITEMS")
    static final long STRUCT_TM_ITEMS = 11;

    private TimeModule() {}

    /// Return the current time in seconds since the Epoch.
    @PyMethod("time()")
    static double time(ThreadState ts) {
        return ts.interpreter().clock().wallNanos() / NANOS;
    }

    /// Return the current time in nanoseconds since the Epoch.
    @PyMethod("time_ns()")
    static long timeNs(ThreadState ts) {
        return ts.interpreter().clock().wallNanos();
    }

    /// Monotonic clock, cannot go backward.
    @PyMethod("monotonic()")
    static double monotonic(ThreadState ts) {
        return ts.interpreter().clock().monotonicNanos() / NANOS;
    }

    /// Monotonic clock, cannot go backward, as nanoseconds.
    @PyMethod("monotonic_ns()")
    static long monotonicNs(ThreadState ts) {
        return ts.interpreter().clock().monotonicNanos();
    }

    /// Performance counter for benchmarking.
    @PyMethod("perf_counter()")
    static double perfCounter(ThreadState ts) {
        return ts.interpreter().clock().monotonicNanos() / NANOS;
    }

    /// Performance counter for benchmarking as nanoseconds.
    @PyMethod("perf_counter_ns()")
    static long perfCounterNs(ThreadState ts) {
        return ts.interpreter().clock().monotonicNanos();
    }

    /// sleep(seconds)
    ///
    /// Delay execution for a given number of seconds.  The argument may be a floating point number for subsecond precision.
    @PyMethod("sleep(seconds, /)")
    static Object sleep(ThreadState ts, Object seconds) {
        Object request = SleepFunction.request(ts, seconds);
        return request instanceof Request r ? ts.park(r) : request;
    }

    /// Process time for profiling: sum of the kernel and user-space CPU time. A script's is the time since the VM started.
    @PyMethod("process_time()")
    static double processTime(ThreadState ts) {
        return perfCounter(ts);
    }

    /// Process time for profiling as nanoseconds.
    @PyMethod("process_time_ns()")
    static long processTimeNs(ThreadState ts) {
        return perfCounterNs(ts);
    }

    /// Thread time for profiling.
    @PyMethod("thread_time()")
    static double threadTime(ThreadState ts) {
        return perfCounter(ts);
    }

    /// Thread time for profiling as nanoseconds.
    @PyMethod("thread_time_ns()")
    static long threadTimeNs(ThreadState ts) {
        return perfCounterNs(ts);
    }

    /// gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min, tm_sec, tm_wday, tm_yday, tm_isdst)
    ///
    /// Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a. GMT).  When 'seconds' is not passed in, convert the current time instead.
    @PyMethod("gmtime(seconds=None, /)")
    static Object gmtime(ThreadState ts, Object seconds) {
        return StructTime.utc(ts, seconds);
    }

    /// localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,tm_sec,tm_wday,tm_yday,tm_isdst)
    ///
    /// Convert seconds since the Epoch to a time tuple expressing local time. When 'seconds' is not passed in, convert the current time instead.
    @PyMethod("localtime(seconds=None, /)")
    static Object localtime(ThreadState ts, Object seconds) {
        return StructTime.local(ts, seconds);
    }

    /// mktime(tuple) -> floating point number
    ///
    /// Convert a time tuple in local time to seconds since the Epoch.
    @PyMethod("mktime(tuple, /)")
    static double mktime(ThreadState ts, Object tuple) {
        return StructTime.toSeconds(ts, tuple);
    }

    /// asctime([tuple]) -> string
    ///
    /// Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'. When the time tuple is not present, current time as returned by localtime() is used.
    @PyMethod("asctime(tuple=<unrepresentable>, /)")
    static String asctime(ThreadState ts, @Nullable Object tuple) {
        Object time = tuple == null ? localtime(ts, PyNone.NONE) : tuple;
        return TimeFormat.asctime(StructTime.fields(ts, time, "asctime"));
    }

    /// ctime(seconds) -> string
    ///
    /// Convert a time in seconds since the Epoch to a string in local time.
    @PyMethod("ctime(seconds=None, /)")
    static String ctime(ThreadState ts, Object seconds) {
        return asctime(ts, localtime(ts, seconds));
    }

    /// strftime(format[, tuple]) -> string
    ///
    /// Convert a time tuple to a string according to a format specification. When the time tuple is not present, current time as returned by localtime() is used.
    @PyMethod("strftime(format, tuple=<unrepresentable>, /)")
    static Object strftime(ThreadState ts, String format, @Nullable Object tuple) {
        Object time = tuple == null ? localtime(ts, PyNone.NONE) : tuple;
        long[] fields = StructTime.fields(ts, time, "strftime");
        LocalZone local = LocalZone.of(ts);
        String zone = fields[8] > 0 ? local.daylight() : local.standard();
        long offset = 0;
        if (PyType.of(time) == StructTime.SPEC.type()
                && AttrOps.get(ts, time, "tm_zone") instanceof String name
                && AttrOps.get(ts, time, "tm_gmtoff") instanceof Long seconds) {
            zone = name;
            offset = seconds;
        }
        return PyStr.of(TimeFormat.format(format, fields, zone, offset));
    }

    /// strptime(string, format) -> struct_time
    ///
    /// Parse a string to a time tuple according to a format specification.
    @PyMethod("strptime(string, format='%a %b %d %H:%M:%S %Y', /)")
    static Object strptime(ThreadState ts, Object string, Object format) {
        Object module = CallOps.call1(ts, ts.interpreter().builtin("__import__"), "_strptime");
        return CallOps.callAttribute(ts, module, "_strptime_time", string, format);
    }

    /// Initialize, or reinitialize, the local timezone to the value stored in os.environ['TZ'].
    @PyMethod("tzset()")
    static void tzset(ThreadState ts) {
        LocalZone.choose(ts);
        if (ts.interpreter().modules().get("time") instanceof PyModule module) {
            describeZone(ts, module.dict());
        }
    }

    /// Sets what tells of the script's zone: by the offsets in January and in July, of which the lesser is standard time's.
    private static void describeZone(ThreadState ts, PyDict dict) {
        LocalZone zone = LocalZone.of(ts);
        long now = Math.floorDiv(ts.interpreter().clock().wallNanos(), (long) NANOS);
        int year = LocalDateTime.ofEpochSecond(now, 0, ZoneOffset.UTC).getYear();
        long january = LocalZone.startOf(year, 1);
        long july = LocalZone.startOf(year, 7);
        boolean south = zone.offset(january) > zone.offset(july);
        long winter = south ? july : january;
        long summer = south ? january : july;
        dict.put("timezone", (long) -zone.offset(winter));
        dict.put("altzone", (long) -zone.offset(summer));
        dict.put("daylight", zone.offset(winter) == zone.offset(summer) ? 0L : 1L);
        dict.put("tzname", PyTuple.of(zone.nameAt(winter), zone.nameAt(summer)));
    }

    /// get_clock_info(name: str) -> dict
    ///
    /// Get information of the specified clock.
    @PyMethod("get_clock_info(name, /)")
    static Object getClockInfo(String name) {
        boolean wall = name.equals("time");
        if (!wall
                && !name.equals("monotonic")
                && !name.equals("perf_counter")
                && !name.equals("process_time")
                && !name.equals("thread_time")) {
            throw PyErr.valueError("unknown clock");
        }
        PyDict facts = new PyDict();
        facts.put("implementation", "host");
        facts.put("monotonic", !wall);
        facts.put("adjustable", wall);
        facts.put("resolution", 1e-09);
        return new PySimpleNamespace(facts);
    }

    static void exec(ThreadState ts, PyModule module) {
        PyDict dict = module.dict();
        dict.put("struct_time", StructTime.SPEC.type());
        describeZone(ts, dict);
        if (dict.get("sleep") instanceof PyBuiltinFunction function) {
            dict.put("sleep", new SleepFunction(function.def()));
        }
    }
}
