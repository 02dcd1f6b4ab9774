package pfl.aggregates;

import pfl.lang.Text;

/** The smallest and the largest of values, and what belongs to them; null is no value. */
public final class Extremes {
    private Extremes() {
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
        return Text.min(a, b);
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
        return Text.max(a, b);
    }

    /**
     * What is kept for the smallest value so far; the first of equal ones stays.
     *
     * @param <T> the Java type of what is kept
     * @param <B> the Java type of what is compared
     * @param kept what is kept so far
     * @param best the smallest value so far; null for none
     * @param value what belongs to the next one
     * @param by the next value; null for none
     * @return what is kept now
     */
    public static <T, B extends Comparable<B>> T minBy(T kept, B best, T value, B by) {
        return by != null && (best == null || by.compareTo(best) < 0) ? value : kept;
    }

    /**
     * What is kept for the smallest value so far; NaN if one is; the first of equal ones stays.
     *
     * @param <T> the Java type of what is kept
     * @param kept what is kept so far
     * @param best the smallest value so far; null for none
     * @param value what belongs to the next one
     * @param by the next value; null for none
     * @return what is kept now
     */
    public static <T> T minBy(T kept, Double best, T value, Double by) {
        return by != null && (best == null || isLess(by, best)) ? value : kept;
    }

    /**
     * What is kept for the smallest value so far; NaN if one is; the first of equal ones stays.
     *
     * @param <T> the Java type of what is kept
     * @param kept what is kept so far
     * @param best the smallest value so far; null for none
     * @param value what belongs to the next one
     * @param by the next value; null for none
     * @return what is kept now
     */
    public static <T> T minBy(T kept, Float best, T value, Float by) {
        return by != null && (best == null || isLess(by.doubleValue(), best.doubleValue())) ? value : kept;
    }

    /**
     * What is kept for the smallest value so far, of texts in the order of code points; the first of equal ones stays.
     *
     * @param <T> the Java type of what is kept
     * @param kept what is kept so far
     * @param best the smallest value so far; null for none
     * @param value what belongs to the next one
     * @param by the next value; null for none
     * @return what is kept now
     */
    public static <T> T minTextBy(T kept, String best, T value, String by) {
        return by != null && (best == null || Text.compare(by, best) < 0) ? value : kept;
    }

    /** As {@code min} of doubles has it: NaN is less than all others, -0.0 less than 0.0. */
    private static boolean isLess(double a, double b) {
        return Double.isNaN(a) ? !Double.isNaN(b) : !Double.isNaN(b) && Double.compare(a, b) < 0;
    }

    /**
     * What is kept for the largest value so far; the first of equal ones stays.
     *
     * @param <T> the Java type of what is kept
     * @param <B> the Java type of what is compared
     * @param kept what is kept so far
     * @param best the largest value so far; null for none
     * @param value what belongs to the next one
     * @param by the next value; null for none
     * @return what is kept now
     */
    public static <T, B extends Comparable<B>> T maxBy(T kept, B best, T value, B by) {
        return by != null && (best == null || by.compareTo(best) > 0) ? value : kept;
    }

    /**
     * What is kept for the largest value so far; NaN if one is; the first of equal ones stays.
     *
     * @param <T> the Java type of what is kept
     * @param kept what is kept so far
     * @param best the largest value so far; null for none
     * @param value what belongs to the next one
     * @param by the next value; null for none
     * @return what is kept now
     */
    public static <T> T maxBy(T kept, Double best, T value, Double by) {
        return by != null && (best == null || isMore(by, best)) ? value : kept;
    }

    /**
     * What is kept for the largest value so far; NaN if one is; the first of equal ones stays.
     *
     * @param <T> the Java type of what is kept
     * @param kept what is kept so far
     * @param best the largest value so far; null for none
     * @param value what belongs to the next one
     * @param by the next value; null for none
     * @return what is kept now
     */
    public static <T> T maxBy(T kept, Float best, T value, Float by) {
        return by != null && (best == null || isMore(by.doubleValue(), best.doubleValue())) ? value : kept;
    }

    /**
     * What is kept for the largest value so far, of texts in the order of code points; the first of equal ones stays.
     *
     * @param <T> the Java type of what is kept
     * @param kept what is kept so far
     * @param best the largest value so far; null for none
     * @param value what belongs to the next one
     * @param by the next value; null for none
     * @return what is kept now
     */
    public static <T> T maxTextBy(T kept, String best, T value, String by) {
        return by != null && (best == null || Text.compare(by, best) > 0) ? value : kept;
    }

    /** As {@code max} of doubles has it: NaN is more than all others, 0.0 more than -0.0. */
    private static boolean isMore(double a, double b) {
        return Double.compare(a, b) > 0;
    }
}
