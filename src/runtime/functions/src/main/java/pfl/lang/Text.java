package pfl.lang;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Strings as sequences of Unicode code points, counted from 0, and the text of values. */
public final class Text {
    /** UTF-16 units that a text may have which is made by repeating another. */
    public static final int LONGEST = 1 << 24;

    private Text() {
    }

    /**
     * How many code points a string has.
     *
     * @param s a string
     * @return code points, not UTF-16 units
     */
    public static int length(String s) {
        return s.codePointCount(0, s.length());
    }

    /**
     * Upper case, whatever the locale of the machine.
     *
     * @param s a string
     * @return the string in upper case
     */
    public static String upper(String s) {
        return s.toUpperCase(Locale.ROOT);
    }

    /**
     * Lower case, whatever the locale of the machine.
     *
     * @param s a string
     * @return the string in lower case
     */
    public static String lower(String s) {
        return s.toLowerCase(Locale.ROOT);
    }

    /**
     * The string from a code point on.
     *
     * @param s a string
     * @param start from 0; clamped
     * @return the rest of the string
     */
    public static String substring(String s, int start) {
        return substring(s, Math.max(0, start), Integer.MAX_VALUE);
    }

    /**
     * A part of a string; clamped to what is there, so that it never fails.
     *
     * @param s a string
     * @param start the first code point, from 0
     * @param length how many code points
     * @return the part
     */
    public static String substring(String s, int start, int length) {
        int count = length(s);
        long end = Math.min(count, (long) start + length);
        int from = Math.min(count, Math.max(0, start));
        if (end <= from) {
            return "";
        }
        int begin = s.offsetByCodePoints(0, from);
        return s.substring(begin, s.offsetByCodePoints(begin, (int) end - from));
    }

    /**
     * Where a part begins in a string.
     *
     * @param s a string
     * @param part what to look for
     * @return the code point, from 0, or null
     */
    public static Integer indexOf(String s, String part) {
        int at = s.indexOf(part);
        return at < 0 ? null : Integer.valueOf(s.codePointCount(0, at));
    }

    /**
     * Replaces every occurrence of a part, from left to right.
     *
     * @param s a string
     * @param part what to replace; the empty string replaces nothing
     * @param by what stands in its place
     * @return the string with the replacements
     */
    public static String replace(String s, String part, String by) {
        return part.isEmpty() ? s : s.replace(part, by);
    }

    /**
     * The parts between separators, empty ones too.
     *
     * @param s a string
     * @param separator plain text; the empty string separates nothing
     * @return at least one part
     */
    public static List<String> split(String s, String separator) {
        if (separator.isEmpty()) {
            return List.of(s);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = s.indexOf(separator); at >= 0; at = s.indexOf(separator, start)) {
            parts.add(s.substring(start, at));
            start = at + separator.length();
        }
        parts.add(s.substring(start));
        return Collections.unmodifiableList(parts);
    }

    /**
     * A string several times.
     *
     * @param s a string
     * @param times how often; zero or fewer give the empty string
     * @return the repeated string
     * @throws Failure when it would be longer than {@link #LONGEST}
     */
    public static String repeat(String s, int times) {
        requireShort((long) s.length() * times);
        return s.repeat(Math.max(0, times));
    }

    /**
     * Fills a string up at its start.
     *
     * @param s a string
     * @param length wanted length in code points
     * @param filling what to fill with, cut off where it is too long; the empty string fills
     *     nothing
     * @return the string, with at least that length unless the filling is empty
     * @throws Failure when it would be longer than {@link #LONGEST}
     */
    public static String padStart(String s, int length, String filling) {
        return padding(s, length, filling) + s;
    }

    /**
     * Fills a string up at its end.
     *
     * @param s a string
     * @param length wanted length in code points
     * @param filling what to fill with, cut off where it is too long; the empty string fills
     *     nothing
     * @return the string, with at least that length unless the filling is empty
     * @throws Failure when it would be longer than {@link #LONGEST}
     */
    public static String padEnd(String s, int length, String filling) {
        return s + padding(s, length, filling);
    }

    private static String padding(String s, int length, String filling) {
        int has = length(s);
        if (length <= has || filling.isEmpty()) {
            return "";
        }
        int missing = length - has;
        int times = missing / length(filling);
        requireShort(s.length() + (times + 1L) * filling.length());
        return filling.repeat(times) + substring(filling, 0, missing % length(filling));
    }

    private static void requireShort(long length) {
        if (length > LONGEST) {
            throw new Failure("a text of more than " + LONGEST + " units");
        }
    }

    /**
     * Compares by code point.
     *
     * @param a a string
     * @param b a string
     * @return -1, 0 or 1
     */
    public static int order(String a, String b) {
        return Integer.signum(compare(a, b));
    }

    /**
     * Compares by code point.
     *
     * @param a a string
     * @param b a string
     * @return negative, zero or positive, as {@link Comparable#compareTo}
     */
    public static int compare(String a, String b) {
        int end = Math.min(a.length(), b.length());
        for (int i = 0; i < end; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // Surrogates stand for code points above all that fit into one unit.
                boolean highX = Character.isSurrogate(x);
                boolean highY = Character.isSurrogate(y);
                return highX == highY ? x - y : highX ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    /**
     * The smaller of two strings, by code point.
     *
     * @param a a string
     * @param b a string
     * @return the smaller; the first where they are the same
     */
    public static String min(String a, String b) {
        return compare(b, a) < 0 ? b : a;
    }

    /**
     * The larger of two strings, by code point.
     *
     * @param a a string
     * @param b a string
     * @return the larger; the first where they are the same
     */
    public static String max(String a, String b) {
        return compare(b, a) > 0 ? b : a;
    }

    /**
     * The shortest text that reads back as the same number, in the form of {@link
     * Double#toString(double)}: {@code 0.1},
     * {@code 1.0E10}, {@code NaN}.
     *
     * @param x a number
     * @return its text, the same on every Java
     */
    public static String of(double x) {
        String text = Double.toString(x);
        boolean tiny = x != 0 && Math.abs(x) < Double.MIN_NORMAL;
        if (Double.isNaN(x) || Double.isInfinite(x) || text.length() < 17 && !tiny) {
            return text;
        }
        // Before Java 19 some texts have a digit too many, or one that is not the nearest
        // (JDK-4511638). Of a number for which one digit is enough the second one counts too.
        BigDecimal exact = new BigDecimal(Math.abs(x));
        for (int digits = 2; digits <= 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == Math.abs(x)) {
                return (x < 0 ? "-" : "") + written(rounded.stripTrailingZeros());
            }
        }
        return text;
    }

    /** Plain from 0.001 to below ten million, else with an exponent. */
    private static String written(BigDecimal x) {
        String digits = x.unscaledValue().toString();
        int exponent = digits.length() - 1 - x.scale();
        if (exponent < -3 || exponent >= 7) {
            String fraction = digits.length() == 1 ? "0" : digits.substring(1);
            return digits.charAt(0) + "." + fraction + "E" + exponent;
        }
        return x.scale() <= 0 ? x.toPlainString() + ".0" : x.toPlainString();
    }
}
