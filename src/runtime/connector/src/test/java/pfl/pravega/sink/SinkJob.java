package pfl.pravega.sink;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSink;
import pfl.pravega.testing.KeyedEvents;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** Numbers, keyed, to a Pravega stream; with failures on demand. */
final class SinkJob {
    /** Long enough never to come by itself: the test triggers savepoints. */
    static final long NO_CHECKPOINTS_BY_THEMSELVES = 3_600_000;
    private static final AtomicInteger COUNT = new AtomicInteger();

    final String name = "numbers" + COUNT.incrementAndGet();
    private final int end;
    private final boolean bounded;

    SinkJob(int end, boolean bounded) {
        this.end = end;
        this.bounded = bounded;
    }

    /** Failures that maps of a job still have to throw, and where. */
    private static final Map<String, AtomicInteger> FAILURES = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> SNAPSHOT_FAILURES = new ConcurrentHashMap<>();
    private static final Map<String, Random> RANDOM = new ConcurrentHashMap<>();

    /** Throws so many times, after about one in 1,500 numbers. */
    void failures(int count, long seed) {
        System.out.println("seed " + seed);
        RANDOM.put(name, new Random(seed));
        FAILURES.put(name, new AtomicInteger(count));
    }

    /** Fails so many checkpoints after the sink has prepared its commit. */
    void failSnapshots(int count) {
        SNAPSHOT_FAILURES.put(name, new AtomicInteger(count));
    }

    int failuresLeft() {
        return FAILURES.get(name).get();
    }

    int snapshotFailuresLeft() {
        return SNAPSHOT_FAILURES.get(name).get();
    }

    private static final class Flaky implements MapFunction<String, String>, CheckpointedFunction {
        private static final long serialVersionUID = 1L;
        private final String name;

        Flaky(String name) {
            this.name = name;
        }

        @Override
        public String map(String event) {
            AtomicInteger left = FAILURES.get(name);
            if (left != null && left.get() > 0) {
                int draw;
                synchronized (RANDOM) {
                    draw = RANDOM.get(name).nextInt(1_500);
                }
                if (draw == 0 && left.getAndDecrement() > 0) {
                    throw new IllegalStateException("planned failure");
                }
            }
            return event;
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) {
            AtomicInteger left = SNAPSHOT_FAILURES.get(name);
            if (left != null && left.get() > 0 && left.getAndDecrement() > 0) {
                throw new IllegalStateException("planned failure of a checkpoint");
            }
        }

        @Override
        public void initializeState(FunctionInitializationContext context) {
            // It has no state.
        }
    }

    static PravegaSink.Builder<String> sink(PravegaConfig config, TestStream stream) {
        return PravegaSink.<String>builder().config(config).stream(stream.name())
                .routingKey(KeyedEvents::keyOf).serializer(new SimpleStringSchema())
                .flushTimeout(Duration.ofSeconds(20));
    }

    JobClient start(StreamExecutionEnvironment env, PravegaSink.Builder<String> sink)
            throws Exception {
        env.fromSource(new Numbers(name, end, bounded), WatermarkStrategy.forMonotonousTimestamps(),
                        "numbers", Types.INT).uid("numbers").setParallelism(1)
                .map(KeyedEvents::event).returns(Types.STRING).uid("event").setParallelism(1)
                .keyBy(KeyedEvents::keyOf)
                .map(new Flaky(name)).returns(Types.STRING).uid("flaky")
                .sinkTo(sink.build()).uid("sink");
        return env.executeAsync(name);
    }

    /** A savepoint of a job that goes on: its transactions are complete but not committed. */
    static String savepoint(JobClient job) throws Exception {
        return whenRunning(() -> job.triggerSavepoint(TestJobs.states(),
                SavepointFormatType.CANONICAL).get(60, TimeUnit.SECONDS));
    }

    /** Stops with a savepoint, which commits. */
    static String stop(JobClient job) throws Exception {
        return whenRunning(() -> TestJobs.stop(job));
    }

    /** Flink refuses savepoints until each task runs. */
    private static String whenRunning(Callable<String> savepoint) throws Exception {
        for (int i = 0;; i++) {
            try {
                return savepoint.call();
            } catch (ExecutionException e) {
                if (i == 200 || !String.valueOf(e).contains("Not all required tasks")) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    static void kill(JobClient job) throws Exception {
        job.cancel().get(60, TimeUnit.SECONDS);
        try {
            job.getJobExecutionResult().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return; // cancelled
        }
    }

    /** Waits for a job that ends by itself. */
    static void awaitEnd(JobClient job) throws Exception {
        job.getJobExecutionResult().get(120, TimeUnit.SECONDS);
    }
}
