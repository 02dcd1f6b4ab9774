package pfl.lang;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Dates as days since 1970, by the calendar of ISO 8601. */
public final class Calendar {
    /** Later ones have no number as days. */
    private static final int LAST_YEAR = 999_999;
    private static final long MICROS_OF_SECOND = 1_000_000L;

    private Calendar() {
    }

    private static LocalDate of(int day) {
        return LocalDate.ofEpochDay(day);
    }

    private static int days(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /**
     * The Monday of the week of a date.
     *
     * @param day days since 1970
     * @return days since 1970
     */
    public static int startOfWeek(int day) {
        return day - Times.dayOfWeek(day) + 1;
    }

    /**
     * The first day of the month of a date.
     *
     * @param day days since 1970
     * @return days since 1970
     */
    public static int startOfMonth(int day) {
        return days(of(day).withDayOfMonth(1));
    }

    /**
     * The first day of the quarter of a date.
     *
     * @param day days since 1970
     * @return days since 1970
     */
    public static int startOfQuarter(int day) {
        LocalDate date = of(day).withDayOfMonth(1);
        return days(date.withMonth(date.getMonth().firstMonthOfQuarter().getValue()));
    }

    /**
     * The first day of the year of a date.
     *
     * @param day days since 1970
     * @return days since 1970
     */
    public static int startOfYear(int day) {
        return days(of(day).withDayOfYear(1));
    }

    /**
     * The last day of the month of a date.
     *
     * @param day days since 1970
     * @return days since 1970
     */
    public static int lastDayOfMonth(int day) {
        return days(of(day).with(TemporalAdjusters.lastDayOfMonth()));
    }

    /**
     * How many days the month of a date has.
     *
     * @param day days since 1970
     * @return 28 to 31
     */
    public static int daysInMonth(int day) {
        return of(day).lengthOfMonth();
    }

    /**
     * The date so many months later, or the last day of its month where that has no such day.
     *
     * @param day days since 1970
     * @param months negative for earlier
     * @return days since 1970
     * @throws Failure beyond the year 999999 or -999999
     */
    public static int addMonths(int day, int months) {
        return later(day, months);
    }

    /**
     * The date so many years later, or February the 28th where that has no 29th.
     *
     * @param day days since 1970
     * @param years negative for earlier
     * @return days since 1970
     * @throws Failure beyond the year 999999 or -999999
     */
    public static int addYears(int day, int years) {
        return later(day, 12L * years);
    }

    private static int later(int day, long months) {
        LocalDate date = of(day);
        long year = Math.floorDiv(date.getYear() * 12L + date.getMonthValue() - 1 + months, 12L);
        if (Math.abs(year) > LAST_YEAR) {
            throw new Failure("a date beyond the year " + LAST_YEAR);
        }
        return days(date.plusMonths(months));
    }

    /**
     * How many whole months from one date to another.
     *
     * @param from days since 1970
     * @param to days since 1970
     * @return negative where the second is earlier
     */
    public static int monthsBetween(int from, int to) {
        return (int) ChronoUnit.MONTHS.between(of(from), of(to));
    }

    /**
     * How many whole years from one date to another.
     *
     * @param from days since 1970
     * @param to days since 1970
     * @return negative where the second is earlier
     */
    public static int yearsBetween(int from, int to) {
        return (int) ChronoUnit.YEARS.between(of(from), of(to));
    }

    /**
     * The date of a year, a month and a day.
     *
     * @param year the year
     * @param month 1 to 12
     * @param day 1 to 31
     * @return days since 1970; null where there is no such day
     */
    public static Integer date(int year, int month, int day) {
        boolean valid = Math.abs((long) year) <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1;
        if (!valid || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            return null;
        }
        return days(LocalDate.of(year, month, day));
    }

    /**
     * The time of an hour and a minute.
     *
     * @param hour 0 to 23
     * @param minute 0 to 59
     * @return microseconds since midnight; null where there is no such time
     */
    public static Long time(int hour, int minute) {
        return time(hour, minute, 0);
    }

    /**
     * The time of an hour, a minute and a second.
     *
     * @param hour 0 to 23
     * @param minute 0 to 59
     * @param second 0 to 59
     * @return microseconds since midnight; null where there is no such time
     */
    public static Long time(int hour, int minute, int second) {
        boolean valid = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
        if (!valid || second < 0 || second > 59) {
            return null;
        }
        return (hour * 3600L + minute * 60L + second) * MICROS_OF_SECOND;
    }
}
