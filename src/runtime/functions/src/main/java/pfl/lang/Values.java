package pfl.lang;

import java.util.function.Function;
import java.util.function.Supplier;
import pfl.types.Equality;

/** Values that may be null. */
public final class Values {
    private Values() {
    }

    /**
     * A value, or another where it is null.
     *
     * @param value may be null
     * @param other computed only where it is needed
     * @param <T> type of both
     * @return the value or the other
     */
    public static <T> T or(T value, Supplier<? extends T> other) {
        return value == null ? other.get() : value;
    }

    /**
     * What a function gives for a value; null for null.
     *
     * @param value may be null
     * @param function not called for null
     * @param <T> type of the value
     * @param <R> type of the result
     * @return the result or null
     */
    public static <T, R> R map(T value, Function<? super T, ? extends R> function) {
        return value == null ? null : function.apply(value);
    }

    /**
     * Gives a name to a value that is used more than once.
     *
     * @param value may be null
     * @param function is called for null too
     * @param <T> type of the value
     * @param <R> type of the result
     * @return what the function gives
     */
    public static <T, R> R with(T value, Function<? super T, ? extends R> function) {
        return function.apply(value);
    }

    /**
     * Whether two numbers are the same or both null. NaN is not the same as anything; 0.0 and -0.0
     * are the same.
     *
     * @param a may be null
     * @param b may be null
     * @return true if they are
     */
    public static boolean equal(Double a, Double b) {
        return a == null || b == null ? a == b : a.doubleValue() == b.doubleValue();
    }

    /**
     * Whether two numbers are the same or both null. NaN is not the same as anything; 0.0 and -0.0
     * are the same.
     *
     * @param a may be null
     * @param b may be null
     * @return true if they are
     */
    public static boolean equal(Float a, Float b) {
        return a == null || b == null ? a == b : a.floatValue() == b.floatValue();
    }

    /**
     * A value, or null where it is one that stands for nothing.
     *
     * @param value may be null
     * @param nothing what stands for nothing
     * @param <T> type of both
     * @return the value or null
     */
    public static <T> T nullIf(T value, T nothing) {
        boolean same = value instanceof Double
            ? equal((Double) value, (Double) nothing)
            : value instanceof Float
                ? equal((Float) value, (Float) nothing)
                : Equality.equal(value, nothing);
        return same ? null : value;
    }
}
