package pfl.lang;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Arithmetic and conversions of numbers where the language means something else than Java's
 * operators.
 */
public final class Numbers {
    // Arithmetic is written for each width again: Java's generics know no primitives, and what is
    // computed in a wider type wraps at other numbers.

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9a-zA-Z]{1,70}");
    private static final Pattern NUMBER =
        Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?");

    private Numbers() {
    }

    /**
     * Integer division, cut off towards zero.
     *
     * @param a the dividend
     * @param b the divisor
     * @return the quotient; it wraps for the smallest number divided by -1; null if the divisor
     *     is 0
     */
    public static Byte div(byte a, byte b) {
        return b == 0 ? null : Byte.valueOf((byte) (a / b));
    }

    /**
     * Integer division, cut off towards zero.
     *
     * @param a the dividend
     * @param b the divisor
     * @return the quotient; it wraps for the smallest number divided by -1; null if the divisor
     *     is 0
     */
    public static Short div(short a, short b) {
        return b == 0 ? null : Short.valueOf((short) (a / b));
    }

    /**
     * Integer division, cut off towards zero.
     *
     * @param a the dividend
     * @param b the divisor
     * @return the quotient; it wraps for the smallest number divided by -1; null if the divisor
     *     is 0
     */
    public static Integer div(int a, int b) {
        return b == 0 ? null : Integer.valueOf(a / b);
    }

    /**
     * Integer division, cut off towards zero.
     *
     * @param a the dividend
     * @param b the divisor
     * @return the quotient; it wraps for the smallest number divided by -1; null if the divisor
     *     is 0
     */
    public static Long div(long a, long b) {
        return b == 0 ? null : Long.valueOf(a / b);
    }

    /**
     * The rest of an integer division; it has the sign of the dividend.
     *
     * @param a the dividend
     * @param b the divisor
     * @return the rest; null if the divisor is 0
     */
    public static Byte rem(byte a, byte b) {
        return b == 0 ? null : Byte.valueOf((byte) (a % b));
    }

    /**
     * The rest of an integer division; it has the sign of the dividend.
     *
     * @param a the dividend
     * @param b the divisor
     * @return the rest; null if the divisor is 0
     */
    public static Short rem(short a, short b) {
        return b == 0 ? null : Short.valueOf((short) (a % b));
    }

    /**
     * The rest of an integer division; it has the sign of the dividend.
     *
     * @param a the dividend
     * @param b the divisor
     * @return the rest; null if the divisor is 0
     */
    public static Integer rem(int a, int b) {
        return b == 0 ? null : Integer.valueOf(a % b);
    }

    /**
     * The rest of an integer division; it has the sign of the dividend.
     *
     * @param a the dividend
     * @param b the divisor
     * @return the rest; null if the divisor is 0
     */
    public static Long rem(long a, long b) {
        return b == 0 ? null : Long.valueOf(a % b);
    }

    /**
     * Rounds the decimal text of the number.
     *
     * @param x a number
     * @param digits digits to keep after the point; negative ones round before it
     * @param mode what becomes of the digits that go
     * @return the rounded number; NaN and the infinities stay what they are
     */
    public static double round(double x, int digits, RoundingMode mode) {
        // A double has no digits beyond these, and none is as large as 10 to the 400.
        if (Double.isNaN(x) || Double.isInfinite(x) || digits > 400) {
            return x;
        }
        BigDecimal rounded = new BigDecimal(Text.of(x)).setScale(Math.max(digits, -400), mode);
        return Math.copySign(rounded.doubleValue(), x);
    }

    /**
     * The sign of a number.
     *
     * @param x a number
     * @return -1, 0 or 1; 0 for NaN
     */
    public static int sign(double x) {
        return x > 0 ? 1 : x < 0 ? -1 : 0;
    }

    /**
     * The sign of a number.
     *
     * @param x a number
     * @return -1, 0 or 1
     */
    public static int sign(long x) {
        return Long.signum(x);
    }

    /**
     * The quotient, rounded towards the smaller number.
     *
     * @param a a number
     * @param b a number
     * @return the quotient; null if b is 0
     */
    public static Integer floorDiv(int a, int b) {
        return b == 0 ? null : Integer.valueOf(Math.floorDiv(a, b));
    }

    /**
     * What {@link #floorDiv} leaves.
     *
     * @param a a number
     * @param b a number
     * @return the rest, with the sign of b; null if b is 0
     */
    public static Integer floorMod(int a, int b) {
        return b == 0 ? null : Integer.valueOf(Math.floorMod(a, b));
    }

    /**
     * The greatest common divisor.
     *
     * @param a a number
     * @param b a number
     * @return the divisor; 0 for 0 and 0
     */
    public static int gcd(int a, int b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }

    /**
     * The least common multiple.
     *
     * @param a a number
     * @param b a number
     * @return the multiple; it wraps at the width
     */
    public static int lcm(int a, int b) {
        return a == 0 || b == 0 ? 0 : Math.abs(a / gcd(a, b) * b);
    }

    /**
     * The quotient, rounded towards the smaller number.
     *
     * @param a a number
     * @param b a number
     * @return the quotient; null if b is 0
     */
    public static Long floorDiv(long a, long b) {
        return b == 0 ? null : Long.valueOf(Math.floorDiv(a, b));
    }

    /**
     * What {@link #floorDiv} leaves.
     *
     * @param a a number
     * @param b a number
     * @return the rest, with the sign of b; null if b is 0
     */
    public static Long floorMod(long a, long b) {
        return b == 0 ? null : Long.valueOf(Math.floorMod(a, b));
    }

    /**
     * The greatest common divisor.
     *
     * @param a a number
     * @param b a number
     * @return the divisor; 0 for 0 and 0
     */
    public static long gcd(long a, long b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }

    /**
     * The least common multiple.
     *
     * @param a a number
     * @param b a number
     * @return the multiple; it wraps at the width
     */
    public static long lcm(long a, long b) {
        return a == 0 || b == 0 ? 0 : Math.abs(a / gcd(a, b) * b);
    }

    /**
     * In which of some buckets of the same width a number lies.
     *
     * @param x a number
     * @param low where the first bucket begins
     * @param high where the last one ends
     * @param count how many buckets
     * @return from 1; 0 below the buckets, count + 1 above; null for NaN, an empty range or no
     *     buckets
     */
    public static Integer widthBucket(double x, double low, double high, int count) {
        if (Double.isNaN(x) || !(low < high) || count <= 0) {
            return null;
        }
        if (x < low) {
            return 0;
        }
        return x >= high
            ? Integer.valueOf(count + 1)
            : Integer.valueOf(Math.min(count, 1 + (int) ((x - low) / (high - low) * count)));
    }

    /**
     * The integer that a text says.
     *
     * @param s digits with an optional sign
     * @return the integer, or null for another text or outside the range
     */
    public static Integer parseInt(String s) {
        return parseInt(s, 10);
    }

    /**
     * The integer that a text says.
     *
     * @param s digits with an optional sign
     * @param radix 2 to 36
     * @return the integer, or null for another text, outside the range, for another radix
     */
    public static Integer parseInt(String s, int radix) {
        Long parsed = parseLong(s, radix);
        boolean fits = parsed != null && parsed == parsed.intValue();
        return fits ? Integer.valueOf(parsed.intValue()) : null;
    }

    /**
     * The integer that a text says.
     *
     * @param s digits with an optional sign
     * @return the integer, or null for another text or outside the range
     */
    public static Long parseLong(String s) {
        return parseLong(s, 10);
    }

    /**
     * The integer that a text says.
     *
     * @param s digits with an optional sign
     * @param radix 2 to 36
     * @return the integer, or null for another text, outside the range, for another radix
     */
    public static Long parseLong(String s, int radix) {
        if (!INTEGER.matcher(s).matches()) {
            return null;
        }
        try {
            return Long.valueOf(s, radix);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * The digits of an integer.
     *
     * @param x a number
     * @param radix 2 to 36
     * @return its text, or null for another radix
     */
    public static String toRadix(long x, int radix) {
        return radix < 2 || radix > 36 ? null : Long.toString(x, radix);
    }

    /**
     * The double that a text says.
     *
     * @param s digits with an optional sign, fraction and exponent, or NaN, Infinity, -Infinity
     * @return the nearest double, or null for another text
     */
    public static Double parseDouble(String s) {
        boolean special = s.equals("NaN") || s.equals("Infinity") || s.equals("-Infinity");
        return special || isNumber(s) ? Double.valueOf(s) : null;
    }

    static boolean isNumber(String s) {
        return NUMBER.matcher(s).matches();
    }
}
