package pfl.aggregates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingTest {
    @Test
    void growsWithoutChangingShorterLists() {
        List<List<Integer>> all = new ArrayList<>();
        List<Integer> list = List.of();
        for (int i = 0; i < 100; i++) {
            all.add(list);
            list = Growing.with(list, i);
        }
        for (int i = 0; i < 100; i++) {
            assertEquals(i, all.get(i).size());
            assertEquals(i == 0 ? List.of() : i - 1, i == 0 ? all.get(0) : all.get(i).get(i - 1));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> all.get(8).get(8));
        assertThrows(UnsupportedOperationException.class, () -> all.get(8).add(8));
    }

    @Test
    void branches() {
        List<String> a = Growing.with(Growing.with(List.of(), "a"), "b");
        List<String> c = Growing.with(a, "c");
        List<String> d = Growing.with(a, "d");
        assertEquals(List.of("a", "b", "c"), c);
        assertEquals(List.of("a", "b", "d"), d);
        assertEquals(List.of("a", "b"), a);
    }

    @Test
    void addsOnlyWhatIsNew() {
        List<String> a = Growing.withNew(Growing.withNew(List.of("x"), "a"), "x");
        List<String> b = Growing.withNew(a, "b");
        List<String> again = Growing.withNew(a, "b");
        assertEquals(List.of("x", "a"), a);
        assertEquals(List.of("x", "a", "b"), b);
        assertEquals(b, again);
        assertSame(b, Growing.withNew(b, "b"));
        assertSame(b, Growing.withNew(b, null));
        assertSame(b, Growing.with(b, null));
    }

    @Test
    void joins() {
        assertEquals(List.of(1, 2, 2, 3), Growing.joined(List.of(1, 2), List.of(2, 3)));
        assertEquals(List.of(1, 2, 3), Growing.joinedNew(List.of(1, 2), List.of(2, 3)));
        assertEquals(List.of(), Growing.joinedNew(List.of(), List.of()));
    }
}
