package pfl.pravega.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.Test;
import pfl.pravega.PravegaConfig;
import pfl.pravega.testing.KeyedEvents;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** No event is missing after failures, and nothing foreign comes in. */
class AtLeastOnceTest {
    private final PravegaConfig config = PravegaProcess.shared().config("at-least-once");

    @Test
    void losesNothingThroughFailuresAndScaling() throws Exception {
        TestStream out = TestStream.create(config, "out", 2);
        SinkJob numbers = new SinkJob(20_000, true);
        numbers.failures(6, System.nanoTime());
        JobClient job = numbers.start(TestJobs.environment(2, 150),
                SinkJob.sink(config, out).atLeastOnce().watermarkNotes(true));
        for (int segments : new int[] {4, 1, 3}) {
            Thread.sleep(500);
            out.scale(segments);
        }
        SinkJob.awaitEnd(job);
        List<String> got = out.readAll();
        KeyedEvents checked = KeyedEvents.check(got, 20_000);
        assertEquals(0, checked.missing);
        assertEquals(0, checked.foreign);
        assertTrue(checked.doubled > 0, "a negative control: this is not exactly once");
        assertEquals(0, numbers.failuresLeft());
    }
}
