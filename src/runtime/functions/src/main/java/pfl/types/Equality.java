package pfl.types;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Equality and hash codes of the values of a record, by content: byte arrays too. The hash codes are the
 * same in each JVM, those of enums too, since Flink sends events to tasks by the hash of their key.
 */
public final class Equality {
    private Equality() {
    }

    /**
     * Whether two values have the same content.
     *
     * @param a a value or null
     * @param b a value or null
     * @return true if they do
     */
    public static boolean equal(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof byte[] && b instanceof byte[]) {
            return Arrays.equals((byte[]) a, (byte[]) b);
        }
        if (a instanceof List && b instanceof List) {
            return equalLists((List<?>) a, (List<?>) b);
        }
        if (a instanceof Map && b instanceof Map) {
            return equalMaps((Map<?, ?>) a, (Map<?, ?>) b);
        }
        return a != null && a.equals(b);
    }

    private static boolean equalLists(List<?> a, List<?> b) {
        Iterator<?> others = b.iterator();
        for (Object each : a) {
            if (!others.hasNext() || !equal(each, others.next())) {
                return false;
            }
        }
        return !others.hasNext();
    }

    private static boolean equalMaps(Map<?, ?> a, Map<?, ?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            if (!b.containsKey(entry.getKey()) || !equal(entry.getValue(), b.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The hash code of values in their order.
     *
     * @param values values or nulls
     * @return the hash code
     */
    public static int hash(Object... values) {
        int hash = 1;
        for (Object value : values) {
            hash = 31 * hash + one(value);
        }
        return hash;
    }

    private static int one(Object value) {
        if (value instanceof byte[]) {
            return Arrays.hashCode((byte[]) value);
        }
        if (value instanceof Enum) {
            return ((Enum<?>) value).name().hashCode();
        }
        if (value instanceof List) {
            return hash(((List<?>) value).toArray());
        }
        if (value instanceof Map) {
            int hash = 0;
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                hash += one(entry.getKey()) ^ one(entry.getValue());
            }
            return hash;
        }
        return value == null ? 0 : value.hashCode();
    }
}
