package pfl.pravega.sink;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.CheckpointConfig;
import org.apache.flink.streaming.api.transformations.WithBoundedness;

/** Refuses an exactly-once sink in a job whose checkpointing can't carry it, before it starts. */
final class CheckpointingRules {
    private static final ConfigOption<Boolean> FINAL_CHECKPOINT = ConfigOptions
            .key("execution.checkpointing.checkpoints-after-tasks-finish").booleanType()
            .defaultValue(true)
            .withDeprecatedKeys("execution.checkpointing.checkpoints-after-tasks-finish.enabled");

    private CheckpointingRules() {
    }

    static void check(String stream, DataStream<?> input) {
        ReadableConfig config = input.getExecutionEnvironment().getConfiguration();
        CheckpointConfig checkpoints = input.getExecutionEnvironment().getCheckpointConfig();
        RuntimeExecutionMode mode = config.get(ExecutionOptions.RUNTIME_MODE);
        boolean bounded = isBounded(input.getTransformation());
        if (mode == RuntimeExecutionMode.BATCH
                || mode == RuntimeExecutionMode.AUTOMATIC && bounded) {
            return; // the end of the input commits
        }
        if (!checkpoints.isCheckpointingEnabled()) {
            throw new IllegalStateException("The exactly-once sink of stream " + stream
                    + " needs checkpointing: its transactions are committed when a checkpoint"
                    + " completes, so without one nothing would ever be visible. Set"
                    + " execution.checkpointing.interval (for example 10 s), run a bounded job with"
                    + " execution.runtime-mode BATCH, or choose atLeastOnce().");
        }
        if (checkpoints.getCheckpointingConsistencyMode() != CheckpointingMode.EXACTLY_ONCE) {
            throw new IllegalStateException("The exactly-once sink of stream " + stream
                    + " needs exactly-once checkpoints: with AT_LEAST_ONCE events would be doubled"
                    + " after a failure. Set execution.checkpointing.mode to EXACTLY_ONCE, or choose"
                    + " atLeastOnce().");
        }
        if (bounded && !config.get(FINAL_CHECKPOINT)) {
            throw new IllegalStateException("The exactly-once sink of stream " + stream
                    + " commits its last events with the checkpoint after the end of the input,"
                    + " which execution.checkpointing.checkpoints-after-tasks-finish = false"
                    + " prevents: they would be lost. Remove that setting.");
        }
    }

    private static boolean isBounded(Transformation<?> sinkInput) {
        return sinkInput.getTransitivePredecessors().stream()
                .filter(t -> t instanceof WithBoundedness)
                .allMatch(t -> ((WithBoundedness) t).getBoundedness() == Boundedness.BOUNDED);
    }
}
