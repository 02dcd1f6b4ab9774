package pfl.types;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Constant values of the language that Java has no expression for. */
public final class Literals {
    private Literals() {
    }

    /**
     * A map in the order of its entries; of two equal keys the later wins.
     *
     * @param <K> the Java type of the keys
     * @param <V> the Java type of the values
     * @param keysAndValues a key, its value, the next key, and so on
     * @return the map, unmodifiable
     */
    @SuppressWarnings("unchecked") // Emitted code alternates keys and values of the map's types.
    public static <K, V> Map<K, V> map(Object... keysAndValues) {
        Map<K, V> map = new LinkedHashMap<>(keysAndValues.length);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((K) keysAndValues[i], (V) keysAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
