package pfl.types;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Values between records and the rows that Python functions take and give: a list is an array there. */
public final class Rows {
    private Rows() {
    }

    /**
     * Converts what may be null.
     *
     * @param <T> what it is
     * @param <R> what it becomes
     * @param value a value or null
     * @param conversion converts one that isn't null
     * @return the result or null
     */
    public static <T, R> R optional(T value, Function<? super T, ? extends R> conversion) {
        return value == null ? null : conversion.apply(value);
    }

    /**
     * Makes an array of a list.
     *
     * @param <T> the elements of the list
     * @param list the list
     * @param element class of the array's elements
     * @param conversion makes one of an element
     * @return the array; not typed as one, which {@code Row.of} would take for the fields of the row
     */
    public static <T> Object array(List<T> list, Class<?> element, Function<? super T, ?> conversion) {
        Object[] array = (Object[]) Array.newInstance(element, list.size());
        int i = 0;
        for (T each : list) {
            array[i++] = conversion.apply(each);
        }
        return array;
    }

    /**
     * Makes a list of an array, or of a list.
     *
     * @param <R> the elements of the new list
     * @param array an array of objects
     * @param conversion makes an element
     * @return the list, unmodifiable
     */
    public static <R> List<R> list(Object array, Function<Object, ? extends R> conversion) {
        List<R> list = new ArrayList<>();
        for (Object each : array instanceof List ? ((List<?>) array).toArray() : (Object[]) array) {
            list.add(conversion.apply(each));
        }
        return Collections.unmodifiableList(list);
    }

    /**
     * Converts the keys and values of a map.
     *
     * @param <K> the keys of the new map
     * @param <V> its values
     * @param map a map
     * @param key converts a key
     * @param value converts a value
     * @return the map, unmodifiable, in the same order
     */
    public static <K, V> Map<K, V> map(
            Object map, Function<Object, ? extends K> key, Function<Object, ? extends V> value) {
        Map<K, V> converted = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
            converted.put(key.apply(entry.getKey()), value.apply(entry.getValue()));
        }
        return Collections.unmodifiableMap(converted);
    }

    /**
     * Converts the keys and values of a map for a row.
     *
     * @param <K> the keys of the map
     * @param <V> its values
     * @param map a map
     * @param key converts a key
     * @param value converts a value
     * @return the map, unmodifiable, in the same order
     */
    public static <K, V> Map<Object, Object> toMap(
            Map<K, V> map, Function<? super K, ?> key, Function<? super V, ?> value) {
        Map<Object, Object> converted = new LinkedHashMap<>();
        map.forEach((k, v) -> converted.put(key.apply(k), value.apply(v)));
        return converted;
    }
}
