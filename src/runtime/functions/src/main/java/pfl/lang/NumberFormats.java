package pfl.lang;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with a fixed number of digits after the point, rounded half up on their decimal text. */
public final class NumberFormats {
    private static final int MOST_DIGITS = 100;

    private NumberFormats() {
    }

    /**
     * A number with so many digits after the point.
     *
     * @param x a number
     * @param digits digits after the point
     * @return its text
     */
    public static String format(long x, int digits) {
        return format(x, digits, "");
    }

    /**
     * A number with so many digits after the point.
     *
     * @param x a number
     * @param digits digits after the point
     * @param grouping stands between groups of three digits before the point
     * @return its text
     */
    public static String format(long x, int digits, String grouping) {
        return format(BigDecimal.valueOf(x), digits, grouping);
    }

    /**
     * A number with so many digits after the point.
     *
     * @param x a number
     * @param digits digits after the point
     * @return its text
     */
    public static String format(double x, int digits) {
        return format(x, digits, "");
    }

    /**
     * A number with so many digits after the point.
     *
     * @param x a number
     * @param digits digits after the point
     * @param grouping stands between groups of three digits before the point
     * @return its text
     */
    public static String format(double x, int digits, String grouping) {
        return Double.isNaN(x) || Double.isInfinite(x)
            ? Double.toString(x)
            : format(new BigDecimal(Text.of(x)), digits, grouping);
    }

    /**
     * A number with so many digits after the point.
     *
     * @param x a number
     * @param digits digits after the point
     * @return its text
     */
    public static String format(BigDecimal x, int digits) {
        return format(x, digits, "");
    }

    /**
     * A number with so many digits after the point.
     *
     * @param x a number
     * @param digits digits after the point
     * @param grouping stands between groups of three digits before the point
     * @return its text
     */
    public static String format(BigDecimal x, int digits, String grouping) {
        int places = Math.max(0, Math.min(MOST_DIGITS, digits));
        String text = x.setScale(places, RoundingMode.HALF_UP).toPlainString();
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        int first = text.startsWith("-") ? 1 : 0;
        for (int at = point - 3; at > first; at -= 3) {
            grouped.insert(at, grouping);
        }
        return grouped.toString();
    }
}
