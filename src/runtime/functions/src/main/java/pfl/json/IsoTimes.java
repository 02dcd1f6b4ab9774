package pfl.json;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;

/** Dates such as 2024-05-01, times of day such as 12:30:00, durations such as PT5S; years 0000 to 9999. */
final class IsoTimes {
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(ChronoField.DAY_OF_MONTH, 2)
            .toFormatter(java.util.Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .optionalStart()
            .appendFraction(ChronoField.MICRO_OF_SECOND, 1, 6, true)
            .optionalEnd()
            .toFormatter(java.util.Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private IsoTimes() {
    }

    static int parseDate(String text) {
        try {
            return Math.toIntExact(LocalDate.parse(text, DATE).toEpochDay());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a date such as 2024-05-01");
        }
    }

    static String formatDate(int days) {
        LocalDate date = LocalDate.ofEpochDay(days);
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw new IllegalArgumentException("ISO 8601 has no year " + date.getYear());
        }
        return DATE.format(date);
    }

    static long parseTime(String text) {
        try {
            return LocalTime.parse(text, TIME).toNanoOfDay() / 1000;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a time of day such as 12:30:00");
        }
    }

    /** No, three or six digits of the second, as needed. */
    static String formatTime(long micros) {
        String text = Rfc3339.format(Math.floorMod(micros, 86_400_000_000L));
        return text.substring(11, text.length() - 1);
    }

    static long parseDuration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.getNano() % 1000 != 0) {
                throw new IllegalArgumentException("\"" + text + "\" is finer than a microsecond");
            }
            return Math.addExact(Math.multiplyExact(duration.getSeconds(), 1_000_000L),
                    duration.getNano() / 1000);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not an ISO 8601 duration such as PT5S");
        }
    }
}
