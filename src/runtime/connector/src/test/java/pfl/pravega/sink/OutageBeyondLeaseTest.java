package pfl.pravega.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.Test;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSink;
import pfl.pravega.testing.KeyedEvents;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/**
 * The job is away for longer than the lease, at each step of a commit. The scenarios share their
 * outages: all jobs go down, then all come back.
 */
class OutageBeyondLeaseTest {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final long OUTAGE_MILLIS = 16_000;
    private static final long NEVER = SinkJob.NO_CHECKPOINTS_BY_THEMSELVES;
    private final PravegaConfig config = PravegaProcess.shared().config("outage");

    /** A job with its stream and the state to restore it from. */
    private final class Scenario {
        final TestStream out;
        final SinkJob numbers;
        final boolean durable;
        String state;

        Scenario(String name, boolean durable, int end) {
            out = TestStream.create(config, name, 2);
            numbers = new SinkJob(end, true);
            this.durable = durable;
        }

        PravegaSink.Builder<String> sink(boolean inKeyOrder) {
            PravegaSink.Builder<String> sink = SinkJob.sink(config, out).exactlyOnce(LEASE);
            sink = durable ? sink.durable() : sink;
            return inKeyOrder ? sink.commitInKeyOrder() : sink;
        }

        /** Runs up to a number and takes a savepoint, whose transactions are not committed. */
        JobClient upTo(int limit, int parallelism) throws Exception {
            Numbers.limit(numbers.name, limit);
            JobClient job = numbers.start(state == null
                    ? TestJobs.environment(parallelism, NEVER)
                    : TestJobs.restored(parallelism, NEVER, state, false), sink(false));
            Numbers.await(numbers.name);
            state = SinkJob.savepoint(job);
            return job;
        }

        void toTheEnd(int parallelism, boolean inKeyOrder, int end) throws Exception {
            Numbers.limit(numbers.name, end);
            SinkJob.awaitEnd(numbers.start(
                    TestJobs.restored(parallelism, 200, state, false), sink(inKeyOrder)));
            KeyedEvents.assertExactly(out.readAll(), end);
        }
    }

    @Test
    void losesAndDoublesNothingAndSaysWhatItCannotSave() throws Exception {
        Scenario plain = new Scenario("plain", false, 3_000);
        Numbers.limit(plain.numbers.name, 1_000);
        JobClient job = plain.numbers.start(TestJobs.environment(2, 200), plain.sink(false));
        Numbers.await(plain.numbers.name);
        plain.state = SinkJob.stop(job);
        String before = plain.state;
        SinkJob.kill(plain.upTo(2_000, 2));

        Scenario killed = new Scenario("killed", true, 4_000);
        SinkJob.kill(killed.upTo(2_000, 2));

        Scenario committed = new Scenario("committed", true, 4_000);
        SinkJob.stop(committed.upTo(2_000, 2));
        KeyedEvents.assertExactly(committed.out.await(2_000, 10), 2_000);

        Scenario failing = new Scenario("failing", true, 4_000);
        SinkJob.kill(failing.upTo(2_000, 2));

        Scenario again = new Scenario("again", true, 4_000);
        SinkJob.kill(again.upTo(2_000, 2));

        Scenario againCommitted = new Scenario("again-committed", true, 4_000);
        SinkJob.kill(againCommitted.upTo(2_000, 2));

        for (Scenario scenario : List.of(killed, failing, again, againCommitted)) {
            assertEquals(0, scenario.out.readAll().size(), "not committed before the outage");
        }
        Thread.sleep(OUTAGE_MILLIS);

        // Without durable(): loud, and the remedy of the message doubles nothing.
        Numbers.limit(plain.numbers.name, 3_000);
        String message = TestJobs.failure(plain.numbers.start(
                TestJobs.restored(2, 200, plain.state, false), plain.sink(false)), 60);
        for (String part : List.of("DATA LOSS", plain.out.toString(), "ABORTED", "lease of 10 s",
                "What to do", "durable()")) {
            assertTrue(message.contains(part), part + " is not in " + message);
        }
        assertTrue(message.matches("(?s).*transaction [0-9a-f-]{36} of stream.*"), message);
        assertTrue(message.matches("(?s).* (1[4-9]|[2-9][0-9]) s ago.*"), message);
        KeyedEvents.assertExactly(plain.out.readAll(), 1_000);
        plain.state = before;
        plain.toTheEnd(2, false, 3_000);

        // Before the commit: written again; with another parallelism too.
        killed.toTheEnd(3, true, 4_000);

        // After the commit, before the job knows of it: nothing is written again.
        committed.toTheEnd(1, false, 4_000);

        // Failures while it is written again, each after the sink has prepared its commit.
        failing.numbers.failSnapshots(3);
        failing.toTheEnd(2, false, 4_000);
        assertEquals(0, failing.numbers.snapshotFailuresLeft());

        // A second outage, before the commit of what was written again, and after it.
        SinkJob.kill(again.upTo(3_000, 2));
        assertEquals(0, again.out.readAll().size());
        SinkJob.stop(againCommitted.upTo(3_000, 2));
        KeyedEvents.assertExactly(againCommitted.out.await(3_000, 10), 3_000);
        Thread.sleep(OUTAGE_MILLIS);
        again.toTheEnd(2, false, 4_000);
        againCommitted.toTheEnd(2, false, 4_000);
    }
}
