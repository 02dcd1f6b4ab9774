package pfl.lang;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Makes maps, which keep the order of their entries and can't be changed. */
public final class Maps {
    private Maps() {
    }

    /**
     * A map of these entries; of two with one key the last counts.
     *
     * @param entries made by {@link #entry}
     * @param <K> type of the keys
     * @param <V> type of the values
     * @return the map
     */
    @SafeVarargs
    public static <K, V> Map<K, V> of(Map.Entry<K, V>... entries) {
        Map<K, V> map = new LinkedHashMap<>();
        for (Map.Entry<K, V> entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return Collections.unmodifiableMap(map);
    }

    /**
     * An entry of a map.
     *
     * @param key not null
     * @param value may be null
     * @param <K> type of the key
     * @param <V> type of the value
     * @return the entry
     */
    public static <K, V> Map.Entry<K, V> entry(K key, V value) {
        return new java.util.AbstractMap.SimpleImmutableEntry<>(key, value);
    }

    /**
     * A map of the elements of a list.
     *
     * @param list the elements
     * @param key gives an element its key; of two with one the last counts
     * @param value gives an element its value
     * @param <T> type of the elements
     * @param <K> type of the keys
     * @param <V> type of the values
     * @return the map
     */
    public static <T, K, V> Map<K, V> toMap(
            List<T> list,
            Function<? super T, ? extends K> key,
            Function<? super T, ? extends V> value) {
        Map<K, V> map = new LinkedHashMap<>();
        for (T element : list) {
            map.put(key.apply(element), value.apply(element));
        }
        return Collections.unmodifiableMap(map);
    }

    /**
     * The elements of a list by what a function gives for them.
     *
     * @param list the elements
     * @param by the function
     * @param <T> type of the elements
     * @param <K> what it gives
     * @return the groups in the order of their first elements
     */
    public static <T, K> Map<K, List<T>> group(List<T> list, Function<? super T, ? extends K> by) {
        Map<K, List<T>> groups = new LinkedHashMap<>();
        for (T element : list) {
            groups.computeIfAbsent(by.apply(element), key -> new ArrayList<>()).add(element);
        }
        groups.replaceAll((key, group) -> Collections.unmodifiableList(group));
        return Collections.unmodifiableMap(groups);
    }

    /**
     * What a function gives for each entry.
     *
     * @param map the entries
     * @param function the function
     * @param <K> type of the keys
     * @param <V> type of the values
     * @param <R> what it gives
     * @return its results in the order of the map
     */
    public static <K, V, R> List<R> entries(
            Map<K, V> map, BiFunction<? super K, ? super V, ? extends R> function) {
        List<R> results = new ArrayList<>(map.size());
        map.forEach((key, value) -> results.add(function.apply(key, value)));
        return Collections.unmodifiableList(results);
    }

    /**
     * A map with the values that a function gives for the values.
     *
     * @param map the entries
     * @param function the function
     * @param <K> type of the keys
     * @param <V> type of the values
     * @param <R> what it gives
     * @return the map
     */
    public static <K, V, R> Map<K, R> transformValues(
            Map<K, V> map, Function<? super V, ? extends R> function) {
        Map<K, R> results = new LinkedHashMap<>();
        map.forEach((key, value) -> results.put(key, function.apply(value)));
        return Collections.unmodifiableMap(results);
    }

    /**
     * A map with the keys that a function gives for the keys.
     *
     * @param map the entries
     * @param function the function
     * @param <K> type of the keys
     * @param <V> type of the values
     * @param <R> what it gives
     * @return the map; where two keys become one the last value counts
     */
    public static <K, V, R> Map<R, V> transformKeys(
            Map<K, V> map, Function<? super K, ? extends R> function) {
        Map<R, V> results = new LinkedHashMap<>();
        map.forEach((key, value) -> results.put(function.apply(key), value));
        return Collections.unmodifiableMap(results);
    }

    /**
     * The entries for which a condition is true.
     *
     * @param map the entries
     * @param test the condition
     * @param <K> type of the keys
     * @param <V> type of the values
     * @return those, in the order of the map
     */
    public static <K, V> Map<K, V> keepEntries(
            Map<K, V> map, BiPredicate<? super K, ? super V> test) {
        Map<K, V> kept = new LinkedHashMap<>(map);
        kept.entrySet().removeIf(entry -> !test.test(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(kept);
    }

    /**
     * A map with one more entry.
     *
     * @param map the entries
     * @param key its key
     * @param value its value
     * @param <K> type of the keys
     * @param <V> type of the values
     * @return the map
     */
    public static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }

    /**
     * A map without a key.
     *
     * @param map the entries
     * @param key the key
     * @param <K> type of the keys
     * @param <V> type of the values
     * @return the map
     */
    public static <K, V> Map<K, V> remove(Map<K, V> map, K key) {
        Map<K, V> fewer = new LinkedHashMap<>(map);
        fewer.remove(key);
        return Collections.unmodifiableMap(fewer);
    }

    /**
     * The entries of two maps.
     *
     * @param a a map
     * @param b a map, whose values count
     * @param <K> type of the keys
     * @param <V> type of the values
     * @return the map
     */
    public static <K, V> Map<K, V> merge(Map<K, V> a, Map<K, V> b) {
        Map<K, V> both = new LinkedHashMap<>(a);
        both.putAll(b);
        return Collections.unmodifiableMap(both);
    }
}
