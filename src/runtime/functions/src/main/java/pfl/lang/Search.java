package pfl.lang;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Conditions of the elements of lists, and which elements fulfil them. */
public final class Search {
    private Search() {
    }

    /**
     * Whether a condition is false for every element.
     *
     * @param list the elements
     * @param test the condition
     * @param <T> type of the elements
     * @return true if it is
     */
    public static <T> boolean none(List<T> list, Predicate<? super T> test) {
        return !Lists.any(list, test);
    }

    /**
     * For how many elements a condition is true.
     *
     * @param list the elements
     * @param test the condition
     * @param <T> type of the elements
     * @return the number
     */
    public static <T> int countWhere(List<T> list, Predicate<? super T> test) {
        int count = 0;
        for (T element : list) {
            if (test.test(element)) {
                count++;
            }
        }
        return count;
    }

    /**
     * The first element for which a condition is true.
     *
     * @param list the elements
     * @param test the condition
     * @param <T> type of the elements
     * @return the element, or null
     */
    public static <T> T findFirst(List<T> list, Predicate<? super T> test) {
        for (T element : list) {
            if (test.test(element)) {
                return element;
            }
        }
        return null;
    }

    /**
     * Where the first element is for which a condition is true.
     *
     * @param list the elements
     * @param test the condition
     * @param <T> type of the elements
     * @return from 0, or null
     */
    public static <T> Integer indexWhere(List<T> list, Predicate<? super T> test) {
        int index = 0;
        for (T element : list) {
            if (test.test(element)) {
                return index;
            }
            index++;
        }
        return null;
    }

    /**
     * Whether all elements of one list are in another.
     *
     * @param list the elements
     * @param elements those to look for
     * @return true if they are
     */
    public static boolean containsAll(List<?> list, List<?> elements) {
        return new HashSet<>(list).containsAll(elements);
    }

    /**
     * Whether at least one element of a list is in another.
     *
     * @param list the elements
     * @param elements those to look for
     * @return true if one is
     */
    public static boolean containsAny(List<?> list, List<?> elements) {
        Set<?> all = new HashSet<>(list);
        return Lists.any(elements, all::contains);
    }
}
