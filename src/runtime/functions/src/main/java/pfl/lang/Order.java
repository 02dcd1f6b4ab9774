package pfl.lang;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The order of values: strings by code point, NaN after all other numbers, -0.0 before 0.0. */
public final class Order {
    private Order() {
    }

    /**
     * Compares two values of one ordered type.
     *
     * @param a a value
     * @param b a value
     * @return negative, zero or positive, as {@link Comparable#compareTo}
     */
    @SuppressWarnings("unchecked")
    public static int compare(Object a, Object b) {
        return a instanceof String
            ? Text.compare((String) a, (String) b)
            : ((Comparable<Object>) a).compareTo(b);
    }

    /**
     * The elements from the smallest to the largest.
     *
     * @param list the elements
     * @param <T> type of the elements
     * @return a list of the same elements
     */
    public static <T> List<T> sort(List<T> list) {
        return sortBy(list, element -> element);
    }

    /**
     * The elements in the order of what a function gives for them.
     *
     * @param list the elements
     * @param by the function
     * @param <T> type of the elements
     * @param <K> what it gives
     * @return a list of the same elements; those for which it gives the same keep their order
     */
    public static <T, K> List<T> sortBy(List<T> list, Function<? super T, K> by) {
        List<Keyed<T, K>> keyed = new ArrayList<>(list.size());
        for (T element : list) {
            keyed.add(new Keyed<>(by.apply(element), element));
        }
        keyed.sort((a, b) -> compare(a.key, b.key));
        return Lists.transform(keyed, each -> each.element);
    }

    private static final class Keyed<T, K> {
        final K key;
        final T element;

        Keyed(K key, T element) {
            this.key = key;
            this.element = element;
        }
    }

    /**
     * The smallest element.
     *
     * @param list the elements
     * @param <T> type of the elements
     * @return the element; NaN where there is one; null for no elements
     */
    public static <T> T min(List<T> list) {
        return best(list, -1);
    }

    /**
     * The largest element.
     *
     * @param list the elements
     * @param <T> type of the elements
     * @return the element; NaN where there is one; null for no elements
     */
    public static <T> T max(List<T> list) {
        return best(list, 1);
    }

    private static <T> T best(List<T> list, int sign) {
        T best = null;
        for (T element : list) {
            boolean better = best == null || isNan(element) || compare(element, best) * sign > 0;
            best = better && !isNan(best) ? element : best;
        }
        return best;
    }

    private static boolean isNan(Object x) {
        return x instanceof Double && ((Double) x).isNaN()
            || x instanceof Float && ((Float) x).isNaN();
    }

    /**
     * Whether a value is in a range.
     *
     * @param x a value
     * @param low the lower end
     * @param high the upper end
     * @return true if it is; both ends belong to the range
     */
    public static boolean between(long x, long low, long high) {
        return low <= x && x <= high;
    }

    /**
     * Whether a value is in a range.
     *
     * @param x a value
     * @param low the lower end
     * @param high the upper end
     * @return true if it is; both ends belong to the range
     */
    public static boolean between(double x, double low, double high) {
        return low <= x && x <= high;
    }

    /**
     * Whether a value is in a range.
     *
     * @param x a value
     * @param low the lower end
     * @param high the upper end
     * @return true if it is; both ends belong to the range
     */
    public static boolean between(String x, String low, String high) {
        return Text.compare(low, x) <= 0 && Text.compare(x, high) <= 0;
    }

    /**
     * Whether a value is in a range.
     *
     * @param x a value
     * @param low the lower end
     * @param high the upper end
     * @return true if it is; both ends belong to the range
     */
    public static boolean between(BigDecimal x, BigDecimal low, BigDecimal high) {
        return low.compareTo(x) <= 0 && x.compareTo(high) <= 0;
    }
}
