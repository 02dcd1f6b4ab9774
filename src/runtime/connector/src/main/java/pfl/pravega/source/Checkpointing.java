package pfl.pravega.source;

import java.lang.reflect.Field;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.runtime.checkpoint.CheckpointCoordinator;
import org.apache.flink.runtime.operators.coordination.OperatorCoordinator;
import org.apache.flink.runtime.source.coordinator.SourceCoordinatorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a job takes checkpoints by itself, and how. Flink tells a source neither, and both decide
 * how the order of a key can be kept; so this class looks at the coordinator's own fields, which are
 * the same in Flink 1.20 and 2.x (a test on each holds them to it).
 */
enum Checkpointing {
    /** When a checkpoint completes, each task has worked off all that was before its barriers. */
    ALIGNED,
    /** Barriers overtake: a complete checkpoint says nothing of what is still on its way. */
    UNALIGNED,
    /** No checkpoint will ever come by itself: batch, or a job without an interval. */
    NONE;

    private static final Logger LOG = LoggerFactory.getLogger(Checkpointing.class);

    static Checkpointing of(SplitEnumeratorContext<?> context) {
        if (!(context instanceof SourceCoordinatorContext)) {
            return ALIGNED;
        }
        try {
            OperatorCoordinator.Context coordinator = (OperatorCoordinator.Context)
                    read(SourceCoordinatorContext.class, "operatorCoordinatorContext", context);
            CheckpointCoordinator checkpoints = coordinator.getCheckpointCoordinator();
            if (checkpoints == null || !checkpoints.isPeriodicCheckpointingConfigured()) {
                return NONE;
            }
            return (boolean) read(CheckpointCoordinator.class, "unalignedCheckpointsEnabled",
                    checkpoints) ? UNALIGNED : ALIGNED;
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("Can't see how this job takes checkpoints; aligned ones are assumed. Without any,"
                    + " a successor of segments that several tasks read is never begun.", e);
            return ALIGNED;
        }
    }

    private static Object read(Class<?> type, String field, Object object)
            throws ReflectiveOperationException {
        Field declared = type.getDeclaredField(field);
        declared.setAccessible(true);
        return declared.get(object);
    }
}
