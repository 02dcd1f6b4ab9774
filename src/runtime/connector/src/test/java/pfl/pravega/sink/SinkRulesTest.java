package pfl.pravega.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pfl.pravega.NullKey;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSink;
import pfl.pravega.testing.KeyedEvents;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** What a sink refuses, and what it does without checkpoints. */
class SinkRulesTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final String BATCH = "execution.runtime-mode";
    private final PravegaConfig config = PravegaProcess.shared().config("rules");
    private final TestStream out = TestStream.create(config, "out", 2);

    private static DataStream<String> numbers(StreamExecutionEnvironment env, int end,
            boolean bounded) {
        return env.fromSource(new Numbers("rules" + System.nanoTime(), end, bounded),
                        WatermarkStrategy.noWatermarks(), "numbers", Types.INT).setParallelism(1)
                .map(KeyedEvents::event).returns(Types.STRING).setParallelism(1);
    }

    private PravegaSink.Builder<String> guaranteed(String guarantee) {
        PravegaSink.Builder<String> sink = SinkJob.sink(config, out);
        switch (guarantee) {
            case "exactly-once":
                return sink.exactlyOnce(LEASE);
            case "exactly-once durable":
                return sink.exactlyOnce(LEASE).durable().commitInKeyOrder();
            case "at-least-once":
                return sink.atLeastOnce();
            default:
                return sink.bestEffort();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exactly-once", "exactly-once durable", "at-least-once", "best-effort"})
    void writesInBatchMode(String guarantee) throws Exception {
        StreamExecutionEnvironment env = TestJobs.environment(2, 0, BATCH, "BATCH");
        numbers(env, 3_000, true).keyBy(KeyedEvents::keyOf).map(event -> event)
                .returns(Types.STRING).sinkTo(guaranteed(guarantee).build());
        env.execute();
        KeyedEvents.assertSame(out.readAll(), 3_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at-least-once", "best-effort"})
    void writesWithoutCheckpoints(String guarantee) throws Exception {
        StreamExecutionEnvironment env = TestJobs.environment(2, 0);
        numbers(env, 2_000, true).sinkTo(guaranteed(guarantee).watermarkNotes(true).build());
        env.execute();
        KeyedEvents.assertSame(out.readAll(), 2_000);
    }

    private String refusal(boolean bounded, String... options) {
        StreamExecutionEnvironment env = TestJobs.environment(1, 0, options);
        numbers(env, 10, bounded).sinkTo(guaranteed("exactly-once").build());
        return assertThrows(IllegalStateException.class, env::executeAsync).getMessage();
    }

    @Test
    void refusesExactlyOnceWithoutTheCheckpointsItNeeds() {
        assertTrue(refusal(false).contains("needs checkpointing"));
        assertTrue(refusal(true).contains(out.toString()));
        assertTrue(refusal(false, BATCH, "AUTOMATIC").contains("needs checkpointing"));
        assertTrue(refusal(false, "execution.checkpointing.interval", "1 s",
                "execution.checkpointing.mode", "AT_LEAST_ONCE").contains("doubled"));
        assertTrue(refusal(true, "execution.checkpointing.interval", "1 s",
                "execution.checkpointing.checkpoints-after-tasks-finish", "false")
                .contains("they would be lost"));
    }

    private String failure(Function<String, String> change, PravegaSink.Builder<String> sink)
            throws Exception {
        StreamExecutionEnvironment env = TestJobs.environment(1, 500);
        numbers(env, 200, false).map(new Change(change.apply("k7,1"))).returns(Types.STRING)
                .sinkTo(sink.build());
        return TestJobs.failure(env.executeAsync(), 60); // would restart 500 times
    }

    /** Replaces one event. */
    private static final class Change
            implements org.apache.flink.api.common.functions.MapFunction<String, String> {
        private static final long serialVersionUID = 1L;
        private final int length;
        private final String first;

        Change(String by) {
            length = by.length();
            first = by.substring(0, Math.min(10, by.length()));
        }

        @Override
        public String map(String event) {
            return event.equals("k7,1") ? first + "x".repeat(length - first.length()) : event;
        }
    }

    @Test
    void namesAnEventThatIsTooLarge() throws Exception {
        for (String guarantee : List.of("exactly-once", "at-least-once")) {
            String message = failure(event -> event + "y".repeat(9_000_000), guaranteed(guarantee));
            for (String part : List.of(out.toString(), "9000004 bytes", "8388608", "\"k7\"",
                    "element 108", "k7,1")) {
                assertTrue(message.contains(part), part + " is not in " + message);
            }
        }
    }

    @Test
    void writesTheLargestEventThereMayBe() throws Exception {
        StreamExecutionEnvironment env = TestJobs.environment(1, 500);
        numbers(env, 108, true)
                .map(new Change("k7,1" + "y".repeat(8 * 1024 * 1024 - 4))).returns(Types.STRING)
                .sinkTo(guaranteed("exactly-once durable").build());
        env.execute();
        List<String> got = out.readAll();
        assertEquals(108, got.size());
        assertTrue(got.stream().anyMatch(event -> event.length() == 8 * 1024 * 1024));
    }

    @Test
    void followsThePolicyForNullKeys() throws Exception {
        PravegaSink.Builder<String> some = PravegaSink.<String>builder().config(config)
                .stream(out.toString()).serializer(new SimpleStringSchema()).exactlyOnce(LEASE)
                .routingKey(event -> event.equals("k7,1") ? null : KeyedEvents.keyOf(event));
        String message = failure(event -> event, some);
        assertTrue(message.contains("null routing key") && message.contains("element k7,1")
                && message.contains("NullKey.SPREAD"), message);
        for (PravegaSink.Builder<String> sink : List.of(some.nullKey(NullKey.SPREAD).durable())) {
            StreamExecutionEnvironment env = TestJobs.environment(2, 200);
            numbers(env, 2_000, true).sinkTo(sink.build());
            env.execute();
            KeyedEvents.assertSame(out.readAll(), 2_000);
        }
    }

    @Test
    void refusesALeaseThatTheControllerDoesNotAllow() throws Exception {
        StreamExecutionEnvironment env = TestJobs.environment(1, 500);
        numbers(env, 10, false).sinkTo(SinkJob.sink(config, out)
                .exactlyOnce(Duration.ofSeconds(3_600)).build());
        String message = TestJobs.failure(env.executeAsync(), 60);
        assertTrue(message.contains("refuses a lease of 3600 s")
                && message.contains(out.toString()) && message.contains("600 s"), message);
    }

    @Test
    void failsForAStreamThatIsNotThere() throws Exception {
        for (String guarantee : List.of("exactly-once", "at-least-once")) {
            StreamExecutionEnvironment env = TestJobs.environment(1, 500,
                    "restart-strategy.fixed-delay.attempts", "1");
            numbers(env, 10, false).sinkTo(guaranteed(guarantee).stream("nowhere")
                    .flushTimeout(Duration.ofSeconds(10)).build());
            String message = TestJobs.failure(env.executeAsync(), 60);
            assertTrue(message.contains("rules/nowhere"), message);
        }
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        PravegaSink.Builder<String> sink = PravegaSink.builder();
        assertThrows(IllegalStateException.class, sink::build);
        sink.config(config).stream("s").serializer(new SimpleStringSchema());
        assertThrows(IllegalStateException.class, sink::build);
        sink.exactlyOnce(Duration.ofSeconds(9));
        assertTrue(assertThrows(IllegalArgumentException.class, sink::build).getMessage()
                .contains("at least 10 s"));
        assertThrows(IllegalStateException.class, sink::atLeastOnce);
        sink.exactlyOnce(LEASE)
                .onUnknownTransaction(pfl.pravega.UnknownTransaction.WRITE_AGAIN);
        assertTrue(assertThrows(IllegalStateException.class, sink::build).getMessage()
                .contains("durable()"));
        assertThrows(IllegalArgumentException.class,
                () -> sink.flushTimeout(Duration.ZERO));
        assertThrows(IllegalStateException.class, () -> SinkJob.sink(config, out).atLeastOnce()
                .durable().build());
    }

    @Test
    void travelsInTheJobGraph() throws Exception {
        for (String guarantee : List.of("exactly-once", "exactly-once durable", "at-least-once")) {
            Object sink = guaranteed(guarantee).build();
            Object copy = InstantiationUtil.clone((java.io.Serializable) sink);
            assertEquals(sink.getClass(), copy.getClass());
        }
        // Py4J looks at all methods of these; a type that Flink 2 doesn't have would break it.
        assertTrue(PravegaSink.class.getMethods().length > 0);
        assertTrue(PravegaSink.Builder.class.getMethods().length > 0);
    }
}
