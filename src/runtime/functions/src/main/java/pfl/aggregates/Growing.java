package pfl.aggregates;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;

/**
 * A list that nobody can change, and that yet grows at its end in constant time: a longer list shares the
 * elements of the one that it was made from. So a checkpoint may still write the shorter one meanwhile.
 *
 * @param <E> type of the elements, which are not null
 */
public final class Growing<E> extends AbstractList<E> implements RandomAccess {
    /** What the lists that were made from each other have in common; used by the task's thread only. */
    private static final class Shared<E> {
        /** How many elements the longest of them has. */
        private int used;
        /** The elements of the longest; null until somebody asks whether it has one. */
        private Set<E> distinct;
    }

    private final Shared<E> shared;
    private final E[] elements;
    private final int size;

    private Growing(Shared<E> shared, E[] elements, int size) {
        this.shared = shared;
        this.elements = elements;
        this.size = size;
    }

    /**
     * The list with one more element.
     *
     * @param <E> type of the elements
     * @param list a list
     * @param element the element, or null for none
     * @return the longer list
     */
    public static <E> List<E> with(List<E> list, E element) {
        return element == null ? list : of(list).with(element);
    }

    /**
     * The list with one more element, unless it has it already.
     *
     * @param <E> type of the elements
     * @param list a list of different elements
     * @param element the element, or null for none
     * @return the longer list, or the same
     */
    public static <E> List<E> withNew(List<E> list, E element) {
        if (element == null) {
            return list;
        }
        Growing<E> growing = of(list);
        return growing.distinct().contains(element) ? growing : growing.with(element);
    }

    /**
     * The elements of one list, then those of another.
     *
     * @param <E> type of the elements
     * @param a a list
     * @param b a list
     * @return both
     */
    public static <E> List<E> joined(List<E> a, List<E> b) {
        List<E> both = a;
        for (E element : b) {
            both = with(both, element);
        }
        return both;
    }

    /**
     * The elements of one list, then those of another that are new.
     *
     * @param <E> type of the elements
     * @param a a list of different elements
     * @param b a list of different elements
     * @return the different elements of both
     */
    public static <E> List<E> joinedNew(List<E> a, List<E> b) {
        List<E> both = a;
        for (E element : b) {
            both = withNew(both, element);
        }
        return both;
    }

    /** The list itself, or a copy of one that nobody else has grown: one longer than this has been made. */
    @SuppressWarnings("unchecked")
    private static <E> Growing<E> of(List<E> list) {
        if (list instanceof Growing && ((Growing<E>) list).shared.used == list.size()) {
            return (Growing<E>) list;
        }
        Shared<E> shared = new Shared<>();
        shared.used = list.size();
        return new Growing<>(shared, (E[]) list.toArray(), list.size());
    }

    private Growing<E> with(E element) {
        E[] room = size < elements.length ? elements : Arrays.copyOf(elements, Math.max(8, size + size / 2));
        room[size] = element;
        shared.used = size + 1;
        if (shared.distinct != null) {
            shared.distinct.add(element);
        }
        return new Growing<>(shared, room, size + 1);
    }

    private Set<E> distinct() {
        if (shared.distinct == null) {
            shared.distinct = new HashSet<>(this);
        }
        return shared.distinct;
    }

    @Override
    public E get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException("There is no element " + index + " of " + size);
        }
        return elements[index];
    }

    @Override
    public int size() {
        return size;
    }
}
