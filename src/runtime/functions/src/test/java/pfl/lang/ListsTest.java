package pfl.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListsTest {
    private final List<Integer> list = List.of(1, 2, 3);

    @Test
    void givesNullForWhatIsNotThere() {
        assertEquals(3, Lists.get(list, 2));
        assertNull(Lists.get(list, 3));
        assertNull(Lists.get(list, -1));
        assertNull(Lists.get(list, 1L << 32));
        assertNull(Lists.last(List.of()));
    }

    @Test
    void clampsSlices() {
        assertEquals(List.of(2, 3), Lists.slice(list, 1));
        assertEquals(List.of(1), Lists.slice(list, -5, 6));
        assertEquals(List.of(), Lists.slice(list, 7, Integer.MAX_VALUE));
    }

    @Test
    void comparesElementsByContent() {
        assertTrue(Lists.contains(List.of(new byte[] {1}), new byte[] {1}));
        assertFalse(Lists.contains(List.of(1), 2));
        assertTrue(Lists.contains(Lists.of(1, null), null));
    }

    @Test
    void givesListsThatDoNotChange() {
        List<Integer> source = new ArrayList<>(list);
        List<Integer> copy = Lists.copy(source);
        source.add(4);
        assertEquals(list, copy);
        assertThrows(UnsupportedOperationException.class, () -> copy.add(4));
        assertThrows(UnsupportedOperationException.class, () -> Lists.of(1, null).add(2));
        assertThrows(UnsupportedOperationException.class, () -> Lists.append(list, list).add(2));
    }

    @Test
    void keepsTheOrder() {
        assertEquals(List.of(3, 1), Lists.distinct(List.of(3, 1, 3)));
        assertEquals(List.of(2, 3), Lists.keep(list, x -> x > 1));
        assertEquals(List.of("1", "2", "3"), Lists.transform(list, x -> "" + x));
        Map<String, Integer> map =
            Maps.of(Maps.entry("z", 1), Maps.entry("a", 2), Maps.entry("z", 3));
        assertEquals(List.of("z", "a"), Lists.copy(map.keySet()));
        assertEquals(3, map.get("z"));
    }

    @Test
    void handlesNull() {
        assertEquals(1, Values.or(null, () -> 1));
        assertEquals(2, Values.<Integer>or(2, () -> {
            throw new IllegalStateException();
        }));
        assertNull(Values.map((String) null, String::length));
        assertTrue(Values.equal((Double) null, null));
        assertTrue(Values.equal(0.0, -0.0));
        assertFalse(Values.equal(Double.NaN, Double.NaN));
        assertFalse(Values.equal(1.0f, null));
    }
}
