package pfl.lang;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** A part of a pattern of dates: text, or a run of one letter. */
final class DateField {
    private static final String[] MONTHS = {
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December"};
    private static final String[] WEEKDAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final long SECOND = 1_000_000L;

    /** Null for a letter. */
    private final String text;
    private final char letter;
    private final int count;

    private DateField(String text, char letter, int count) {
        this.text = text;
        this.letter = letter;
        this.count = count;
    }

    static DateField text(String text) {
        return new DateField(text, ' ', 0);
    }

    static DateField of(char letter, int count) {
        return new DateField(null, letter, count);
    }

    /** `day` since 1970, `time` since midnight and `offset` from UTC in microseconds. */
    void write(StringBuilder out, int day, long time, long offset) {
        if (text != null) {
            out.append(text);
            return;
        }
        int hour = Times.hour(time);
        LocalDate date = LocalDate.ofEpochDay(day);
        switch (letter) {
            case 'y':
                out.append(date.getYear() < 0 ? "-" : "").append(padded(Math.abs(date.getYear())));
                break;
            case 'M':
                int month = date.getMonthValue();
                out.append(count < 3 ? padded(month) : named(MONTHS[month - 1]));
                break;
            case 'd':
                out.append(padded(date.getDayOfMonth()));
                break;
            case 'E':
                out.append(named(WEEKDAYS[Times.dayOfWeek(day) - 1]));
                break;
            case 'H':
                out.append(padded(hour));
                break;
            case 'h':
                out.append(padded(hour % 12 == 0 ? 12 : hour % 12));
                break;
            case 'm':
                out.append(padded(Times.minute(time)));
                break;
            case 's':
                out.append(padded(Times.second(time)));
                break;
            case 'S':
                out.append(padded(Times.microsecond(time), 6), 0, count);
                break;
            case 'a':
                out.append(hour < 12 ? "AM" : "PM");
                break;
            default:
                writeOffset(out, offset);
        }
    }

    private void writeOffset(StringBuilder out, long offset) {
        long minutes = Math.abs(offset) / (60 * SECOND);
        if (minutes == 0) {
            out.append(ZoneOffset.UTC);
            return;
        }
        out.append(offset < 0 ? '-' : '+').append(padded((int) (minutes / 60), 2));
        out.append(count == 3 ? ":" : "").append(padded((int) (minutes % 60), 2));
    }

    private String padded(int x) {
        return padded(x, count);
    }

    private static String padded(int x, int length) {
        String digits = Integer.toString(x);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    /** Three letters, or all of them. */
    private String named(String name) {
        return count == 3 ? name.substring(0, 3) : name;
    }

    /** False where the text does not go on like this. */
    boolean read(DateReader in) {
        if (text != null) {
            return in.text(text);
        }
        switch (letter) {
            case 'M':
                return count < 3 ? in.number('M', count, 2) : name(in, MONTHS);
            case 'E':
                return name(in, WEEKDAYS);
            case 'a':
                return in.text("AM") ? in.put('a', 0) : in.text("PM") && in.put('a', 12);
            case 'S':
                return in.fraction(count);
            case 'X':
                return in.offset(count == 3 ? ":" : "");
            default:
                return in.number(letter, count, letter == 'y' ? 4 : 2);
        }
    }

    private boolean name(DateReader in, String[] names) {
        for (int i = 0; i < names.length; i++) {
            if (in.text(named(names[i]))) {
                return in.put(letter, i + 1);
            }
        }
        return false;
    }
}
