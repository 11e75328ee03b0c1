package dev.fermata.stdlib.time;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Time zones as POSIX writes them (The Open Group Base Specifications, chapter 8.3, `TZ`), such as
/// `EST+05EDT,M4.1.0,M10.5.0`. Dates by the day of the year are not known.
final class PosixZone {

    private static final String NAME = "([A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)";
    private static final String TIME = "([+-]?\\d{1,3}(?::\\d\\d){0,2})";
    private static final String DATE = ",M(\\d{1,2})\\.([1-5])\\.([0-6])(?:/" + TIME + ")?";
    private static final Pattern ZONE =
            Pattern.compile(NAME + TIME + "(?:" + NAME + TIME + "?(?:" + DATE + DATE + ")?)?");

    /// When daylight saving time begins and ends where nothing is said, as in the United States.
    private static final String RULE = ",M3.2.0,M11.1.0";

    private static final int HOUR = 3600;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_WEEK = 5;

    private PosixZone() {}

    /// The zone, or null if the text is none.
    static @Nullable LocalZone parse(String text) {
        Matcher m = ZONE.matcher(text);
        try {
            if (!m.matches()) {
                return null;
            }
            if (m.group(3) != null && m.group(5) == null) {
                m = ZONE.matcher(text + RULE);
                return m.matches() ? zone(m) : null;
            }
            return zone(m);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalZone zone(Matcher m) {
        ZoneOffset standard = ZoneOffset.ofTotalSeconds(-seconds(m.group(2)));
        if (m.group(3) == null) {
            return new LocalZone(ZoneRules.of(standard), name(m.group(1)), name(m.group(1)));
        }
        ZoneOffset daylight =
                m.group(4) == null
                        ? ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + HOUR)
                        : ZoneOffset.ofTotalSeconds(-seconds(m.group(4)));
        ZoneOffsetTransitionRule begin = rule(m, 5, standard, standard, daylight);
        ZoneOffsetTransitionRule end = rule(m, 9, standard, daylight, standard);
        ZoneOffsetTransition first = begin.createTransition(FIRST_YEAR);
        ZoneOffsetTransition second = end.createTransition(FIRST_YEAR);
        boolean inOrder = first.compareTo(second) < 0;
        ZoneRules rules =
                ZoneRules.of(
                        standard,
                        inOrder ? standard : daylight,
                        List.of(),
                        inOrder ? List.of(first, second) : List.of(second, first),
                        inOrder ? List.of(begin, end) : List.of(end, begin));
        return new LocalZone(rules, name(m.group(1)), name(m.group(3)));
    }

    private static String name(String text) {
        return text.startsWith("<") ? text.substring(1, text.length() - 1) : text;
    }

    /// The rule whose month is in group `g`.
    private static ZoneOffsetTransitionRule rule(
            Matcher m, int g, ZoneOffset standard, ZoneOffset before, ZoneOffset after) {
        int week = Integer.parseInt(m.group(g + 1));
        int day = Integer.parseInt(m.group(g + 2));
        int time = m.group(g + 3) == null ? 2 * HOUR : seconds(m.group(g + 3));
        return ZoneOffsetTransitionRule.of(
                Month.of(Integer.parseInt(m.group(g))),
                week == LAST_WEEK ? -1 : 1 + 7 * (week - 1),
                DayOfWeek.of(day == 0 ? 7 : day),
                LocalTime.ofSecondOfDay(time % (24 * HOUR)),
                time == 24 * HOUR,
                ZoneOffsetTransitionRule.TimeDefinition.WALL,
                standard,
                before,
                after);
    }

    private static int seconds(String text) {
        boolean negative = text.startsWith("-");
        int seconds = 0;
        int unit = HOUR;
        for (String part : text.replaceFirst("^[+-]", "").split(":")) {
            seconds += unit * Integer.parseInt(part);
            unit /= 60;
        }
        return negative ? -seconds : seconds;
    }
}
