package pfl.lang;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Parts of lists, and lists of parts. */
public final class Pieces {
    private static final int LONGEST_RANGE = 1_000_000;

    private Pieces() {
    }

    /**
     * The first elements.
     *
     * @param list the elements
     * @param count how many
     * @param <T> type of the elements
     * @return at most so many
     */
    public static <T> List<T> take(List<T> list, int count) {
        return Lists.slice(list, 0, count);
    }

    /**
     * The last elements.
     *
     * @param list the elements
     * @param count how many
     * @param <T> type of the elements
     * @return at most so many
     */
    public static <T> List<T> takeLast(List<T> list, int count) {
        return Lists.slice(list, list.size() - Math.min(list.size(), Math.max(0, count)));
    }

    /**
     * The first elements, as long as a condition is true.
     *
     * @param list the elements
     * @param test the condition
     * @param <T> type of the elements
     * @return those before the first for which it is false
     */
    public static <T> List<T> takeWhile(List<T> list, Predicate<? super T> test) {
        return Lists.slice(list, 0, firstWithout(list, test));
    }

    /**
     * The elements from the first on for which a condition is false.
     *
     * @param list the elements
     * @param test the condition
     * @param <T> type of the elements
     * @return that element and all that follow
     */
    public static <T> List<T> skipWhile(List<T> list, Predicate<? super T> test) {
        return Lists.slice(list, firstWithout(list, test));
    }

    private static <T> int firstWithout(List<T> list, Predicate<? super T> test) {
        Integer index = Search.indexWhere(list, test.negate());
        return index == null ? list.size() : index;
    }

    /**
     * The elements of the lists in a list.
     *
     * @param lists the lists
     * @param <T> type of the elements
     * @return one list of all
     */
    public static <T> List<T> flatten(List<List<T>> lists) {
        List<T> all = new ArrayList<>();
        for (List<T> list : lists) {
            all.addAll(list);
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * The elements that are not null.
     *
     * @param list the elements
     * @param <T> type of the elements
     * @return those, in their order
     */
    public static <T> List<T> nonNull(List<T> list) {
        return Lists.keep(list, Objects::nonNull);
    }

    /**
     * A list in pieces.
     *
     * @param list the elements
     * @param length of each but the last; below 1 counts as 1
     * @param <T> type of the elements
     * @return the pieces
     */
    public static <T> List<List<T>> chunk(List<T> list, int length) {
        int step = Math.max(1, length);
        List<List<T>> pieces = new ArrayList<>();
        for (long at = 0; at < list.size(); at += step) {
            pieces.add(Lists.slice(list, (int) at, step));
        }
        return Collections.unmodifiableList(pieces);
    }

    /**
     * The whole numbers from one to below another.
     *
     * @param from the first
     * @param to above the last
     * @return the numbers
     * @throws Failure if they are more than a million
     */
    public static List<Integer> range(int from, int to) {
        int count = countOf(to > from, (long) to - from);
        List<Integer> numbers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            numbers.add(from + i);
        }
        return Collections.unmodifiableList(numbers);
    }

    /**
     * The whole numbers from one to below another.
     *
     * @param from the first
     * @param to above the last
     * @return the numbers
     * @throws Failure if they are more than a million
     */
    public static List<Long> range(long from, long to) {
        int count = countOf(to > from, to - from);
        List<Long> numbers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            numbers.add(from + i);
        }
        return Collections.unmodifiableList(numbers);
    }

    /** The difference of two numbers that are far apart is negative. */
    private static int countOf(boolean any, long difference) {
        if (any && (difference < 0 || difference > LONGEST_RANGE)) {
            throw new Failure("a range of more than " + LONGEST_RANGE + " numbers");
        }
        return any ? (int) difference : 0;
    }
}
