package pfl.lang;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Time zones by their names in the tz database. */
public final class Zones {
    private static final long SECOND = 1_000_000L;
    private static final long DAY = 86_400 * SECOND;
    private static final Map<String, ZoneRules> RULES = new ConcurrentHashMap<>();

    private Zones() {
    }

    private static ZoneRules rules(String zone) {
        return RULES.computeIfAbsent(zone, Zones::load);
    }

    private static ZoneRules load(String zone) {
        try {
            // An offset such as +02:00 is no name.
            if (ZoneId.getAvailableZoneIds().contains(zone)) {
                return ZoneId.of(zone).getRules();
            }
        } catch (DateTimeException e) {
            throw new Failure("the rules of the time zone " + zone + " can't be read");
        }
        throw new Failure("there is no time zone " + zone);
    }

    /**
     * What the clocks of a zone show.
     *
     * @param micros microseconds since 1970
     * @param zone name of a time zone
     * @return microseconds since 1970 on these clocks
     * @throws Failure if there is no such zone
     */
    public static long local(long micros, String zone) {
        Instant instant = Instant.ofEpochSecond(Math.floorDiv(micros, SECOND));
        return micros + rules(zone).getOffset(instant).getTotalSeconds() * SECOND;
    }

    /**
     * The instant at which the clocks of a zone show a time. Where they show it twice, the first;
     * where they skip it, as much later as they are put on.
     *
     * @param local microseconds since 1970 on these clocks
     * @param zone name of a time zone
     * @return microseconds since 1970
     * @throws Failure if there is no such zone
     */
    public static long instant(long local, String zone) {
        LocalDateTime shown =
            LocalDateTime.ofEpochSecond(Math.floorDiv(local, SECOND), 0, ZoneOffset.UTC);
        ZoneRules rules = rules(zone);
        List<ZoneOffset> offsets = rules.getValidOffsets(shown);
        ZoneOffset offset;
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = rules.getTransition(shown);
            offset = gap.getOffsetBefore();
        } else {
            offset = offsets.get(0);
        }
        return local - offset.getTotalSeconds() * SECOND;
    }

    /**
     * The first instant of a day.
     *
     * @param day days since 1970
     * @param zone name of a time zone
     * @return microseconds since 1970
     * @throws Failure if there is no such zone
     */
    public static long startOf(int day, String zone) {
        return instant(day * DAY, zone);
    }

    /**
     * The instant of a date and a time in UTC.
     *
     * @param day days since 1970
     * @param time microseconds since midnight
     * @return microseconds since 1970
     */
    public static long timestamp(int day, long time) {
        return day * DAY + time;
    }

    /**
     * The instant of a date and a time.
     *
     * @param day days since 1970
     * @param time microseconds since midnight
     * @param zone name of a time zone
     * @return microseconds since 1970
     * @throws Failure if there is no such zone
     */
    public static long timestamp(int day, long time, String zone) {
        return instant(day * DAY + time, zone);
    }

    /**
     * The instant so many months later, at the same time in UTC.
     *
     * @param micros microseconds since 1970
     * @param months negative for earlier
     * @return microseconds since 1970
     * @throws Failure beyond the year 999999 or -999999
     */
    public static long addMonths(long micros, int months) {
        return timestamp(Calendar.addMonths(Times.date(micros), months), Times.time(micros));
    }

    /**
     * The instant so many months later, at the same time on the clocks of a zone.
     *
     * @param micros microseconds since 1970
     * @param months negative for earlier
     * @param zone name of a time zone
     * @return microseconds since 1970
     * @throws Failure if there is no such zone, and beyond the year 999999 or -999999
     */
    public static long addMonths(long micros, int months, String zone) {
        return instant(addMonths(local(micros, zone), months), zone);
    }

    /**
     * The instant so many years later, at the same time in UTC.
     *
     * @param micros microseconds since 1970
     * @param years negative for earlier
     * @return microseconds since 1970
     * @throws Failure beyond the year 999999 or -999999
     */
    public static long addYears(long micros, int years) {
        return timestamp(Calendar.addYears(Times.date(micros), years), Times.time(micros));
    }

    /**
     * The instant so many years later, at the same time on the clocks of a zone.
     *
     * @param micros microseconds since 1970
     * @param years negative for earlier
     * @param zone name of a time zone
     * @return microseconds since 1970
     * @throws Failure if there is no such zone, and beyond the year 999999 or -999999
     */
    public static long addYears(long micros, int years, String zone) {
        return instant(addYears(local(micros, zone), years), zone);
    }
}
