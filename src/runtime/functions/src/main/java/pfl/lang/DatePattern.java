package pfl.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes and reads dates and times by a pattern, which the compiler has checked: runs of the
 * letters {@code yMdEHhmsSaX}, and text. The names of months and days are English.
 */
public final class DatePattern {
    private static final Pattern RUN =
        Pattern.compile("'(?:[^']|'')*'|([A-Za-z])\\1*|[^A-Za-z']+");
    private static final Map<String, DatePattern> KNOWN = new ConcurrentHashMap<>();

    private final List<DateField> fields;

    private DatePattern(List<DateField> fields) {
        this.fields = fields;
    }

    /**
     * The pattern of a text; each is read once.
     *
     * @param pattern the text
     * @return the pattern
     */
    public static DatePattern of(String pattern) {
        return KNOWN.computeIfAbsent(pattern, DatePattern::read);
    }

    private static DatePattern read(String pattern) {
        List<DateField> fields = new ArrayList<>();
        Matcher runs = RUN.matcher(pattern);
        while (runs.find()) {
            String run = runs.group();
            if (runs.group(1) != null) {
                fields.add(DateField.of(run.charAt(0), run.length()));
            } else if (run.equals("''")) {
                fields.add(DateField.text("'"));
            } else if (run.startsWith("'")) {
                fields.add(DateField.text(
                    run.substring(1, run.length() - 1).replace("''", "'")));
            } else {
                fields.add(DateField.text(run));
            }
        }
        return new DatePattern(fields);
    }

    /**
     * Writes a date, at 00:00.
     *
     * @param day days since 1970
     * @return its text
     */
    public String writeDate(int day) {
        return write(day, 0, 0);
    }

    /**
     * Writes a time of day, on 1970-01-01.
     *
     * @param micros microseconds since midnight
     * @return its text
     */
    public String writeTime(long micros) {
        return write(0, micros, 0);
    }

    /**
     * Writes a timestamp in UTC.
     *
     * @param micros microseconds since 1970
     * @return its text
     */
    public String writeTimestamp(long micros) {
        return write(Times.date(micros), Times.time(micros), 0);
    }

    /**
     * Writes a timestamp as the clocks of a zone show it.
     *
     * @param micros microseconds since 1970
     * @param zone name of a time zone
     * @return its text
     * @throws Failure if there is no such zone
     */
    public String writeTimestamp(long micros, String zone) {
        long local = Zones.local(micros, zone);
        return write(Times.date(local), Times.time(local), local - micros);
    }

    private String write(int day, long time, long offset) {
        StringBuilder text = new StringBuilder();
        for (DateField field : fields) {
            field.write(text, day, time, offset);
        }
        return text.toString();
    }

    /**
     * The date that a text says.
     *
     * @param s a text
     * @return days since 1970; null for a text that does not fit, or no such day
     */
    public Integer date(String s) {
        DateReader read = read(s, fields);
        return read == null ? null : read.day();
    }

    /**
     * The time of day that a text says.
     *
     * @param s a text
     * @return microseconds since midnight; null for a text that does not fit, or no such time
     */
    public Long time(String s) {
        DateReader read = read(s, fields);
        return read == null ? null : read.time();
    }

    /**
     * The timestamp that a text says, without an offset in UTC.
     *
     * @param s a text
     * @return microseconds since 1970; null for a text that does not fit, or no such time
     */
    public Long timestamp(String s) {
        return timestamp(s, "UTC");
    }

    /**
     * The timestamp that a text says, without an offset on the clocks of a zone.
     *
     * @param s a text
     * @param zone name of a time zone
     * @return microseconds since 1970; null for a text that does not fit, or no such time
     * @throws Failure if there is no such zone
     */
    public Long timestamp(String s, String zone) {
        DateReader read = read(s, fields);
        if (read == null) {
            return null;
        }
        long local = Zones.timestamp(read.day(), read.time());
        return read.offset() == null ? Zones.instant(local, zone) : local - read.offset();
    }

    private static DateReader read(String s, List<DateField> fields) {
        DateReader reader = new DateReader(s);
        for (DateField field : fields) {
            if (!field.read(reader)) {
                return null;
            }
        }
        return reader.finish() ? reader : null;
    }
}
