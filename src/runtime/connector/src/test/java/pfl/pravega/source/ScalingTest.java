package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pfl.pravega.PravegaConfig;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.SequenceCheck;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** Each event once and each key in order, while the stream is scaled and the job fails. */
class ScalingTest {
    private static final PravegaConfig CONFIG = PravegaProcess.shared().config("scaling");

    private static JobClient run(StreamExecutionEnvironment environment, TestStream stream, String name)
            throws Exception {
        SequenceCheck.add(environment.fromSource(SourceTest.source(stream).build(),
                WatermarkStrategy.noWatermarks(), "source").uid("source"), name);
        return environment.executeAsync(name);
    }

    @Test
    void keepsOrderThroughScalingUnderLoadWithFailures() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "load", 2);
        SequenceCheck check = SequenceCheck.begin("load").failing(3, 4000);
        JobClient job = run(TestJobs.environment(2, 300), stream, "load");
        Thread writer = stream.writeInBackground(0, 30_000, 100);
        for (int segments : new int[] {4, 1, 3}) {
            Thread.sleep(1500);
            stream.scale(segments);
        }
        writer.join();
        check.await(30_000, 90);
        job.cancel().get();
        assertEquals(List.of(), check.faults());
        assertEquals(0, check.failuresLeft());
    }

    /** A backlog of scalings, one slow task: a successor must not overtake on another way. */
    @Test
    void keepsOrderThroughABacklogOfScalings() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "backlog", 2);
        int[] scalings = {4, 1, 3, 1, 4, 2};
        for (int i = 0; i <= scalings.length; i++) {
            stream.write(i * 1000, (i + 1) * 1000, 0);
            if (i < scalings.length) {
                stream.scale(scalings[i]);
            }
        }
        for (String unaligned : new String[] {"false", "true"}) {
            String name = "backlog unaligned " + unaligned;
            SequenceCheck check = SequenceCheck.begin(name);
            JobClient job = run(TestJobs.environment(3, 200,
                    "execution.checkpointing.unaligned.enabled", unaligned), stream, name);
            check.await(7000, 60);
            job.cancel().get();
            assertEquals(List.of(), check.faults(), name);
        }
    }

    /** Stopped with a savepoint, scaled while it is away, restored in both modes, wider and narrower. */
    @Test
    void goesOnAfterSavepointsWithAnotherParallelism() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "savepoint", 2);
        SequenceCheck check = SequenceCheck.begin("savepoint");
        Thread writer = stream.writeInBackground(0, 30_000, 120);
        JobClient job = run(TestJobs.environment(2, 300), stream, "savepoint");
        Thread.sleep(2500);
        stream.scale(4);
        Thread.sleep(500);
        String state = TestJobs.stop(job);
        stream.scale(1);
        job = run(TestJobs.restored(3, 300, state, false), stream, "savepoint");
        Thread.sleep(2500);
        state = TestJobs.stop(job);
        stream.scale(3);
        job = run(TestJobs.restored(1, 300, state, true), stream, "savepoint");
        writer.join();
        check.await(30_000, 90);
        job.cancel().get();
        assertEquals(List.of(), check.faults());
        assertEquals(30_000, check.seen());
    }

    /** Resumed from retained checkpoints, as after the loss of a cluster. */
    @Test
    void goesOnAfterACheckpoint() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "checkpoint", 2);
        SequenceCheck check = SequenceCheck.begin("checkpoint");
        Thread writer = stream.writeInBackground(0, 15_000, 100);
        JobClient job = run(TestJobs.environment(2, 200), stream, "checkpoint");
        Thread.sleep(2000);
        job.cancel().get();
        String state = TestJobs.latestCheckpoint(job);
        stream.scale(3);
        job = run(TestJobs.restored(4, 200, state, true), stream, "checkpoint");
        writer.join();
        check.await(15_000, 60);
        job.cancel().get();
        assertEquals(List.of(), check.faults());
    }

    @Test
    @Tag("slow")
    void survivesChaos() throws Exception {
        for (String unaligned : new String[] {"false", "true"}) {
            long seed = System.nanoTime();
            System.out.println("chaos, unaligned " + unaligned + ", seed " + seed);
            Random random = new Random(seed);
            TestStream stream = TestStream.create(CONFIG, "chaos", 2);
            String name = "chaos unaligned " + unaligned;
            SequenceCheck check = SequenceCheck.begin(name).failing(25, 3000);
            JobClient job = run(TestJobs.environment(3, 100,
                    "execution.checkpointing.unaligned.enabled", unaligned), stream, name);
            Thread writer = stream.writeInBackground(0, 60_000, 250);
            int scalings = 0;
            while (writer.isAlive()) {
                Thread.sleep(300 + random.nextInt(900));
                stream.scale(1 + random.nextInt(4));
                scalings++;
            }
            check.await(60_000, 180);
            job.cancel().get();
            System.out.println(scalings + " scalings, " + (25 - check.failuresLeft()) + " failures, "
                    + check.seen() + " events seen");
            assertEquals(List.of(), check.faults(), name + ", seed " + seed);
        }
    }
}
