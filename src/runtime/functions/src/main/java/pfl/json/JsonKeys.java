package pfl.json;

/** Keys of maps, which JSON has as text. */
public final class JsonKeys {
    private JsonKeys() {
    }

    public static String string(String text) {
        return text;
    }

    public static Boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("the key \"" + text + "\" is neither true nor false");
        }
        return text.equals("true");
    }

    public static Byte int8(String text) {
        return (byte) integer(text, Byte.MIN_VALUE, Byte.MAX_VALUE, "int8");
    }

    public static Short int16(String text) {
        return (short) integer(text, Short.MIN_VALUE, Short.MAX_VALUE, "int16");
    }

    public static Integer int32(String text) {
        return (int) integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
    }

    public static Long int64(String text) {
        return integer(text, Long.MIN_VALUE, Long.MAX_VALUE, "long");
    }

    private static long integer(String text, long least, long most, String name) {
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // The message below says it.
        }
        throw new IllegalArgumentException("the key \"" + text + "\" is not of type " + name);
    }

    public static Integer date(String text) {
        return IsoTimes.parseDate(text);
    }

    public static Long time(String text) {
        return IsoTimes.parseTime(text);
    }

    public static Long timestamp(String text) {
        return Rfc3339.parse(text);
    }

    public static Long duration(String text) {
        return IsoTimes.parseDuration(text);
    }

    public static String dateText(Integer days) {
        return IsoTimes.formatDate(days);
    }

    public static String timeText(Long micros) {
        return IsoTimes.formatTime(micros);
    }

    public static String timestampText(Long micros) {
        return Rfc3339.format(micros);
    }
}
