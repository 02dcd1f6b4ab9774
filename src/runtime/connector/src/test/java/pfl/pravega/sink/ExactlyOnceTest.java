package pfl.pravega.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSink;
import pfl.pravega.testing.KeyedEvents;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** Each event once, each key in its order, through failures, scaling and restores. */
class ExactlyOnceTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private final PravegaConfig config = PravegaProcess.shared().config("exactly-once");

    @ParameterizedTest(name = "durable {0}, in key order {1}, unaligned {2}")
    @CsvSource({"false,false,false", "true,true,true"})
    void survivesRandomFailuresAndScaling(boolean durable, boolean inKeyOrder, boolean unaligned)
            throws Exception {
        TestStream out = TestStream.create(config, "failures", 2);
        PravegaSink.Builder<String> sink = SinkJob.sink(config, out).exactlyOnce(LEASE);
        sink = durable ? sink.durable() : sink;
        sink = inKeyOrder ? sink.commitInKeyOrder() : sink;
        SinkJob numbers = new SinkJob(20_000, true);
        numbers.failures(6, System.nanoTime());
        Thread scaling = new Thread(() -> {
            for (int segments : new int[] {4, 1, 3}) {
                sleep(700);
                out.scale(segments);
            }
        });
        JobClient job = numbers.start(TestJobs.environment(2, 150,
                "execution.checkpointing.unaligned.enabled", "" + unaligned), sink);
        scaling.start();
        SinkJob.awaitEnd(job);
        scaling.join();
        KeyedEvents.assertExactly(out.await(20_000, 10), 20_000);
        assertEquals(0, numbers.failuresLeft());
    }

    @ParameterizedTest(name = "claim {0}, durable {1}")
    @CsvSource({"true,false", "false,true"})
    void stopsAndRestoresWithOtherParallelism(boolean claim, boolean durable) throws Exception {
        TestStream out = TestStream.create(config, "stop", 2);
        PravegaSink.Builder<String> sink = SinkJob.sink(config, out).exactlyOnce(LEASE);
        sink = durable ? sink.durable() : sink;
        SinkJob numbers = new SinkJob(9_000, true);
        Numbers.limit(numbers.name, 3_000);
        JobClient job = numbers.start(TestJobs.environment(2, 200), sink);
        Numbers.await(numbers.name);
        String first = SinkJob.stop(job);
        KeyedEvents.assertExactly(out.await(3_000, 10), 3_000);
        Numbers.limit(numbers.name, 6_000);
        job = numbers.start(TestJobs.restored(3, 200, first, claim), sink);
        Numbers.await(numbers.name);
        String second = SinkJob.stop(job);
        Numbers.limit(numbers.name, 9_000);
        job = numbers.start(TestJobs.restored(1, 200, second, claim), sink);
        SinkJob.awaitEnd(job);
        KeyedEvents.assertExactly(out.await(9_000, 10), 9_000);
    }

    @Test
    void commitsOnRestoreWhatASavepointHadCompleted() throws Exception {
        TestStream out = TestStream.create(config, "savepoint", 2);
        PravegaSink.Builder<String> sink = SinkJob.sink(config, out).exactlyOnce(LEASE);
        SinkJob numbers = new SinkJob(2_000, true);
        Numbers.limit(numbers.name, 1_000);
        JobClient job = numbers.start(
                TestJobs.environment(2, SinkJob.NO_CHECKPOINTS_BY_THEMSELVES), sink);
        Numbers.await(numbers.name);
        String savepoint = SinkJob.savepoint(job);
        SinkJob.kill(job);
        assertEquals(0, out.readAll().size(), "nothing may be visible before the commit");
        Numbers.limit(numbers.name, 2_000);
        job = numbers.start(TestJobs.restored(3, 200, savepoint, false), sink);
        SinkJob.awaitEnd(job);
        assertTrue(out.readAll().size() == 2_000, "visible when the job has ended");
        KeyedEvents.assertExactly(out.readAll(), 2_000);
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
