package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import pfl.pravega.BadEvents;
import pfl.pravega.DeadLetterStream;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSource;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** Events that the schema refuses: fail, skip, dead letters. */
class BadEventsTest {
    private static final PravegaConfig CONFIG = PravegaProcess.shared().config("bad");

    /** Refuses events that are no number, and only after it has emitted something; needs open(). */
    private static final class Numbers extends AbstractDeserializationSchema<Integer> {
        private static final long serialVersionUID = 1L;
        private transient boolean opened;

        @Override
        public void open(InitializationContext context) {
            context.getMetricGroup().counter("mine");
            opened = context.getUserCodeClassLoader() != null;
        }

        @Override
        public Integer deserialize(byte[] event) throws IOException {
            if (!opened) {
                throw new IOException("open() was not called");
            }
            return Integer.parseInt(new String(event, StandardCharsets.UTF_8));
        }

        @Override
        public void deserialize(byte[] event, Collector<Integer> out) throws IOException {
            out.collect(-1);
            out.collect(deserialize(event));
        }
    }

    private static TestStream written() {
        TestStream stream = TestStream.create(CONFIG, "numbers", 1);
        stream.writeRaw("k", "1".getBytes(StandardCharsets.UTF_8));
        stream.writeRaw("k", "two \"\u0001\"".getBytes(StandardCharsets.UTF_8));
        stream.writeRaw("k", "3".getBytes(StandardCharsets.UTF_8));
        return stream;
    }

    private static PravegaSource.Builder<Integer> source(TestStream stream) {
        return PravegaSource.<Integer>builder().config(CONFIG).stream(stream.name()).endAt("tail")
                .deserializer(new Numbers());
    }

    @Test
    void failsWithThePlaceAndTheCause() throws Exception {
        TestStream stream = written();
        StreamExecutionEnvironment environment =
                TestJobs.environment(1, 0, "restart-strategy.type", "none");
        environment.fromSource(source(stream).build(), WatermarkStrategy.noWatermarks(), "source")
                .sinkTo(new DiscardingSink<>());
        String failure = TestJobs.failure(environment.executeAsync(), 60);
        assertTrue(failure.contains("The event at offset 9 of segment 0 (epoch 0) of stream " + stream
                + " (7 bytes) can't be deserialised: java.lang.NumberFormatException"), failure);
    }

    @Test
    void skipsWithoutHalfAnEvent() throws Exception {
        assertEquals(List.of(-1, 1, -1, 3), SourceTest.collect(TestJobs.environment(1, 0),
                source(written()).badEvents(BadEvents.SKIP).build()));
    }

    @Test
    void writesDeadLetters() throws Exception {
        TestStream stream = written();
        TestStream dead = TestStream.create(CONFIG, "dead", 1);
        assertEquals(List.of(-1, 1, -1, 3), SourceTest.collect(TestJobs.environment(1, 0),
                source(stream).badEvents(new DeadLetterStream(CONFIG, dead.name())).build()));
        List<String> letters = dead.readAll();
        assertEquals(1, letters.size());
        assertTrue(letters.get(0).startsWith("{\"stream\":\"" + stream + "\",\"segment\":0,\"offset\":9,"
                + "\"cause\":\"java.lang.NumberFormatException: For input string: \\\"two \\\"\\u0001\\\""),
                letters.get(0));
        assertTrue(letters.get(0).endsWith(",\"data\":\"dHdvICIBIg==\"}"), letters.get(0));
    }
}
