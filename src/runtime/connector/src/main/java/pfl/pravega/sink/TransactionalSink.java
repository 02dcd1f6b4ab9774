package pfl.pravega.sink;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;
import pfl.pravega.StartChecked;
import pfl.pravega.StartFindings;

/**
 * The exactly-once sink: one transaction for each subtask and checkpoint. Internal; made by
 * {@code PravegaSink.builder()}.
 *
 * @param <T> the type of the elements
 */
public class TransactionalSink<T> implements SinkCompat<T>, StartChecked, SupportsCommitter<PendingTransaction>,
        SupportsWriterState<T, WriterState>, SupportsPreWriteTopology<T> {
    private static final long serialVersionUID = 1L;

    private final SinkSettings<T> settings;

    /** Takes checked settings with a lease. */
    public TransactionalSink(SinkSettings<T> settings) {
        this.settings = settings;
    }

    @Override
    public void checkStart(StartFindings findings) throws Exception {
        SinkStart.check(settings, findings);
    }

    @Override
    public DataStream<T> addPreWriteTopology(DataStream<T> input) {
        CheckpointingRules.check(settings.name(), input);
        return input;
    }

    @Override
    public StatefulSinkWriter<T, WriterState> createWriter(WriterInitContext context)
            throws IOException {
        return restoreWriter(context, List.of());
    }

    @Override
    public StatefulSinkWriter<T, WriterState> restoreWriter(WriterInitContext context,
            Collection<WriterState> states) throws IOException {
        return new TransactionalWriter<>(settings, context, states);
    }

    @Override
    public SimpleVersionedSerializer<WriterState> getWriterStateSerializer() {
        return new WriterState.Serializer();
    }

    @Override
    public Committer<PendingTransaction> createCommitter(CommitterInitContext context) {
        return new TransactionCommitter(settings, context);
    }

    @Override
    public SimpleVersionedSerializer<PendingTransaction> getCommittableSerializer() {
        return new PendingTransaction.Serializer();
    }
}
