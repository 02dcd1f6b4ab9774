package pfl.lang;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parts of a text by the letters of a pattern of dates, and what they say together. */
final class DateReader {
    private static final long SECOND = 1_000_000L;
    private static final int MOST_OFFSET = 18 * 60;

    private final String text;
    private final Map<Character, Integer> fields = new HashMap<>();
    private int at;
    private int day;
    private long time;

    DateReader(String text) {
        this.text = text;
    }

    boolean text(String part) {
        boolean found = text.startsWith(part, at);
        at += found ? part.length() : 0;
        return found;
    }

    /** A letter that stands twice says the same both times. */
    boolean put(char letter, int value) {
        Integer before = fields.put(letter, value);
        return before == null || before == value;
    }

    boolean number(char letter, int least, int most) {
        int end = digits(most);
        return end - at >= least && put(letter, take(end));
    }

    boolean fraction(int count) {
        int end = digits(count);
        if (end - at < count) {
            return false;
        }
        int value = take(end);
        for (int i = count; i < 6; i++) {
            value *= 10;
        }
        return put('S', value);
    }

    boolean offset(String colon) {
        if (text("Z")) {
            return put('X', 0);
        }
        Matcher found = Pattern.compile("([+-])([0-9]{2})" + colon + "([0-9]{2})").matcher(text);
        if (!found.region(at, text.length()).lookingAt()) {
            return false;
        }
        int minutes = Integer.parseInt(found.group(2)) * 60 + Integer.parseInt(found.group(3));
        at = found.end();
        return Integer.parseInt(found.group(3)) <= 59
            && minutes <= MOST_OFFSET
            && put('X', found.group(1).equals("-") ? -minutes : minutes);
    }

    private int digits(int most) {
        int end = at;
        while (end < Math.min(text.length(), at + most)
            && text.charAt(end) >= '0'
            && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private int take(int end) {
        int value = Integer.parseInt(text.substring(at, end));
        at = end;
        return value;
    }

    private int get(char letter, int otherwise) {
        return fields.getOrDefault(letter, otherwise);
    }

    /** False where text is left over, or there is no such day or time. */
    boolean finish() {
        Integer date = Calendar.date(get('y', 1970), get('M', 1), get('d', 1));
        if (at < text.length() || date == null) {
            return false;
        }
        int half = get('h', 12);
        int ofHalves = half % 12 + get('a', 0);
        int hour = get('H', ofHalves);
        Long clock = Calendar.time(hour, get('m', 0), get('s', 0));
        boolean halves = fields.containsKey('h')
            ? ofHalves == hour
            : !fields.containsKey('a') || get('a', 0) == (hour < 12 ? 0 : 12);
        if (clock == null || half < 1 || half > 12 || !halves) {
            return false;
        }
        day = date;
        time = clock + get('S', 0);
        return !fields.containsKey('E') || get('E', 0) == Times.dayOfWeek(day);
    }

    int day() {
        return day;
    }

    long time() {
        return time;
    }

    /** In microseconds; null where the text does not say it. */
    Long offset() {
        Integer minutes = fields.get('X');
        return minutes == null ? null : Long.valueOf(minutes * 60 * SECOND);
    }
}
