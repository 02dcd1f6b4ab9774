package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import pfl.pravega.EventMetadata;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaDeserializationSchema;
import pfl.pravega.PravegaSource;
import pfl.pravega.testing.KeyedEvents;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.SequenceCheck;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** Bounded reads: from where to where, several streams, metadata, order without checkpoints. */
class SourceTest {
    private static final PravegaConfig CONFIG = PravegaProcess.shared().config("source");

    static PravegaSource.Builder<String> source(TestStream... streams) {
        PravegaSource.Builder<String> builder = PravegaSource.<String>builder().config(CONFIG)
                .deserializer(new SimpleStringSchema());
        for (TestStream stream : streams) {
            builder.stream(stream.toString());
        }
        return builder;
    }

    @SuppressWarnings("try") // close() may be interrupted: so it is declared by Flink
    static <T> List<T> collect(StreamExecutionEnvironment environment, PravegaSource<T> source)
            throws Exception {
        List<T> got = new ArrayList<>();
        try (CloseableIterator<T> records = environment.fromSource(source,
                WatermarkStrategy.noWatermarks(), "source").executeAndCollect()) {
            records.forEachRemaining(got::add);
        }
        return got;
    }

    @Test
    void readsSeveralStreamsFromHeadToTail() throws Exception {
        TestStream first = TestStream.create(CONFIG, "first", 3);
        TestStream second = TestStream.create(
                PravegaProcess.shared().config("another-scope"), "second", 1);
        first.write(0, 3000, 0);
        second.write(3000, 5000, 0);
        List<String> got = collect(TestJobs.environment(2, 500),
                source(first, second).endAt("tail").build());
        KeyedEvents.assertSame(got, 5000);
    }

    @Test
    void beginsAndEndsAtStreamCuts() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "cuts", 2);
        stream.write(0, 1000, 0);
        String from = stream.tail().asText();
        stream.write(1000, 2000, 0);
        stream.scale(3);
        stream.write(2000, 3000, 0);
        String to = stream.tail().asText();
        stream.write(3000, 4000, 0);
        List<String> got = collect(TestJobs.environment(2, 300),
                source(stream).startAt(from).endAt(to).build());
        assertEquals("0 missing, 0 doubled, 0 foreign",
                KeyedEvents.check(got, 1000, 3000).toString().replaceFirst("\\d+ disordered, ", ""));
        List<String> rest = collect(TestJobs.environment(1, 300),
                source(stream).startAt(stream.toString(), to).endAt("tail").build());
        assertEquals(0, KeyedEvents.check(rest, 3000, 4000).missing);
        assertEquals(1000, rest.size());
    }

    @Test
    void endsAtOnceIfThereIsNothingToRead() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "nothing", 2);
        assertEquals(List.of(), collect(TestJobs.environment(2, 300), source(stream).endAt("tail").build()));
        stream.write(0, 100, 0);
        assertEquals(List.of(), collect(TestJobs.environment(2, 0),
                source(stream).startAt("tail").endAt("tail").build()));
    }

    /** In batch and in streaming without checkpoints: it ends, and keeps the order through scalings. */
    @Test
    void keepsOrderWithoutCheckpoints() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "order", 2);
        int[] scalings = {4, 1, 3, 1, 4};
        for (int i = 0; i <= scalings.length; i++) {
            stream.write(i * 1000, (i + 1) * 1000, 0);
            if (i < scalings.length) {
                stream.scale(scalings[i]);
            }
        }
        SequenceCheck streaming = SequenceCheck.begin("unchecked");
        StreamExecutionEnvironment environment = TestJobs.environment(3, 0);
        SequenceCheck.add(environment.fromSource(source(stream).endAt("tail").build(),
                WatermarkStrategy.noWatermarks(), "source"), "unchecked");
        environment.execute();
        assertEquals(List.of(), streaming.faults());
        assertEquals(6000, streaming.seen());

        List<String> batch = collect(TestJobs.environment(3, 0, "execution.runtime-mode", "BATCH",
                "taskmanager.numberOfTaskSlots", "2"), source(stream).endAt("tail").build());
        KeyedEvents.assertSame(batch, 6000);
    }

    /** Segments that never meet are read in parallel, also where there are fewer slots than tasks. */
    @Test
    void readsInBatchWithFewerSlotsThanTasks() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "slots", 5);
        stream.write(0, 2000, 0);
        for (boolean order : new boolean[] {true, false}) {
            List<String> batch = collect(TestJobs.environment(4, 0, "execution.runtime-mode", "BATCH",
                    "taskmanager.numberOfTaskSlots", "2", "jobmanager.scheduler", "Default"),
                    source(stream).endAt("tail").keepKeyOrder(order).build());
            KeyedEvents.assertSame(batch, 2000);
        }
    }

    private static final class Placed implements PravegaDeserializationSchema<String> {
        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(byte[] event, EventMetadata at, Collector<String> out) {
            out.collect(at.stream() + " " + at.segment() + " " + at.offset() + " "
                    + new String(event, StandardCharsets.UTF_8));
        }

        @Override
        public TypeInformation<String> getProducedType() {
            return Types.STRING;
        }
    }

    @Test
    void tellsWhereAnEventIs() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "metadata", 2);
        stream.write(0, 500, 0);
        List<String> got = collect(TestJobs.environment(1, 300), PravegaSource.<String>builder()
                .config(CONFIG).stream(stream.name()).endAt("tail").deserializer(new Placed()).build());
        Set<String> places = new HashSet<>();
        for (String record : got) {
            String[] parts = record.split(" ");
            assertEquals(stream.toString(), parts[0]);
            assertTrue(parts[1].equals("0") || parts[1].equals("1"), record);
            places.add(parts[1] + " " + parts[2]);
        }
        assertEquals(500, got.size());
        assertEquals(500, places.size());
        assertTrue(places.containsAll(Set.of("0 0", "1 0")));
    }
}
