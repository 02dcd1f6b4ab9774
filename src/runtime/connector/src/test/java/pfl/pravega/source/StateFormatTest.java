package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written into checkpoints can be read, and version 1 stays as it is. */
class StateFormatTest {
    @Test
    void splitsComeBackAsTheyWere() throws IOException {
        Random random = new Random(3);
        SegmentSplit.Serializer serializer = new SegmentSplit.Serializer();
        for (int i = 0; i < 1000; i++) {
            SegmentSplit split = new SegmentSplit("scope/s" + i, random.nextLong(), random.nextLong(),
                    random.nextBoolean() ? SegmentSplit.NO_END : random.nextLong(),
                    SegmentSplit.Phase.values()[random.nextInt(3)]);
            assertEquals(split, serializer.deserialize(1, serializer.serialize(split)));
        }
    }

    /** Bytes as they are in the checkpoints of users: a change here needs version 2. */
    @Test
    void aSplitOfVersionOneIsRead() throws IOException {
        byte[] bytes = {0, 3, 'a', '/', 'b', 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 42,
            127, -1, -1, -1, -1, -1, -1, -1, 1};
        SegmentSplit split = new SegmentSplit("a/b", (1L << 32) + 2, 42, SegmentSplit.NO_END,
                SegmentSplit.Phase.READING);
        assertEquals(split, new SegmentSplit.Serializer().deserialize(1, bytes));
        assertArrayEquals(bytes, new SegmentSplit.Serializer().serialize(split));
    }

    @Test
    void theEnumeratorComesBackAsItWas() throws IOException {
        EnumeratorState state = new EnumeratorState();
        StreamProgress progress = new StreamProgress("scope/stream");
        progress.begin(Map.of(0L, 5L, 1L, 0L, 2L, -1L), new HashMap<>(
                Map.of(0L, SegmentSplit.NO_END, 1L, 70L, 3L, SegmentSplit.NO_END, 2L, 9L)));
        progress.end(0, 1, Map.of(3L, List.of(0L), 2L, List.of(0L, 1L)));
        state.streams.put(progress.stream, progress);
        state.streams.put("scope/unbounded", new StreamProgress("scope/unbounded"));
        EnumeratorState.Serializer serializer = new EnumeratorState.Serializer();
        EnumeratorState read = serializer.deserialize(1, serializer.serialize(state));
        StreamProgress back = read.streams.get("scope/stream");
        assertEquals(progress.bounds, back.bounds);
        assertEquals(progress.future, back.future);
        assertEquals(progress.active, back.active);
        assertEquals(progress.pending, back.pending);
        assertEquals(Set.of(0L), back.ended.keySet());
        assertEquals(Set.of(2L, 3L), back.ended.get(0L).successors);
        assertTrue(back.ended.get(0L).covered);
        assertEquals(null, read.streams.get("scope/unbounded").bounds);
    }

    @Test
    void anUnknownVersionIsRefused() {
        IOException split = assertThrows(IOException.class,
                () -> new SegmentSplit.Serializer().deserialize(9, new byte[0]));
        assertTrue(split.getMessage().contains("version 9"), split.getMessage());
        assertThrows(IOException.class,
                () -> new EnumeratorState.Serializer().deserialize(9, new byte[0]));
    }
}
