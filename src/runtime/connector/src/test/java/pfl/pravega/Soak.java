package pfl.pravega;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import pfl.pravega.testing.KeyedEvents;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/**
 * Chaos for a while: one job copies a stream exactly once, while both streams scale up and down,
 * tasks fail, the job is stopped and restored with another parallelism, or killed and restored
 * from its last checkpoint, and Pravega stands still for moments. At the end each event must be
 * in the output once, in the order of its key. Everything is drawn from one seed, which is
 * printed. Properties: {@code soak.seconds} (600), {@code soak.seed}.
 */
public final class Soak {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final int EVENTS_A_SECOND = 2_500;
    private static final AtomicInteger FAIL = new AtomicInteger();
    private static final AtomicLong SEEN = new AtomicLong();

    private final long seconds;
    private final Random random;
    private final PravegaProcess pravega;
    private final PravegaConfig config;
    private final TestStream in;
    private final TestStream out;
    private int failures;
    private int scalings;
    private int restores;
    private int kills;
    private int pauses;

    private Soak(long seconds, long seed, PravegaProcess pravega) {
        this.seconds = seconds;
        this.pravega = pravega;
        random = new Random(seed);
        config = pravega.config("soak");
        in = TestStream.create(config, "in", 2);
        out = TestStream.create(config, "out", 2);
    }

    /** Runs by hand. */
    public static void main(String[] arguments) throws Exception {
        try {
            System.out.println(run(Long.getLong("soak.seconds", 600),
                    Long.getLong("soak.seed", System.nanoTime())));
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            System.exit(1); // the cluster's threads would go on
        }
        System.exit(0);
    }

    /** Runs for so many seconds; fails unless the output is right; says what happened. */
    static String run(long seconds, long seed) throws Exception {
        System.out.println("soak.seed " + seed);
        try (PravegaProcess pravega = PravegaProcess.start(null)) {
            return new Soak(seconds, seed, pravega).run();
        }
    }

    /** Throws when it is told to. */
    private static final class Flaky implements MapFunction<String, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String map(String event) {
            SEEN.incrementAndGet();
            if (FAIL.get() > 0 && FAIL.getAndDecrement() > 0) {
                throw new IllegalStateException("planned failure");
            }
            return event;
        }
    }

    private JobClient start(String state) throws Exception {
        int parallelism = 1 + random.nextInt(3);
        String[] options = {"execution.checkpointing.unaligned.enabled",
            "" + random.nextBoolean()};
        StreamExecutionEnvironment env = state == null
                ? TestJobs.environment(parallelism, 250, options)
                : TestJobs.restored(parallelism, 250, state, false, options);
        env.fromSource(PravegaSource.<String>builder().config(config).stream(in.name())
                        .startAt("head").deserializer(new SimpleStringSchema()).build(),
                        WatermarkStrategy.noWatermarks(), "in").uid("in")
                .keyBy(KeyedEvents::keyOf)
                .map(new Flaky()).returns(Types.STRING).uid("flaky")
                .sinkTo(PravegaSink.<String>builder().config(config).stream(out.name())
                        .routingKey(KeyedEvents::keyOf).serializer(new SimpleStringSchema())
                        .exactlyOnce(LEASE).durable().commitInKeyOrder().build()).uid("out");
        return env.executeAsync("soak");
    }

    private String run() throws Exception {
        int events = (int) (seconds * EVENTS_A_SECOND / 2); // the other half is for the chaos
        Thread writer = in.writeInBackground(0, events, 200);
        JobClient job = start(null);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            Thread.sleep(200 + random.nextInt(1_300));
            job = disturb(job);
        }
        writer.join();
        KeyedEvents.assertExactly(out.await(events, 120), events);
        job.cancel().get(60, TimeUnit.SECONDS);
        return events + " events exactly once and in order through " + failures
                + " failures of tasks, " + scalings + " scalings, " + restores
                + " savepoints and restores, " + kills + " kills, " + pauses + " pauses of Pravega";
    }

    private JobClient disturb(JobClient job) throws Exception {
        int draw = random.nextInt(20);
        if (draw < 8) {
            FAIL.set(1 + random.nextInt(2));
            failures++;
        } else if (draw < 15) {
            scale(random.nextBoolean() ? in : out, 1 + random.nextInt(4));
        } else if (draw < 17) {
            restores++;
            return start(stop(job));
        } else if (draw < 18) {
            kills++;
            return killed(job);
        } else if (draw < 19) {
            pravega.pause();
            Thread.sleep(500 + random.nextInt(3_000));
            pravega.resume();
            pauses++;
        }
        return job;
    }

    private void scale(TestStream stream, int segments) {
        try {
            stream.scale(segments);
            scalings++;
        } catch (IllegalStateException e) { // Pravega refuses while it still does the last one
            System.out.println("scaling refused: " + e.getMessage());
        }
    }

    /** Tries until the job, which may be recovering, takes the savepoint. */
    private static String stop(JobClient job) throws Exception {
        for (int i = 0;; i++) {
            try {
                return TestJobs.stop(job);
            } catch (java.util.concurrent.ExecutionException e) {
                if (i == 100) {
                    throw e;
                }
                Thread.sleep(300);
            }
        }
    }

    private JobClient killed(JobClient job) throws Exception {
        long seen = SEEN.get();
        Thread.sleep(600);
        String state;
        try {
            state = TestJobs.latestCheckpoint(job);
        } catch (java.util.NoSuchElementException | java.io.IOException e) {
            return job; // no checkpoint yet since it began
        }
        job.cancel().get(60, TimeUnit.SECONDS);
        state = TestJobs.latestCheckpoint(job);
        System.out.println("killed after " + seen + " events, goes on from " + state
                .replaceAll(".*/(chk-\\d+)/?$", "$1"));
        return start(state);
    }
}
