package dev.fermata.stdlib.time;

import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/// The time zone that the environment variable `TZ` of a script names; UTC without it.
///
/// @param rules when which offset holds
/// @param standard the short name of standard time
/// @param daylight the short name of daylight saving time
record LocalZone(ZoneRules rules, String standard, String daylight) {

    private static final LocalZone UTC = new LocalZone(ZoneOffset.UTC.getRules(), "UTC", "UTC");

    /// The zone that a script has chosen last.
    private static final class Chosen {
        private LocalZone zone;

        Chosen(LocalZone zone) {
            this.zone = zone;
        }
    }

    private static Chosen chosen(ThreadState ts) {
        return ts.interpreter()
                .state(
                        Chosen.class,
                        () -> new Chosen(named(ts.interpreter().environment().get("TZ"))));
    }

    /// The zone of the script.
    static LocalZone of(ThreadState ts) {
        return chosen(ts).zone;
    }

    /// Makes the zone that `TZ` now names the script's.
    static void choose(ThreadState ts) {
        String name = ts.interpreter().environment().get("TZ");
        if (ts.interpreter().modules().get("posix") instanceof PyModule posix
                && posix.dict().get("environ") instanceof PyDict environment) {
            Object value = environment.get(ts, PyBytes.ofLatin1("TZ"));
            name = value instanceof PyBytes bytes ? bytes.latin1() : null;
        }
        chosen(ts).zone = named(name);
    }

    private static LocalZone named(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return UTC;
        }
        String plain = name.startsWith(":") ? name.substring(1) : name;
        try {
            ZoneId zone = ZoneId.of(plain);
            TimeZone names = TimeZone.getTimeZone(zone);
            boolean saves = names.observesDaylightTime();
            return new LocalZone(
                    zone.getRules(),
                    names.getDisplayName(false, TimeZone.SHORT, Locale.US),
                    names.getDisplayName(saves, TimeZone.SHORT, Locale.US));
        } catch (DateTimeException e) {
            LocalZone posix = PosixZone.parse(plain);
            return posix == null ? new LocalZone(UTC.rules, plain, plain) : posix;
        }
    }

    /// The offset from UTC at some time, in seconds.
    int offset(long epochSecond) {
        return rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
    }

    boolean isDaylight(long epochSecond) {
        return rules.isDaylightSavings(Instant.ofEpochSecond(epochSecond));
    }

    String nameAt(long epochSecond) {
        return isDaylight(epochSecond) ? daylight : standard;
    }

    /// The seconds since the Epoch at which clocks show `local`.
    ///
    /// @param daylightFlag positive where that is meant in daylight saving time, 0 in standard time, else negative
    long toEpochSecond(LocalDateTime local, long daylightFlag) {
        List<ZoneOffset> valid = rules.getValidOffsets(local);
        if (valid.isEmpty()) {
            ZoneOffsetTransition gap = rules.getTransition(local);
            return local.toEpochSecond(
                    daylightFlag > 0 ? gap.getOffsetAfter() : gap.getOffsetBefore());
        }
        for (ZoneOffset offset : valid) {
            long second = local.toEpochSecond(offset);
            if (daylightFlag < 0 || isDaylight(second) == daylightFlag > 0) {
                return second;
            }
        }
        return local.toEpochSecond(valid.getFirst()) + savings(local) * (daylightFlag > 0 ? -1 : 1);
    }

    /// By how many seconds clocks are set forward in summer in the year of `local`.
    private int savings(LocalDateTime local) {
        int january = offset(startOf(local.getYear(), 1));
        int july = offset(startOf(local.getYear(), 7));
        return Math.abs(january - july);
    }

    /// The first second of a month, by UTC.
    static long startOf(int year, int month) {
        return LocalDateTime.of(year, month, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    }
}
