package pfl.pravega.sink;

import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The exactly-once sink whose transactions are all committed by one subtask, so that no
 * transaction of a checkpoint is committed before all of the checkpoint before it: a routing key
 * may move from one subtask to another between checkpoints and keeps its order. Internal.
 *
 * @param <T> the type of the elements
 */
public final class OrderedTransactionalSink<T> extends TransactionalSink<T>
        implements SupportsPreCommitTopology<PendingTransaction, PendingTransaction> {
    private static final long serialVersionUID = 1L;

    /** Takes checked settings with a lease. */
    public OrderedTransactionalSink(SinkSettings<T> settings) {
        super(settings);
    }

    @Override
    public DataStream<CommittableMessage<PendingTransaction>> addPreCommitTopology(
            DataStream<CommittableMessage<PendingTransaction>> written) {
        return written.global();
    }

    @Override
    public SimpleVersionedSerializer<PendingTransaction> getWriteResultSerializer() {
        return new PendingTransaction.Serializer();
    }
}
