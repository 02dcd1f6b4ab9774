package pfl.lang;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiFunction;

/** One value of all elements of a list. */
public final class Sums {
    private Sums() {
    }

    /**
     * Joins what there is so far with each element.
     *
     * @param list the elements
     * @param start what there is before the first
     * @param join the function
     * @param <T> type of the elements
     * @param <A> type of the result
     * @return what there is after the last
     */
    public static <T, A> A fold(
            List<T> list, A start, BiFunction<? super A, ? super T, ? extends A> join) {
        A result = start;
        for (T element : list) {
            result = join.apply(result, element);
        }
        return result;
    }

    /**
     * The sum of integers or durations.
     *
     * @param list the elements
     * @return the sum; it wraps
     */
    public static long sumOfIntegers(List<? extends Number> list) {
        long sum = 0;
        for (Number element : list) {
            sum += element.longValue();
        }
        return sum;
    }

    /**
     * The sum of doubles, from the first to the last.
     *
     * @param list the elements
     * @return the sum
     */
    public static double sumOfDoubles(List<? extends Number> list) {
        double sum = 0;
        for (Number element : list) {
            sum += element.doubleValue();
        }
        return sum;
    }

    /**
     * The sum of decimals.
     *
     * @param list the elements
     * @param precision digits of the type in all
     * @param scale digits of the type after the point
     * @return the sum, with the scale
     * @throws Failure if it has too many digits
     */
    public static BigDecimal sumOfDecimals(List<BigDecimal> list, int precision, int scale) {
        BigDecimal sum = BigDecimal.ZERO.setScale(scale);
        for (BigDecimal element : list) {
            sum = Decimals.fit(sum.add(element), precision, scale);
        }
        return sum;
    }

    /**
     * The average of integers.
     *
     * @param list the elements
     * @return the average; null for no elements
     */
    public static Double averageOfIntegers(List<? extends Number> list) {
        return list.isEmpty() ? null : Double.valueOf((double) sumOfIntegers(list) / list.size());
    }

    /**
     * The average of doubles.
     *
     * @param list the elements
     * @return the average; null for no elements
     */
    public static Double averageOfDoubles(List<? extends Number> list) {
        return list.isEmpty() ? null : Double.valueOf(sumOfDoubles(list) / list.size());
    }

    /**
     * The average of decimals.
     *
     * @param list the elements
     * @param precision digits of the type in all
     * @param scale digits of the type after the point
     * @return the average, rounded half up; null for no elements
     */
    public static BigDecimal averageOfDecimals(
            List<BigDecimal> list, int precision, int scale) {
        if (list.isEmpty()) {
            return null;
        }
        BigDecimal sum = fold(list, BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(list.size());
        return Decimals.fit(sum.divide(count, scale, RoundingMode.HALF_UP), precision, scale);
    }
}
