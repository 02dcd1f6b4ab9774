package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Splits are spread evenly, and successors stay where they can. */
class PlacementTest {
    private static int place(Placement placement, String split, Set<Integer> before, boolean sticky) {
        int reader = placement.choose(split, before, sticky);
        placement.handedOut(split, reader);
        return reader;
    }

    @Test
    void spreadsEvenly() {
        Placement placement = new Placement(3, true);
        Map<Integer, Integer> load = new HashMap<>();
        for (int i = 0; i < 9; i++) {
            load.merge(place(placement, "s" + i, Set.of(), false), 1, Integer::sum);
        }
        assertEquals(Map.of(0, 3, 1, 3, 2, 3), load);
    }

    @Test
    void aSuccessorStaysUntilItsReaderHasItsShare() {
        Placement placement = new Placement(2, true);
        place(placement, "a", Set.of(), false);
        place(placement, "b", Set.of(), false);
        placement.ended(0, "a");
        assertEquals(0, place(placement, "a1", Set.of(0), false));
        assertEquals(0, place(placement, "a2", Set.of(0), false));
        assertEquals(1, place(placement, "a3", Set.of(0), false));
        assertEquals(0, place(placement, "a4", Set.of(0), true));
    }

    @Test
    void waitsUntilRestoredReadersHaveSaidWhatTheyHave() {
        Placement placement = new Placement(2, false);
        placement.started(0, 3);
        assertNull(placement.choose("x", Set.of(), false));
        placement.started(1, 0);
        assertEquals(1, placement.choose("x", Set.of(), false));
        placement.failed(1, List.of());
        assertNull(placement.choose("x", Set.of(), false));
    }

    @Test
    void whatIsReturnedGoesToTheSameReader() {
        Placement placement = new Placement(2, true);
        SegmentSplit split = new SegmentSplit("a/b", 1, 0, 9, SegmentSplit.Phase.READING);
        placement.handedOut(split.splitId(), 1);
        placement.failed(1, List.of(split));
        assertEquals(1, placement.choose(split.splitId(), Set.of(), false));
        placement.handedOut(split.splitId(), 1);
        placement.ended(1, split.splitId());
        assertTrue(placement.isDone(1));
    }
}
