package pfl.pravega.sink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the sink writes to checkpoints can be read again. */
class SinkStateTest {

    @Test
    void keepsEventsAsTheyWere() throws IOException {
        Random random = new Random(11);
        KeptEvents events = new KeptEvents();
        List<OutEvent> expected = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] data = new byte[i % 5_000 == 0 ? 3 << 20 : random.nextInt(300)];
            random.nextBytes(data);
            OutEvent event = new OutEvent(i % 7 == 0 ? null : i % 11 == 0 ? "" : "ключ" + i, data);
            events.add(event);
            expected.add(event);
            bytes += data.length;
        }
        assertTrue(events.bytes() > bytes && events.bytes() < bytes * 1.3);
        WriterState.Serializer serializer = new WriterState.Serializer();
        WriterState copy = serializer.deserialize(1, serializer.serialize(
                new WriterState("job", new UUID(1, 2), 3, events)));
        assertEquals(new UUID(1, 2), copy.transaction);
        assertEquals("job", copy.job);
        assertEquals(3, copy.closedAt);
        assertEquals(events.bytes(), copy.events.bytes());
        List<OutEvent> got = new ArrayList<>();
        copy.events.forEach(got::add);
        assertEquals(expected.size(), got.size());
        for (int i = 0; i < got.size(); i++) {
            assertEquals(expected.get(i).key, got.get(i).key);
            assertArrayEquals(expected.get(i).data, got.get(i).data);
        }
    }

    @Test
    void keepsAnOpenTransactionWithoutEvents() throws IOException {
        WriterState.Serializer serializer = new WriterState.Serializer();
        WriterState copy = serializer.deserialize(1, serializer.serialize(
                new WriterState("job", new UUID(1, 2), 0, null)));
        assertNull(copy.events);
        assertThrows(IOException.class, () -> serializer.deserialize(2, new byte[0]));
    }

    @Test
    void keepsPendingTransactionsAsTheyWere() throws IOException {
        PendingTransaction.Serializer serializer = new PendingTransaction.Serializer();
        for (Long time : new Long[] {null, -5L}) {
            PendingTransaction t = new PendingTransaction("scope", "stream", new UUID(5, 6), 7,
                    Duration.ofSeconds(8), true, time == null, 9, "writer", time);
            PendingTransaction copy = serializer.deserialize(1, serializer.serialize(t));
            assertEquals(t.toString(), copy.toString());
            assertEquals(List.of(t.closedAt, t.lease, t.durable, t.rewritten, t.restoredFrom,
                    t.timeWriter), List.of(copy.closedAt, copy.lease, copy.durable, copy.rewritten,
                    copy.restoredFrom, copy.timeWriter));
            assertEquals(t.time, copy.time);
        }
        assertThrows(IOException.class, () -> serializer.deserialize(2, new byte[0]));
    }
}
