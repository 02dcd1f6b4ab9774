package pfl.pravega;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what no compiler can see, before a job starts: do the streams exist, does the controller
 * grant the lease, can an event be read, does Flink notice a lost machine as soon as is assumed. What
 * would break a promise refuses the start. What can't be found out from here, such as when only the
 * cluster reaches Pravega, is a warning: the job itself will meet it.
 *
 * <pre>{@code
 * StartChecks.of(env).source(readings).sink(alerts).run();
 * }</pre>
 */
public final class StartChecks {
    private static final Logger LOG = LoggerFactory.getLogger(StartChecks.class);
    private static final Duration USUAL_HEARTBEAT_TIMEOUT = Duration.ofSeconds(50);

    private final StreamExecutionEnvironment env;
    private final List<Object> parts = new ArrayList<>();
    private Duration failureDetection;

    private StartChecks(StreamExecutionEnvironment env) {
        this.env = env;
    }

    /**
     * Begins with nothing to check.
     *
     * @param env the job's environment, configured
     * @return checks
     */
    public static StartChecks of(StreamExecutionEnvironment env) {
        return new StartChecks(env);
    }

    /**
     * Checks a source, if it is one of this connector.
     *
     * @param source what the job reads
     * @return these checks
     */
    public StartChecks source(Source<?, ?, ?> source) {
        parts.add(source);
        return this;
    }

    /**
     * Checks a sink, if it is one of this connector.
     *
     * @param sink what the job writes
     * @return these checks
     */
    public StartChecks sink(Sink<?> sink) {
        parts.add(sink);
        return this;
    }

    /**
     * Checks that Flink gives a lost machine up in time, as far as the configuration here is the cluster's.
     *
     * @param atMost what the job's leases allow for
     * @return these checks
     */
    public StartChecks failureDetection(Duration atMost) {
        failureDetection = atMost;
        return this;
    }

    /**
     * Looks at everything.
     *
     * @throws IllegalStateException if the job would not keep what it promises; it names all that was found
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public void run() throws InterruptedException {
        ReadableConfig config = env.getConfiguration();
        StartFindings findings = new StartFindings(Math.max(1, env.getParallelism()), isRestored(config));
        checkHeartbeat(config, findings);
        for (Object part : parts) {
            if (part instanceof StartChecked) {
                check((StartChecked) part, findings);
            }
        }
        findings.warnings().forEach(LOG::warn);
        if (!findings.refusals().isEmpty()) {
            throw new IllegalStateException("The job is not started, since it could not keep what it"
                    + " promises:\n  " + String.join("\n  ", findings.refusals())
                    + "\n`pfc explain CODE` says more about each.");
        }
    }

    private static void check(StartChecked part, StartFindings findings) throws InterruptedException {
        try {
            part.checkStart(findings);
        } catch (InterruptedException e) {
            throw e;
        } catch (TimeoutException e) {
            LOG.warn("Pravega doesn't answer from here, so the start of the job is not checked");
        } catch (Exception e) {
            LOG.warn("The start of the job could not be checked", e);
        }
    }

    private void checkHeartbeat(ReadableConfig config, StartFindings findings) {
        Duration timeout = config.get(ConfigOptions.key("heartbeat.timeout").durationType()
                .defaultValue(USUAL_HEARTBEAT_TIMEOUT));
        if (failureDetection != null && timeout.compareTo(failureDetection) > 0) {
            findings.refuse("PFL4610", "Flink gives a lost machine up after heartbeat.timeout = "
                    + timeout.toMillis() / 1000 + " s, and the leases were chosen for "
                    + failureDetection.toMillis() / 1000 + " s. Lower it, or say failure_detection in the"
                    + " pipeline");
        }
    }

    /** The key had another name before Flink 1.20. */
    private static boolean isRestored(ReadableConfig config) {
        return config.getOptional(ConfigOptions.key("execution.state-recovery.path").stringType().noDefaultValue())
                .or(() -> config.getOptional(
                        ConfigOptions.key("execution.savepoint.path").stringType().noDefaultValue()))
                .isPresent();
    }
}
