package pfl.lang;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Dates as days since 1970; times of day, timestamps (UTC, since 1970) and durations as
 * microseconds. The calendar is ISO 8601's.
 */
public final class Times {
    private static final long SECOND = 1_000_000L;
    private static final long DAY = 86_400 * SECOND;
    private static final Pattern RFC_3339 =
        Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d"
            + "(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    private Times() {
    }

    /**
     * A part of a date.
     *
     * @param day days since 1970
     * @param field which part
     * @return its number
     */
    private static int part(long day, TemporalField field) {
        return LocalDate.ofEpochDay(day).get(field);
    }

    /**
     * The year of a date.
     *
     * @param day days since 1970
     * @return the year
     */
    public static int year(int day) {
        return part(day, ChronoField.YEAR);
    }

    /**
     * The month of a date.
     *
     * @param day days since 1970
     * @return 1 to 12
     */
    public static int month(int day) {
        return part(day, ChronoField.MONTH_OF_YEAR);
    }

    /**
     * The day of the month of a date.
     *
     * @param day days since 1970
     * @return 1 to 31
     */
    public static int day(int day) {
        return part(day, ChronoField.DAY_OF_MONTH);
    }

    /**
     * The day of the week of a date.
     *
     * @param day days since 1970
     * @return 1 for Monday to 7 for Sunday
     */
    public static int dayOfWeek(int day) {
        return part(day, ChronoField.DAY_OF_WEEK);
    }

    /**
     * The day of the year of a date.
     *
     * @param day days since 1970
     * @return 1 to 366
     */
    public static int dayOfYear(int day) {
        return part(day, ChronoField.DAY_OF_YEAR);
    }

    /**
     * The hour of a time of day or of a timestamp.
     *
     * @param micros microseconds since midnight or since 1970
     * @return 0 to 23
     */
    public static int hour(long micros) {
        return (int) (time(micros) / (3600 * SECOND));
    }

    /**
     * The minute of a time of day or of a timestamp.
     *
     * @param micros microseconds since midnight or since 1970
     * @return 0 to 59
     */
    public static int minute(long micros) {
        return (int) (time(micros) / (60 * SECOND) % 60);
    }

    /**
     * The second of a time of day or of a timestamp.
     *
     * @param micros microseconds since midnight or since 1970
     * @return 0 to 59
     */
    public static int second(long micros) {
        return (int) (time(micros) / SECOND % 60);
    }

    /**
     * The milliseconds of the second of a time of day or of a timestamp.
     *
     * @param micros microseconds since midnight or since 1970
     * @return 0 to 999
     */
    public static int millisecond(long micros) {
        return (int) (time(micros) / 1000 % 1000);
    }

    /**
     * The microseconds of the second of a time of day or of a timestamp.
     *
     * @param micros microseconds since midnight or since 1970
     * @return 0 to 999999
     */
    public static int microsecond(long micros) {
        return (int) (time(micros) % SECOND);
    }

    /**
     * The quarter of a date.
     *
     * @param day days since 1970
     * @return 1 to 4
     */
    public static int quarter(int day) {
        return part(day, IsoFields.QUARTER_OF_YEAR);
    }

    /**
     * The ISO 8601 week of a date.
     *
     * @param day days since 1970
     * @return 1 to 53
     */
    public static int isoWeek(int day) {
        return part(day, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /**
     * The year that the ISO 8601 week of a date belongs to.
     *
     * @param day days since 1970
     * @return the year
     */
    public static int isoYear(int day) {
        return part(day, IsoFields.WEEK_BASED_YEAR);
    }

    /**
     * Whole seconds.
     *
     * @param micros microseconds
     * @return seconds, cut off towards the past
     */
    public static long seconds(long micros) {
        return Math.floorDiv(micros, SECOND);
    }

    /**
     * The day of a timestamp.
     *
     * @param micros microseconds since 1970
     * @return days since 1970
     */
    public static int date(long micros) {
        return (int) Math.floorDiv(micros, DAY);
    }

    /**
     * The time of day of a timestamp.
     *
     * @param micros microseconds since 1970
     * @return microseconds since midnight
     */
    public static long time(long micros) {
        return Math.floorMod(micros, DAY);
    }

    /**
     * The start of a day.
     *
     * @param day days since 1970
     * @return microseconds since 1970
     */
    public static long startOf(int day) {
        return day * DAY;
    }

    /**
     * The start of the interval that a timestamp lies in, counted from 1970.
     *
     * @param micros microseconds since 1970
     * @param interval length in microseconds
     * @return microseconds since 1970
     * @throws Failure if the interval is not positive
     */
    public static long truncate(long micros, long interval) {
        if (interval <= 0) {
            throw new Failure("truncate to an interval of " + text(interval));
        }
        return micros - Math.floorMod(micros, interval);
    }

    /**
     * Whole milliseconds.
     *
     * @param micros microseconds
     * @return milliseconds, cut off towards the past
     */
    public static long millis(long micros) {
        return Math.floorDiv(micros, 1000L);
    }

    /**
     * The timestamp that a text says.
     *
     * @param s RFC 3339, with Z or an offset
     * @return microseconds since 1970, what is finer cut off; null for another text
     */
    public static Long parse(String s) {
        if (!RFC_3339.matcher(s).matches()) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(s.toUpperCase(Locale.ROOT)).toInstant();
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * The text of a date.
     *
     * @param day days since 1970
     * @return such as 2024-05-01
     */
    public static String dateText(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    /**
     * The text of a time of day.
     *
     * @param micros microseconds since midnight
     * @return such as 12:30:00, with a fraction where there is one
     */
    public static String timeText(long micros) {
        String text = LocalTime.ofNanoOfDay(micros * 1000).toString();
        return text.length() == 5 ? text + ":00" : text;
    }

    /**
     * The text of a timestamp, by RFC 3339.
     *
     * @param micros microseconds since 1970
     * @return such as 2024-05-01T12:00:00Z, with a fraction where there is one
     */
    public static String timestampText(long micros) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(micros, DAY));
        return date + "T" + timeText(time(micros)) + ZoneOffset.UTC;
    }

    /**
     * The text of a duration, by ISO 8601.
     *
     * @param micros microseconds
     * @return such as PT1H30M
     */
    public static String text(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS).toString();
    }
}
