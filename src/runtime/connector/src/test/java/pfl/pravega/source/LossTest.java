package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSource;
import pfl.pravega.Truncated;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.SequenceCheck;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** Events or streams that are gone are never passed over in silence. */
class LossTest {
    private static final PravegaConfig CONFIG = PravegaProcess.shared().config("loss");
    private static final String[] NO_RESTART = {"restart-strategy.type", "none"};

    private static JobClient run(StreamExecutionEnvironment environment, PravegaSource<String> source,
            String name) throws Exception {
        SequenceCheck.add(environment.fromSource(source, WatermarkStrategy.noWatermarks(), "source")
                .uid("source"), name);
        return environment.executeAsync(name);
    }

    private static String failure(PravegaSource<String> source) throws Exception {
        StreamExecutionEnvironment environment = TestJobs.environment(2, 200, NO_RESTART);
        environment.fromSource(source, WatermarkStrategy.noWatermarks(), "source")
                .sinkTo(new DiscardingSink<>());
        return TestJobs.failure(environment.executeAsync(), 60);
    }

    /** Runs a job over the first 2000 events and stops it with a savepoint. */
    private static String stopped(TestStream stream, String name) throws Exception {
        SequenceCheck check = SequenceCheck.begin(name);
        JobClient job = run(TestJobs.environment(2, 200), SourceTest.source(stream).build(), name);
        check.await(2000, 60);
        return TestJobs.stop(job);
    }

    /** The part of a segment that is gone, and the policy that goes on behind it. */
    @Test
    void saysHowMuchWasTruncated() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "truncated", 1);
        stream.write(0, 2000, 0);
        String state = stopped(stream, "truncated");
        stream.write(2000, 2500, 0);
        stream.truncate(stream.tail());
        stream.write(2500, 3000, 0);

        SequenceCheck.begin("fails");
        String failure = TestJobs.failure(run(TestJobs.restored(2, 200, state, false, NO_RESTART),
                SourceTest.source(stream).build(), "fails"), 60);
        assertTrue(failure.matches("(?s).*Data loss: \\d+ bytes of segment 0 \\(epoch 0\\) of stream "
                + stream + ", from offset \\d+ to \\d+, were deleted.*truncated\\(Truncated.SKIP\\).*"),
                failure);

        SequenceCheck skips = SequenceCheck.begin("skips");
        JobClient job = run(TestJobs.restored(2, 200, state, false),
                SourceTest.source(stream).truncated(Truncated.SKIP).build(), "skips");
        skips.await(3000, 60);
        job.cancel().get();
        assertEquals(500, skips.seen());
    }

    /** Segments that are gone as a whole, with their successors. */
    @Test
    void saysThatSegmentsAreGone() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "gone", 2);
        stream.write(0, 2000, 0);
        String state = stopped(stream, "gone");
        stream.write(2000, 2500, 0);
        stream.scale(3);
        stream.write(2500, 3000, 0);
        stream.scale(2);
        stream.truncate(stream.tail());
        stream.write(3000, 3500, 0);

        SequenceCheck.begin("gone fails");
        String failure = TestJobs.failure(run(TestJobs.restored(2, 200, state, false, NO_RESTART),
                SourceTest.source(stream).build(), "gone fails"), 60);
        assertTrue(failure.contains("Data loss: all that was left of segment"), failure);

        SequenceCheck skips = SequenceCheck.begin("gone skips");
        JobClient job = run(TestJobs.restored(2, 200, state, false),
                SourceTest.source(stream).truncated(Truncated.SKIP).build(), "gone skips");
        skips.await(3500, 60);
        job.cancel().get();
        assertEquals(500, skips.seen());
    }

    @Test
    void aStreamThatDoesNotExistIsNamed() throws Exception {
        String failure = failure(PravegaSource.<String>builder().config(CONFIG).stream("no-such")
                .deserializer(new SimpleStringSchema()).build());
        assertTrue(failure.contains("The stream loss/no-such doesn't exist"), failure);
    }

    @Test
    void aSealedStreamEndsAnUnboundedRead() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "sealed", 2);
        stream.write(0, 1000, 0);
        stream.seal();
        String failure = failure(SourceTest.source(stream).build());
        assertTrue(failure.contains("is sealed and all its events are read"), failure);
        assertEquals(1000, SourceTest.collect(TestJobs.environment(2, 200),
                SourceTest.source(stream).endAt("tail").build()).size());
    }

    @Test
    void aDeletedAndARecreatedStreamAreErrors() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "recreated", 2);
        stream.write(0, 2000, 0);
        String state = stopped(stream, "recreated");
        stream.delete();
        SequenceCheck.begin("deleted");
        String deleted = TestJobs.failure(run(TestJobs.restored(2, 200, state, false, NO_RESTART),
                SourceTest.source(stream).truncated(Truncated.SKIP).build(), "deleted"), 120);
        assertTrue(deleted.contains("was deleted"), deleted);

        stream.create(2);
        stream.write(0, 2000, 0);
        SequenceCheck.begin("made again");
        String again = TestJobs.failure(run(TestJobs.restored(2, 200, state, false, NO_RESTART),
                SourceTest.source(stream).truncated(Truncated.SKIP).build(), "made again"), 120);
        assertTrue(again.contains("was deleted and made again"), again);
    }

    @Test
    void theStateOfAnotherStreamIsRefused() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "one", 1);
        TestStream other = TestStream.create(CONFIG, "other", 1);
        stream.write(0, 2000, 0);
        String state = stopped(stream, "one");
        SequenceCheck.begin("other");
        String failure = TestJobs.failure(run(TestJobs.restored(1, 200, state, false, NO_RESTART),
                SourceTest.source(other).build(), "other"), 60);
        assertTrue(failure.contains("has read from stream " + stream), failure);
        assertEquals(List.of(), SourceTest.collect(TestJobs.environment(1, 0),
                SourceTest.source(other).endAt("tail").build()));
    }
}
