package pfl.pravega.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Jobs on a MiniCluster of their own, set up through options that Flink 1.20 and 2.x share. */
public final class TestJobs {
    private static final long HOUR = 3_600_000;
    private static Path states;

    private TestJobs() {
    }

    /** Where checkpoints and savepoints go; a URI. */
    public static synchronized String states() {
        try {
            if (states == null) {
                states = PravegaProcess.newDirectory("states");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return states.toUri().toString();
    }

    /** A local environment; options are pairs of key and value, and win. */
    public static StreamExecutionEnvironment environment(int parallelism, long checkpointMillis,
            String... options) {
        Configuration all = new Configuration();
        all.setString("restart-strategy.type", "fixed-delay");
        all.setString("restart-strategy.fixed-delay.attempts", "500");
        all.setString("restart-strategy.fixed-delay.delay", "100 ms");
        if (checkpointMillis > 0) {
            all.setString("execution.checkpointing.interval", checkpointMillis + " ms");
            // Flink 2.3 takes a first checkpoint at once unless a minimal pause forbids it.
            all.setString("execution.checkpointing.min-pause",
                    (checkpointMillis >= HOUR ? checkpointMillis : 0) + " ms");
        }
        all.setString("execution.checkpointing.externalized-checkpoint-retention",
                "RETAIN_ON_CANCELLATION");
        all.setString("execution.checkpointing.dir", states());
        all.setString("taskmanager.numberOfTaskSlots", "8");
        all.setString("rest.port", "0");
        all.setString("taskmanager.network.memory.max", "64mb");
        all.setString("taskmanager.memory.managed.size", "32mb");
        for (int i = 0; i < options.length; i += 2) {
            all.setString(options[i], options[i + 1]);
        }
        return StreamExecutionEnvironment.createLocalEnvironment(parallelism, all);
    }

    /** Without restarts, restored from a savepoint or retained checkpoint. */
    public static StreamExecutionEnvironment restored(int parallelism, long checkpointMillis,
            String state, boolean claim, String... options) {
        String[] all = java.util.Arrays.copyOf(options, options.length + 4);
        all[options.length] = "execution.state-recovery.path";
        all[options.length + 1] = state;
        all[options.length + 2] = "execution.state-recovery.claim-mode";
        all[options.length + 3] = claim ? "CLAIM" : "NO_CLAIM";
        return environment(parallelism, checkpointMillis, all);
    }

    /** Stops with a savepoint and gives its URI; waits for tasks that are still being deployed. */
    public static String stop(JobClient job) throws Exception {
        for (int attempt = 0; ; attempt++) {
            try {
                return job.stopWithSavepoint(false, states(), SavepointFormatType.CANONICAL)
                        .get(120, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (attempt == 50 || !e.toString().contains("is not being executed at the moment")) {
                    throw e;
                }
                PravegaProcess.sleep(200);
            }
        }
    }

    /** The newest complete checkpoint of a job, as a URI. */
    public static String latestCheckpoint(JobClient job) throws IOException {
        Path directory = Path.of(URI.create(states())).resolve(job.getJobID().toHexString());
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(path -> Files.exists(path.resolve("_metadata")))
                    .max(Comparator.comparingInt(path ->
                            Integer.parseInt(path.getFileName().toString().substring(4))))
                    .orElseThrow().toUri().toString();
        }
    }

    /** Waits for a job that must fail, and gives all messages of its chain of causes. */
    public static String failure(JobClient job, long seconds) throws Exception {
        try {
            job.getJobExecutionResult().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            StringBuilder messages = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                messages.append(cause).append('\n');
            }
            return messages.toString();
        } catch (java.util.concurrent.TimeoutException e) {
            job.cancel().get(60, TimeUnit.SECONDS);
            throw new AssertionError("the job runs on", e);
        }
        throw new AssertionError("the job ended without a failure");
    }
}
