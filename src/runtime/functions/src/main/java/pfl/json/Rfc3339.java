package pfl.json;

/** Timestamps such as 2024-05-01T12:00:00.5Z as microseconds since 1970, without allocation. */
public final class Rfc3339 {
    static final int MAX_LENGTH = 27;
    private static final long DAY = 86_400_000_000L;
    private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Rfc3339() {
    }

    /**
     * Reads a timestamp.
     *
     * @param text such as 2024-05-01T12:00:00.5Z or 2024-05-01T14:00:00+02:00
     * @return microseconds since 1970, UTC
     * @throws IllegalArgumentException if it isn't one, or finer than a microsecond
     */
    public static long parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    static long parse(char[] s, int from, int length) {
        int end = from + length;
        int year = digits(s, from, 4, end);
        int month = digits(s, from + 5, 2, end);
        int day = digits(s, from + 8, 2, end);
        int hour = digits(s, from + 11, 2, end);
        int minute = digits(s, from + 14, 2, end);
        int second = digits(s, from + 17, 2, end);
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if ((year | month | day | hour | minute | second) < 0 || s[from + 4] != '-' || s[from + 7] != '-'
                || (s[from + 10] | 32) != 't' && s[from + 10] != ' ' || s[from + 13] != ':' || s[from + 16] != ':'
                || month < 1 || month > 12 || day < 1
                || day > MONTH_DAYS[month - 1] + (leap && month == 2 ? 1 : 0)
                || hour > 23 || minute > 59 || second > 59) {
            throw invalid(s, from, length, "is not an RFC 3339 timestamp");
        }
        int i = from + 19;
        int micros = 0;
        if (i < end && s[i] == '.') {
            int first = ++i;
            for (int unit = 100_000; i < end && s[i] >= '0' && s[i] <= '9'; i++, unit /= 10) {
                if (unit == 0 && s[i] != '0') {
                    throw invalid(s, from, length, "is finer than a microsecond");
                }
                micros += (s[i] - '0') * unit;
            }
            if (i == first) {
                throw invalid(s, from, length, "is not an RFC 3339 timestamp");
            }
        }
        int offset = 0;
        if (i + 1 == end && (s[i] | 32) == 'z') {
            i++;
        } else if (i + 6 == end && (s[i] == '+' || s[i] == '-') && s[i + 3] == ':') {
            int hours = digits(s, i + 1, 2, end);
            int minutes = digits(s, i + 4, 2, end);
            if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
                throw invalid(s, from, length, "is not an RFC 3339 timestamp");
            }
            offset = (hours * 60 + minutes) * (s[i] == '+' ? 1 : -1);
            i += 6;
        } else {
            throw invalid(s, from, length, i == end ? "has no zone (Z or +hh:mm)" : "is not an RFC 3339 timestamp");
        }
        return daysFrom1970(year, month, day) * DAY
                + ((hour * 60L + minute - offset) * 60 + second) * 1_000_000 + micros;
    }

    /**
     * Writes a timestamp.
     *
     * @param micros microseconds since 1970, UTC
     * @return such as 2024-05-01T12:00:00Z
     * @throws IllegalArgumentException if the year isn't one of 0000 to 9999
     */
    public static String format(long micros) {
        char[] out = new char[MAX_LENGTH];
        return new String(out, 0, format(micros, out));
    }

    /** Writes no, three or six digits of the second, as needed; returns the length. */
    static int format(long micros, char[] out) {
        long days = Math.floorDiv(micros, DAY);
        long rest = Math.floorMod(micros, DAY);
        // Civil date from days, H. Hinnant's algorithm.
        long z = days + 719_468;
        long era = Math.floorDiv(z, 146_097);
        int doe = (int) (z - era * 146_097);
        int yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        int mp = (5 * doy + 2) / 153;
        int month = mp < 10 ? mp + 3 : mp - 9;
        long year = yoe + era * 400 + (month <= 2 ? 1 : 0);
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("RFC 3339 has no year " + year);
        }
        int seconds = (int) (rest / 1_000_000);
        int fraction = (int) (rest % 1_000_000);
        put(out, 0, 4, (int) year);
        out[4] = '-';
        put(out, 5, 2, month);
        out[7] = '-';
        put(out, 8, 2, doy - (153 * mp + 2) / 5 + 1);
        out[10] = 'T';
        put(out, 11, 2, seconds / 3600);
        out[13] = ':';
        put(out, 14, 2, seconds / 60 % 60);
        out[16] = ':';
        put(out, 17, 2, seconds % 60);
        int end = 19;
        if (fraction != 0) {
            out[end++] = '.';
            boolean millis = fraction % 1000 == 0;
            put(out, end, millis ? 3 : 6, millis ? fraction / 1000 : fraction);
            end += millis ? 3 : 6;
        }
        out[end++] = 'Z';
        return end;
    }

    private static long daysFrom1970(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yoe = y - era * 400;
        int doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146_097L + yoe * 365L + yoe / 4 - yoe / 100 + doy - 719_468;
    }

    private static int digits(char[] s, int from, int n, int end) {
        if (from + n > end) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + n; i++) {
            int digit = s[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static void put(char[] out, int from, int n, int value) {
        for (int i = from + n - 1; i >= from; i--, value /= 10) {
            out[i] = (char) ('0' + value % 10);
        }
    }

    private static IllegalArgumentException invalid(char[] s, int from, int length, String what) {
        return new IllegalArgumentException("\"" + new String(s, from, length) + "\" " + what);
    }
}
