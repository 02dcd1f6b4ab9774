package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaConnection;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.SequenceCheck;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** A job that fails again and again leaves nothing behind. */
class RestartTest {
    private static final PravegaConfig CONFIG = PravegaProcess.shared().config("restart");

    private static long open(String directory) throws Exception {
        try (Stream<Path> entries = Files.list(Path.of(directory))) {
            return entries.count();
        }
    }

    private static void restarts(int times) throws Exception {
        TestStream stream = TestStream.create(CONFIG, "restarts", 4);
        String name = "restarts " + times;
        SequenceCheck check = SequenceCheck.begin(name);
        StreamExecutionEnvironment environment = TestJobs.environment(2, 100,
                "restart-strategy.fixed-delay.delay", "10 ms");
        SequenceCheck.add(environment.fromSource(SourceTest.source(stream).build(),
                WatermarkStrategy.noWatermarks(), "source"), name);
        JobClient job = environment.executeAsync(name);
        stream.write(0, 1000, 0);
        check.await(1000, 60);
        assertEquals(1, PravegaConnection.pools(), "all tasks share one pool");
        Thread.sleep(500);
        long threads = Thread.activeCount();
        long files = open("/proc/self/fd");
        check.failing(times, 5);
        int events = 1000;
        while (check.failuresLeft() > 0) {
            stream.write(events, events + 100, 0);
            events += 100;
            Thread.sleep(100);
        }
        check.await(events, 120);
        Thread.sleep(1000);
        assertEquals(List.of(), check.faults());
        assertEquals(1, PravegaConnection.pools());
        long moreThreads = Thread.activeCount() - threads;
        long moreFiles = open("/proc/self/fd") - files;
        System.out.println(times + " restarts: " + moreThreads + " more threads, " + moreFiles
                + " more open files");
        assertTrue(moreThreads <= 10, moreThreads + " more threads");
        assertTrue(moreFiles <= 15, moreFiles + " more open files");
        job.cancel().get();
        for (int i = 0; i < 100 && PravegaConnection.pools() > 0; i++) {
            Thread.sleep(50);
        }
        assertEquals(0, PravegaConnection.pools(), "the last task closes the pool");
    }

    @Test
    void leavesNothingBehind() throws Exception {
        restarts(10);
    }

    @Test
    @Tag("slow")
    void leavesNothingBehindAfterAHundred() throws Exception {
        restarts(100);
    }
}
