package pfl.pravega;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.connector.sink2.Sink;
import org.junit.jupiter.api.Test;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** What is found before a job starts. */
class StartChecksTest {
    private static final PravegaConfig CONFIG = PravegaProcess.shared().config("start");

    /** Takes numbers only. */
    static final class NumberSchema extends AbstractDeserializationSchema<Integer> {
        private static final long serialVersionUID = 1L;

        NumberSchema() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(byte[] event) {
            return Integer.valueOf(new String(event, StandardCharsets.UTF_8));
        }
    }

    private static StartFindings found(Object part, int parallelism, boolean restored) throws Exception {
        StartFindings findings = new StartFindings(parallelism, restored);
        ((StartChecked) part).checkStart(findings);
        return findings;
    }

    private static Set<String> codes(Set<String> messages) {
        Function<String, String> code = message -> message.substring(0, message.indexOf(':'));
        return messages.stream().map(code).collect(Collectors.toSet());
    }

    private static PravegaSource.Builder<Integer> numbers(String stream) {
        return PravegaSource.<Integer>builder().config(CONFIG).stream(stream).deserializer(new NumberSchema());
    }

    private static PravegaSink.Builder<String> sink(String stream) {
        return PravegaSink.<String>builder().config(CONFIG).stream(stream).serializer(new SimpleStringSchema());
    }

    @Test
    void aStreamThatIsNotThereIsRefusedForBothEnds() throws Exception {
        TestStream.create(CONFIG, "there", 1);
        Set<String> read = found(numbers("gone").build(), 1, false).refusals();
        Set<String> written = found(sink("gone").atLeastOnce().build(), 1, false).refusals();
        assertEquals(Set.of("PFL4801"), codes(read));
        assertTrue(read.iterator().next().contains("The stream start/gone, which is read, doesn't exist"), read::toString);
        assertTrue(written.iterator().next().contains("start/gone, which is written"), written::toString);
    }

    @Test
    void fewerSegmentsThanTasksAreSaid() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "narrow", 2);
        PravegaSource<Integer> source = numbers(stream.name()).build();
        assertEquals(Set.of(), found(source, 2, false).warnings());
        Set<String> warnings = found(source, 3, false).warnings();
        assertEquals(Set.of("PFL4802"), codes(warnings));
        assertTrue(warnings.iterator().next().contains("has 2 segments"), warnings::toString);
    }

    @Test
    void aFirstEventOfAnotherFormatIsRefusedUnlessBadOnesAreSkipped() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "format", 1);
        assertEquals(Set.of(), found(numbers(stream.name()).build(), 1, false).refusals());
        stream.writeRaw("k", "1".getBytes(StandardCharsets.UTF_8));
        assertEquals(Set.of(), found(numbers(stream.name()).build(), 1, false).refusals());

        TestStream other = TestStream.create(CONFIG, "format", 1);
        other.writeRaw("k", "one".getBytes(StandardCharsets.UTF_8));
        other.writeRaw("k", "1".getBytes(StandardCharsets.UTF_8));
        StartFindings strict = found(numbers(other.name()).build(), 1, false);
        assertEquals(Set.of("PFL4803"), codes(strict.refusals()));
        assertTrue(strict.refusals().toString().contains("For input string: \"one\""), strict.refusals()::toString);
        StartFindings skipping = found(numbers(other.name()).badEvents(BadEvents.SKIP).build(), 1, false);
        assertEquals(Set.of(), skipping.refusals());
        assertEquals(Set.of("PFL4803"), codes(skipping.warnings()));
        // A job that goes on from a savepoint is past its first event, and one that begins at the tail, too.
        assertEquals(Set.of(), found(numbers(other.name()).build(), 1, true).refusals());
        assertEquals(Set.of(), found(numbers(other.name()).startAt("tail").build(), 1, false).refusals());
    }

    @Test
    void aLeaseThatIsNotGrantedIsRefused() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "lease", 1);
        Sink<String> granted = sink(stream.name()).exactlyOnce(Duration.ofMinutes(10)).build();
        assertEquals(Set.of(), found(granted, 1, false).refusals());
        Sink<String> refused = sink(stream.name()).exactlyOnce(Duration.ofMinutes(11)).build();
        assertEquals(Set.of("PFL4603"), codes(found(refused, 1, false).refusals()));
    }

    @Test
    void allRefusalsAreSaidAtOnceAndTheJobIsNotStarted() throws Exception {
        StartChecks checks = StartChecks.of(TestJobs.environment(1, 0, "heartbeat.timeout", "60 s"))
                .failureDetection(Duration.ofSeconds(50)).source(numbers("gone").build())
                .sink(sink("lost").atLeastOnce().build());
        String message = assertThrows(IllegalStateException.class, checks::run).getMessage();
        assertTrue(message.matches("(?s).*not started.*PFL4610: .*60 s.*PFL4801: .*start/gone.*PFL4801: .*start/lost.*"), message);
        StartChecks.of(TestJobs.environment(1, 0, "heartbeat.timeout", "60 s"))
                .failureDetection(Duration.ofSeconds(60)).run();
    }

    @Test
    void whatCannotBeReachedFromHereIsNoRefusal() throws Exception {
        PravegaConfig nowhere = PravegaConfig.builder().controller("tcp://127.0.0.1:1").scope("start").build();
        StartChecks.of(TestJobs.environment(1, 0)).source(PravegaSource.<Integer>builder().config(nowhere)
                .stream("any").deserializer(new NumberSchema()).build()).run();
        assertEquals(0, PravegaConnection.pools());
    }
}
