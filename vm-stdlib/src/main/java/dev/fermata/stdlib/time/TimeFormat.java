package dev.fermata.stdlib.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/// `strftime` in the C locale (ISO C 7.27.3.5, with the extensions of glibc).
final class TimeFormat {

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    private final long[] f;
    private final String zone;
    private final long offset;

    private TimeFormat(long[] fields, String zone, long offset) {
        this.f = fields;
        this.zone = zone;
        this.offset = offset;
    }

    /// The fields of a time tuple as `format` says.
    ///
    /// @param zone the short name of the time zone
    /// @param offset by how many seconds it is ahead of UTC
    static String format(String format, long[] fields, String zone, long offset) {
        return new TimeFormat(fields, zone, offset).all(format);
    }

    /// `asctime` of the fields.
    static String asctime(long[] fields) {
        TimeFormat t = new TimeFormat(fields, "", 0);
        return t.all("%a %b") + t.number(fields[2], 3, ' ') + t.all(" %H:%M:%S ") + fields[0];
    }

    private String all(String format) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                out.append(c);
                continue;
            }
            int start = i++;
            char flag = 0;
            while (i < format.length() && "-_0^#EO".indexOf(format.charAt(i)) >= 0) {
                flag = format.charAt(i++);
            }
            String part = i < format.length() ? directive(format.charAt(i), flag) : null;
            out.append(
                    part == null
                            ? format.substring(start, Math.min(i + 1, format.length()))
                            : flag == '^' ? part.toUpperCase(Locale.ROOT) : part);
        }
        return out.toString();
    }

    private String number(long n, int width, char pad) {
        String digits = Long.toString(Math.abs(n));
        return (n < 0 ? "-" : "")
                + String.valueOf(pad).repeat(Math.max(0, width - digits.length()))
                + digits;
    }

    private String padded(long n, int width, char flag, char pad) {
        return switch (flag) {
            case '-' -> Long.toString(n);
            case '_' -> number(n, width, ' ');
            case '0' -> number(n, width, '0');
            default -> number(n, width, pad);
        };
    }

    private long hour12() {
        return f[3] % 12 == 0 ? 12 : f[3] % 12;
    }

    private LocalDate date() {
        return LocalDate.ofYearDay((int) f[0], 1).plusDays(f[7] - 1);
    }

    private String directive(char c, char flag) {
        return switch (c) {
            case 'a' -> DAYS.get((int) f[6]).substring(0, 3);
            case 'A' -> DAYS.get((int) f[6]);
            case 'b', 'h' -> MONTHS.get((int) f[1] - 1).substring(0, 3);
            case 'B' -> MONTHS.get((int) f[1] - 1);
            case 'c' -> all("%a %b %e %H:%M:%S %Y");
            case 'C' -> padded(Math.floorDiv(f[0], 100), 2, flag, '0');
            case 'd' -> padded(f[2], 2, flag, '0');
            case 'D', 'x' -> all("%m/%d/%y");
            case 'e' -> padded(f[2], 2, flag, ' ');
            case 'F' -> all("%Y-%m-%d");
            case 'g' ->
                    padded(Math.floorMod(date().get(IsoFields.WEEK_BASED_YEAR), 100), 2, flag, '0');
            case 'G' -> Integer.toString(date().get(IsoFields.WEEK_BASED_YEAR));
            case 'H' -> padded(f[3], 2, flag, '0');
            case 'I' -> padded(hour12(), 2, flag, '0');
            case 'j' -> padded(f[7], 3, flag, '0');
            case 'k' -> padded(f[3], 2, flag, ' ');
            case 'l' -> padded(hour12(), 2, flag, ' ');
            case 'm' -> padded(f[1], 2, flag, '0');
            case 'M' -> padded(f[4], 2, flag, '0');
            case 'n' -> "\n";
            case 'p' -> f[3] < 12 ? "AM" : "PM";
            case 'P' -> f[3] < 12 ? "am" : "pm";
            case 'r' -> all("%I:%M:%S %p");
            case 'R' -> all("%H:%M");
            case 's' -> Long.toString(epoch());
            case 'S' -> padded(f[5], 2, flag, '0');
            case 't' -> "\t";
            case 'T', 'X' -> all("%H:%M:%S");
            case 'u' -> Long.toString(f[6] + 1);
            case 'U' -> padded((f[7] + 6 - (f[6] + 1) % 7) / 7, 2, flag, '0');
            case 'V' -> padded(date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, flag, '0');
            case 'w' -> Long.toString((f[6] + 1) % 7);
            case 'W' -> padded((f[7] + 6 - f[6]) / 7, 2, flag, '0');
            case 'y' -> padded(Math.floorMod(f[0], 100), 2, flag, '0');
            case 'Y' -> Long.toString(f[0]);
            case 'z' -> (offset < 0 ? "-" : "+") + hoursAndMinutes(Math.abs(offset) / 60);
            case 'Z' -> zone;
            case '%' -> "%";
            default -> "%" + (flag == 0 ? "" : flag) + c;
        };
    }

    private String hoursAndMinutes(long minutes) {
        return number(minutes / 60, 2, '0') + number(minutes % 60, 2, '0');
    }

    private long epoch() {
        return LocalDateTime.of((int) f[0], (int) f[1], 1, 0, 0)
                        .plusDays(f[2] - 1)
                        .plusHours(f[3])
                        .plusMinutes(f[4])
                        .plusSeconds(f[5])
                        .toEpochSecond(ZoneOffset.UTC)
                - offset;
    }
}
