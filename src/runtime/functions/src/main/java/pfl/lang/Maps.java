package pfl.lang;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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
}
