package pfl.pravega.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import pfl.pravega.BadEventHandler;
import pfl.pravega.PravegaConnection;

/** Reads the splits of one subtask; its state is their offsets. */
@SuppressWarnings("try") // close() may be interrupted: so it is declared by Flink's base class
final class PravegaSourceReader<T> extends
        SingleThreadMultiplexSourceReaderBase<SegmentEvent, T, SegmentSplit, SplitState> {
    private final BadEventHandler badEvents;
    private final Map<String, SplitState> states;
    private boolean started;

    static <T> PravegaSourceReader<T> create(SourceReaderContext context, SourceSettings<T> settings) {
        return new PravegaSourceReader<>(context, settings, new ReaderMetrics(context.metricGroup()));
    }

    private PravegaSourceReader(SourceReaderContext context, SourceSettings<T> settings,
            ReaderMetrics metrics) {
        super(() -> {
            PravegaConnection connection = PravegaConnection.open(settings.config);
            return new SegmentReader(connection,
                    new Truncation(settings.truncated, connection, metrics), metrics);
        }, new EventEmitter<>(settings, metrics, context.metricGroup(),
                state -> context.sendSourceEventToCoordinator(new SourceEvents.SegmentEnded(
                        state.split.stream, state.split.segmentId, state.sealed))),
                context.getConfiguration(), context);
        this.badEvents = settings.badEvents;
        this.states = new HashMap<>();
    }

    @Override
    public void start() {
        super.start();
        started = true;
        context.sendSourceEventToCoordinator(
                new SourceEvents.ReaderStarted(getNumberOfCurrentlyAssignedSplits()));
    }

    @Override
    public void addSplits(List<SegmentSplit> splits) {
        if (started) {
            super.addSplits(splits);
            return;
        }
        // What waited for a checkpoint need not wait any more in a job that is restored from it.
        List<SegmentSplit> restored = new ArrayList<>();
        splits.forEach(split -> restored.add(split.phase == SegmentSplit.Phase.WAITING
                ? split.in(SegmentSplit.Phase.READING) : split));
        super.addSplits(restored);
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        if (event instanceof SourceEvents.EndRecorded) {
            SplitState state = states.get(((SourceEvents.EndRecorded) event).splitId);
            // An answer to an earlier attempt of this task must not drop a split that is read again.
            if (state != null && state.phase == SegmentSplit.Phase.ENDED) {
                states.remove(state.split.splitId());
                // The fetcher reports the split as finished, which frees its watermark and state.
                splitFetcherManager.addSplits(List.of(SegmentReader.dropOrder(state.split)));
            }
        } else if (event instanceof SourceEvents.BeginReading) {
            SplitState state = states.get(((SourceEvents.BeginReading) event).splitId);
            if (state != null && state.phase == SegmentSplit.Phase.WAITING) {
                state.phase = SegmentSplit.Phase.READING;
                splitFetcherManager.addSplits(List.of(state.toSplit()));
            }
        } else {
            super.handleSourceEvents(event);
        }
    }

    @Override
    public List<SegmentSplit> snapshotState(long checkpointId) {
        if (badEvents != null) {
            badEvents.flush();
        }
        return super.snapshotState(checkpointId);
    }

    @Override
    public void close() throws Exception {
        try {
            super.close();
        } finally {
            if (badEvents != null) {
                badEvents.close();
            }
        }
    }

    @Override
    protected void onSplitFinished(Map<String, SplitState> finished) {
        states.keySet().removeAll(finished.keySet());
    }

    @Override
    protected SplitState initializedState(SegmentSplit split) {
        SplitState state = new SplitState(split);
        states.put(split.splitId(), state);
        return state;
    }

    @Override
    protected SegmentSplit toSplitType(String splitId, SplitState state) {
        return state.toSplit();
    }
}
