package pfl.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Steps of aggregates that no operator of Java has: null is no value, decimals have at most 38 digits. */
public final class Aggregates {
    private static final int DECIMAL_DIGITS = 38;

    private Aggregates() {
    }

    /**
     * The sum before the first value.
     *
     * @param scale digits after the point
     * @return zero with this scale
     */
    public static BigDecimal zero(int scale) {
        return new BigDecimal(BigInteger.ZERO, scale);
    }

    /**
     * Adds decimals of the same scale.
     *
     * @param a a decimal, or null for none
     * @param b a decimal, or null for none
     * @return the sum; null if both are
     * @throws ArithmeticException if it has more than 38 digits
     */
    public static BigDecimal sum(BigDecimal a, BigDecimal b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        BigDecimal sum = a.add(b);
        if (sum.precision() > DECIMAL_DIGITS) {
            throw new ArithmeticException("The sum " + sum.toPlainString() + " has more than "
                    + DECIMAL_DIGITS + " digits");
        }
        return sum;
    }

    /**
     * Adds integers; the sum wraps at 64 bits.
     *
     * @param a an integer, or null for none
     * @param b an integer, or null for none
     * @return the sum; null if both are
     */
    public static Long sum(Long a, Long b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a + b;
    }

    /**
     * Adds numbers.
     *
     * @param a a number, or null for none
     * @param b a number, or null for none
     * @return the sum; null if both are
     */
    public static Double sum(Double a, Double b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a + b;
    }

    /**
     * An integer as the sum has it.
     *
     * @param value an integer, or null for none
     * @return the same as a long, or null
     */
    public static Long toLong(Number value) {
        return value == null ? null : value.longValue();
    }

    /**
     * A number as the sum has it.
     *
     * @param value a number, or null for none
     * @return the same as a double, or null
     */
    public static Double toDouble(Number value) {
        return value == null ? null : value.doubleValue();
    }

    /**
     * The smaller one.
     *
     * @param <T> the Java type of the values
     * @param a a value, or null for none
     * @param b a value, or null for none
     * @return the smaller of both; null if both are
     */
    public static <T extends Comparable<T>> T min(T a, T b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.compareTo(a) < 0 ? b : a;
    }

    /**
     * The smaller one; NaN if one is.
     *
     * @param a a number, or null for none
     * @param b a number, or null for none
     * @return the smaller of both; null if both are
     */
    public static Double min(Double a, Double b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Math.min(a, b);
    }

    /**
     * The smaller one; NaN if one is.
     *
     * @param a a number, or null for none
     * @param b a number, or null for none
     * @return the smaller of both; null if both are
     */
    public static Float min(Float a, Float b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Math.min(a, b);
    }

    /**
     * The larger one.
     *
     * @param <T> the Java type of the values
     * @param a a value, or null for none
     * @param b a value, or null for none
     * @return the larger of both; null if both are
     */
    public static <T extends Comparable<T>> T max(T a, T b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.compareTo(a) > 0 ? b : a;
    }

    /**
     * The larger one; NaN if one is.
     *
     * @param a a number, or null for none
     * @param b a number, or null for none
     * @return the larger of both; null if both are
     */
    public static Double max(Double a, Double b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Math.max(a, b);
    }

    /**
     * The larger one; NaN if one is.
     *
     * @param a a number, or null for none
     * @param b a number, or null for none
     * @return the larger of both; null if both are
     */
    public static Float max(Float a, Float b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Math.max(a, b);
    }

    /**
     * The first of two texts in the order of code points.
     *
     * @param a a text, or null for none
     * @param b a text, or null for none
     * @return the first of both; null if both are
     */
    public static String minText(String a, String b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return pfl.lang.Text.min(a, b);
    }

    /**
     * The last of two texts in the order of code points.
     *
     * @param a a text, or null for none
     * @param b a text, or null for none
     * @return the last of both; null if both are
     */
    public static String maxText(String a, String b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return pfl.lang.Text.max(a, b);
    }

    /**
     * The mean of decimals, rounded half up.
     *
     * @param sum their sum
     * @param count how many there are, not 0
     * @param scale digits of the result after the point
     * @return the mean
     */
    public static BigDecimal average(BigDecimal sum, long count, int scale) {
        return sum.divide(BigDecimal.valueOf(count), scale, RoundingMode.HALF_UP);
    }
}
