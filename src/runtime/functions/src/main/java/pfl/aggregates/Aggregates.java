package pfl.aggregates;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pfl.lang.Failure;

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
     * @throws Failure if it has more than 38 digits
     */
    public static BigDecimal sum(BigDecimal a, BigDecimal b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        BigDecimal sum = a.add(b);
        if (sum.precision() > DECIMAL_DIGITS) {
            throw new Failure("The sum " + sum.toPlainString() + " has more than "
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
     * Adds numbers, the first one to 0.0: a sum is never -0.0.
     *
     * @param a a number, or null for none
     * @param b a number, or null for none
     * @return the sum; null if both are
     */
    public static Double sum(Double a, Double b) {
        if (a == null || b == null) {
            return a != null ? a : b == null ? null : Double.valueOf(0.0 + b);
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

    /**
     * The first value.
     *
     * @param <T> the Java type of the values
     * @param a a value, or null for none
     * @param b a later value, or null for none
     * @return the first that is there
     */
    public static <T> T first(T a, T b) {
        return a == null ? b : a;
    }

    /**
     * The last value.
     *
     * @param <T> the Java type of the values
     * @param a a value, or null for none
     * @param b a later value, or null for none
     * @return the last that is there
     */
    public static <T> T last(T a, T b) {
        return b == null ? a : b;
    }

    /**
     * Whether both are true.
     *
     * @param a a truth, or null for none
     * @param b a truth, or null for none
     * @return null if both are
     */
    public static Boolean and(Boolean a, Boolean b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a && b;
    }

    /**
     * Whether one is true.
     *
     * @param a a truth, or null for none
     * @param b a truth, or null for none
     * @return null if both are
     */
    public static Boolean or(Boolean a, Boolean b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a || b;
    }

    /**
     * The texts with a separator between them.
     *
     * @param texts the texts
     * @param separator what stands between them
     * @return the text; null of none
     */
    public static String joined(List<String> texts, String separator) {
        return texts.isEmpty() ? null : String.join(separator, texts);
    }

    /**
     * The value that is there most often.
     *
     * @param <T> the Java type of the values
     * @param values the values
     * @return the first of those that are there as often; null of none
     */
    public static <T> T mode(List<T> values) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        T mode = null;
        int most = 0;
        for (Map.Entry<T, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                mode = entry.getKey();
                most = entry.getValue();
            }
        }
        return mode;
    }
}
