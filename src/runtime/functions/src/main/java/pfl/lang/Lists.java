package pfl.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import pfl.types.Equality;

/** Functions of lists. They change none; what they give can't be changed either. */
public final class Lists {
    private Lists() {
    }

    /**
     * A list of these elements, which may be null.
     *
     * @param elements the elements
     * @param <T> their type
     * @return the list
     */
    @SafeVarargs
    public static <T> List<T> of(T... elements) {
        List<T> list = new ArrayList<>(elements.length);
        for (T element : elements) {
            list.add(element);
        }
        return Collections.unmodifiableList(list);
    }

    /**
     * The elements of a collection in their order.
     *
     * @param elements the elements
     * @param <T> their type
     * @return the list
     */
    public static <T> List<T> copy(Collection<? extends T> elements) {
        return Collections.unmodifiableList(new ArrayList<>(elements));
    }

    /**
     * An element.
     *
     * @param list a list
     * @param index from 0
     * @param <T> type of the elements
     * @return the element, or null where there is none
     */
    public static <T> T get(List<T> list, long index) {
        return index >= 0 && index < list.size() ? list.get((int) index) : null;
    }

    /**
     * The last element.
     *
     * @param list a list
     * @param <T> type of the elements
     * @return the element, or null for the empty list
     */
    public static <T> T last(List<T> list) {
        return get(list, list.size() - 1L);
    }

    /**
     * Whether a list has an element, compared by content.
     *
     * @param list a list
     * @param element what to look for
     * @return true if it has
     */
    public static boolean contains(List<?> list, Object element) {
        return any(list, each -> Equality.equal(each, element));
    }

    /**
     * Whether a condition is true for at least one element.
     *
     * @param list a list
     * @param test the condition
     * @param <T> type of the elements
     * @return false for the empty list
     */
    public static <T> boolean any(List<T> list, Predicate<? super T> test) {
        for (T element : list) {
            if (test.test(element)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a condition is true for every element.
     *
     * @param list a list
     * @param test the condition
     * @param <T> type of the elements
     * @return true for the empty list
     */
    public static <T> boolean all(List<T> list, Predicate<? super T> test) {
        return !any(list, test.negate());
    }

    /**
     * The elements for which a condition is true.
     *
     * @param list a list
     * @param test the condition
     * @param <T> type of the elements
     * @return those elements, in their order
     */
    public static <T> List<T> keep(List<T> list, Predicate<? super T> test) {
        List<T> kept = new ArrayList<>();
        for (T element : list) {
            if (test.test(element)) {
                kept.add(element);
            }
        }
        return Collections.unmodifiableList(kept);
    }

    /**
     * What a function gives for each element.
     *
     * @param list a list
     * @param function the function
     * @param <T> type of the elements
     * @param <U> type of the results
     * @return the results, in the order of the elements
     */
    public static <T, U> List<U> transform(
            List<T> list, Function<? super T, ? extends U> function) {
        List<U> results = new ArrayList<>(list.size());
        for (T element : list) {
            results.add(function.apply(element));
        }
        return Collections.unmodifiableList(results);
    }

    /**
     * The elements from a place on.
     *
     * @param list a list
     * @param start from 0; clamped
     * @param <T> type of the elements
     * @return the rest of the list
     */
    public static <T> List<T> slice(List<T> list, int start) {
        return slice(list, Math.max(0, start), Integer.MAX_VALUE);
    }

    /**
     * A part of a list; clamped to what is there, so that it never fails.
     *
     * @param list a list
     * @param start the first element, from 0
     * @param length how many elements
     * @param <T> type of the elements
     * @return the part
     */
    public static <T> List<T> slice(List<T> list, int start, int length) {
        int from = Math.min(list.size(), Math.max(0, start));
        long end = Math.min(list.size(), (long) start + length);
        return end <= from ? List.of() : copy(list.subList(from, (int) end));
    }

    /**
     * The elements of one list, then those of another.
     *
     * @param a a list
     * @param b a list
     * @param <T> type of the elements
     * @return both
     */
    public static <T> List<T> append(List<T> a, List<T> b) {
        List<T> both = new ArrayList<>(a.size() + b.size());
        both.addAll(a);
        both.addAll(b);
        return Collections.unmodifiableList(both);
    }

    /**
     * The elements, each once.
     *
     * @param list a list
     * @param <T> type of the elements
     * @return them in the order of their first occurrence
     */
    public static <T> List<T> distinct(List<T> list) {
        return copy(new LinkedHashSet<>(list));
    }

    /**
     * What a function gives for the elements of two lists, pair by pair.
     *
     * @param a a list
     * @param b a list
     * @param function the function
     * @param <T> type of the elements
     * @param <U> type of those of the other list
     * @param <R> what the function gives
     * @return as many as the shorter list has
     */
    public static <T, U, R> List<R> zip(
            List<T> a, List<U> b, BiFunction<? super T, ? super U, ? extends R> function) {
        List<R> results = new ArrayList<>();
        Iterator<U> others = b.iterator();
        for (T element : a) {
            if (!others.hasNext()) {
                break;
            }
            results.add(function.apply(element, others.next()));
        }
        return Collections.unmodifiableList(results);
    }

    /**
     * The elements of two lists, each once.
     *
     * @param a a list
     * @param b a list
     * @param <T> type of the elements
     * @return those of the first, then the others
     */
    public static <T> List<T> union(List<T> a, List<T> b) {
        return distinct(append(a, b));
    }

    /**
     * The elements that two lists have in common, each once.
     *
     * @param a a list
     * @param b a list
     * @param <T> type of the elements
     * @return those, in the order of the first list
     */
    public static <T> List<T> intersect(List<T> a, List<T> b) {
        Set<T> both = new HashSet<>(b);
        return keep(distinct(a), both::contains);
    }

    /**
     * The elements of a list that are not in another, each once.
     *
     * @param a a list
     * @param b a list
     * @param <T> type of the elements
     * @return those, in the order of the first list
     */
    public static <T> List<T> except(List<T> a, List<T> b) {
        Set<T> gone = new HashSet<>(b);
        return keep(distinct(a), element -> !gone.contains(element));
    }

    /**
     * The elements from the last to the first.
     *
     * @param list the elements
     * @param <T> type of the elements
     * @return a list of the same elements
     */
    public static <T> List<T> reverse(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return Collections.unmodifiableList(reversed);
    }

    /**
     * Where an element is in a list.
     *
     * @param list the elements
     * @param element what to look for
     * @return the first place, from 0, or null
     */
    public static Integer indexOf(List<?> list, Object element) {
        return Search.indexWhere(list, each -> Equality.equal(each, element));
    }
}
