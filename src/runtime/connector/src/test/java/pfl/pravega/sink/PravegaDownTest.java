package pfl.pravega.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSink;
import pfl.pravega.testing.KeyedEvents;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** Pravega stands still, dies, or is not there: jobs go on afterwards, or fail and say why. */
class PravegaDownTest {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 14_000;

    @Test
    void survivesAPauseOfTheServer() throws Exception {
        try (PravegaProcess pravega = PravegaProcess.start(null)) {
            PravegaConfig config = pravega.config("down");
            TestStream exact = TestStream.create(config, "exact", 2);
            TestStream least = TestStream.create(config, "least", 2);
            TestStream best = TestStream.create(config, "best", 2);
            SinkJob exactNumbers = new SinkJob(20_000, false);
            SinkJob leastNumbers = new SinkJob(20_000, false);
            SinkJob bestNumbers = new SinkJob(20_000, false);
            List<SinkJob> all = List.of(exactNumbers, leastNumbers, bestNumbers);
            all.forEach(numbers -> Numbers.limit(numbers.name, 5_000));
            Duration patience = Duration.ofSeconds(3);
            JobClient exactJob = exactNumbers.start(TestJobs.environment(2, 200),
                    SinkJob.sink(config, exact).exactlyOnce(LEASE).durable());
            JobClient leastJob = leastNumbers.start(TestJobs.environment(2, 200,
                            "restart-strategy.fixed-delay.delay", "1 s"),
                    SinkJob.sink(config, least).atLeastOnce().flushTimeout(patience));
            JobClient bestJob = bestNumbers.start(TestJobs.environment(2, 200),
                    SinkJob.sink(config, best).bestEffort().flushTimeout(patience));
            for (SinkJob numbers : all) {
                Numbers.await(numbers.name);
            }
            all.forEach(numbers -> Numbers.limit(numbers.name, 10_000));
            Thread.sleep(20); // in the midst of it
            pravega.pause();
            Thread.sleep(PAUSE_MILLIS);
            pravega.resume();
            all.forEach(numbers -> Numbers.limit(numbers.name, 15_000));
            KeyedEvents.assertExactly(exact.await(15_000, 60), 15_000);
            KeyedEvents checked = KeyedEvents.check(least.await(15_000, 60), 15_000);
            assertEquals(0, checked.missing);
            assertEquals(0, checked.foreign);
            assertEquals(0, KeyedEvents.check(best.await(5_000, 10), 15_000).foreign);
            for (JobClient job : List.of(exactJob, bestJob)) {
                SinkJob.kill(job);
            }
            SinkJob.stop(leastJob);
        }
    }

    @Test
    @Tag("slow")
    void noticesThatTheServerHangsOrIsDead() throws Exception {
        try (PravegaProcess pravega = PravegaProcess.start(null)) {
            PravegaConfig config = pravega.config("down");
            failsLoudly(pravega, config, TestStream.create(config, "out", 2));
        }
    }

    private static void failsLoudly(PravegaProcess pravega, PravegaConfig config, TestStream out)
            throws Exception {
        for (PravegaSink.Builder<String> sink : List.of(SinkJob.sink(config, out).atLeastOnce(),
                SinkJob.sink(config, out).exactlyOnce(LEASE))) {
            SinkJob numbers = new SinkJob(1_000_000, false);
            Numbers.limit(numbers.name, 1_000);
            JobClient job = numbers.start(TestJobs.environment(1, 300,
                    "restart-strategy.fixed-delay.attempts", "0"),
                    sink.flushTimeout(Duration.ofSeconds(4)));
            Numbers.await(numbers.name);
            pravega.pause(); // to the job it is the same as a death without a farewell
            Numbers.limit(numbers.name, 1_000_000);
            String message = TestJobs.failure(job, 60);
            pravega.resume();
            assertTrue(message.contains(out.toString()) && message.contains("flushTimeout"),
                    message);
        }
        SinkJob numbers = new SinkJob(1_000_000, false);
        Numbers.limit(numbers.name, 1_000);
        JobClient job = numbers.start(TestJobs.environment(1, 300,
                        "restart-strategy.fixed-delay.attempts", "0"),
                SinkJob.sink(config, out).atLeastOnce().flushTimeout(Duration.ofSeconds(4)));
        Numbers.await(numbers.name);
        pravega.close();
        Numbers.limit(numbers.name, 1_000_000);
        assertTrue(TestJobs.failure(job, 60).contains(out.toString()));
    }

    @Test
    void failsWhenNobodyAnswers() throws Exception {
        PravegaConfig nobody = PravegaConfig.builder().controller("tcp://localhost:1")
                .scope("nowhere").build();
        for (PravegaSink.Builder<String> sink : List.of(
                PravegaSink.<String>builder().atLeastOnce(),
                PravegaSink.<String>builder().exactlyOnce(LEASE))) {
            SinkJob numbers = new SinkJob(1_000, false);
            JobClient job = numbers.start(TestJobs.environment(1, 300,
                            "restart-strategy.fixed-delay.attempts", "0"),
                    sink.config(nobody).stream("s").routingKey(KeyedEvents::keyOf)
                            .serializer(new org.apache.flink.api.common.serialization
                                    .SimpleStringSchema())
                            .flushTimeout(Duration.ofSeconds(3)));
            String message = TestJobs.failure(job, 60);
            assertTrue(message.contains("nowhere/s") && message.contains("3"), message);
        }
    }
}
