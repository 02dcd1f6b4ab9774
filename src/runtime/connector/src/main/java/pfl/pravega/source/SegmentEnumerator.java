package pfl.pravega.source;

import io.pravega.client.segment.impl.Segment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.util.FlinkRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaConnection;

/**
 * Finds the segments at the start, hands them to the readers and follows scaling.
 *
 * <p>A segment is handed out when all its predecessors are read to their ends. If another reader than
 * theirs gets it, then it waits there until a checkpoint has completed that was triggered after those
 * ends: all that was read before has then left every channel, so nothing overtakes it. Meanwhile
 * it holds the watermark. Where no such checkpoint can be hoped for, see {@link Placement}.
 *
 * <p>An end is recorded, its successors are queued and its reader is told in steps of the
 * coordinator's one thread, and Flink delivers what the coordinator sent before its snapshot before
 * the barrier. So a checkpoint holds an ended split in the reader's state or its end in this one's.
 */
final class SegmentEnumerator implements SplitEnumerator<SegmentSplit, EnumeratorState> {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentEnumerator.class);

    private final SplitEnumeratorContext<SegmentSplit> context;
    private final PravegaConfig config;
    private final Map<String, StreamRange> ranges = new HashMap<>();
    private final boolean keepOrder;
    private final boolean restored;
    private final EnumeratorState state;
    private final Placement placement;
    /** Starts of each subtask, so that news of an earlier attempt is not taken for that of the last. */
    private final Map<Integer, Integer> attempts = new HashMap<>();
    /** Splits handed out to wait, and to whom. */
    private final Map<String, Integer> waiting = new HashMap<>();
    private Checkpointing checkpointing;
    private PravegaConnection connection;

    SegmentEnumerator(SplitEnumeratorContext<SegmentSplit> context, PravegaConfig config,
            Collection<StreamRange> ranges, boolean keepOrder, EnumeratorState restored) {
        this.context = context;
        this.config = config;
        ranges.forEach(range -> this.ranges.put(range.stream, range));
        this.keepOrder = keepOrder;
        this.restored = restored != null;
        this.state = restored == null ? new EnumeratorState() : restored;
        this.placement = new Placement(context.currentParallelism(), restored == null);
    }

    /** Fails the job where that is safe: what is thrown while Flink restores can be lost, and the job hangs. */
    @Override
    public void start() {
        for (String stream : state.streams.keySet()) {
            if (!ranges.containsKey(stream)) {
                throw new FlinkRuntimeException("The state that is restored has read from stream "
                        + stream + ", but the source is now of " + ranges.keySet()
                        + "; add the stream again, or give the source another uid to begin anew");
            }
        }
        checkpointing = Checkpointing.of(context);
        connection = PravegaConnection.open(config);
        for (StreamRange range : ranges.values()) {
            if (!state.streams.containsKey(range.stream)) {
                context.callAsync(() -> discover(range), (found, error) -> {
                    if (error != null) {
                        throw new FlinkRuntimeException("The start of stream " + range.stream
                                + " can't be found", error);
                    }
                    LOG.info("Start of stream {}: {}", range.stream, found.progress.pending);
                    state.streams.put(range.stream, found.progress);
                    if (found.parts != null) {
                        placement.keepTogether(found.progress, found.parts);
                    }
                    assign();
                });
            }
        }
        assign();
    }

    private static final class Found {
        final StreamProgress progress;
        final Map<Long, Long> parts;

        Found(StreamProgress progress, Map<Long, Long> parts) {
            this.progress = progress;
            this.parts = parts;
        }
    }

    private Found discover(StreamRange range) throws Exception {
        StartFinder finder = new StartFinder(connection);
        StreamProgress progress = finder.find(range);
        if (checkpointing != Checkpointing.NONE) {
            return new Found(progress, null);
        }
        if (keepOrder && !range.isBounded() && context.currentParallelism() > 1) {
            LOG.warn("This job takes no checkpoints, so stream {} is read by one task to keep the order"
                    + " of its keys; turn checkpointing on to read it in parallel", range.stream);
        }
        return new Found(progress, finder.parts(progress, keepOrder));
    }

    @Override
    public void handleSourceEvent(int subtask, SourceEvent event) {
        if (event instanceof SourceEvents.ReaderStarted) {
            placement.started(subtask, ((SourceEvents.ReaderStarted) event).splits);
            assign();
        } else if (event instanceof SourceEvents.SegmentEnded) {
            ended(subtask, (SourceEvents.SegmentEnded) event);
        }
    }

    private void ended(int subtask, SourceEvents.SegmentEnded event) {
        StreamProgress progress = state.streams.get(event.stream);
        StreamProgress.End known = progress.ended.get(event.segmentId);
        if (known != null) { // a restored reader says it again
            known.subtask = subtask;
            known.acknowledged = false;
            assign();
        } else if (!progress.active.contains(event.segmentId)) { // long forgotten, so handed on
            context.sendEventToSourceReader(subtask, new SourceEvents.EndRecorded(
                    SegmentSplit.splitId(event.stream, event.segmentId)));
        } else if (!event.sealed) {
            record(subtask, progress, event.segmentId, Map.of());
        } else {
            Segment segment = SegmentSplit.segment(event.stream, event.segmentId);
            int attempt = attempts.getOrDefault(subtask, 0);
            context.callAsync(() -> successors(segment), (successors, error) -> {
                if (error != null) {
                    throw new FlinkRuntimeException("The successors of " + SegmentSplit.describe(
                            event.stream, event.segmentId) + " can't be found; was the stream"
                            + " deleted?", error);
                }
                if (attempts.getOrDefault(subtask, 0) == attempt) {
                    record(subtask, progress, event.segmentId, successors);
                }
            });
        }
    }

    private Map<Long, List<Long>> successors(Segment segment) throws Exception {
        Map<Long, List<Long>> successors = new HashMap<>();
        connection.controller().getSuccessors(segment)
                .get(StartFinder.RPC_TIMEOUT_SECONDS, TimeUnit.SECONDS).getSegmentToPredecessor()
                .forEach((next, before) -> successors.put(next.getSegment().getSegmentId(), before));
        return successors;
    }

    private void record(int subtask, StreamProgress progress, long id,
            Map<Long, ? extends Collection<Long>> successors) {
        progress.end(id, subtask, successors);
        placement.ended(subtask, SegmentSplit.splitId(progress.stream, id));
        LOG.info("{} is read; successors {}, to hand out {}",
                SegmentSplit.describe(progress.stream, id), successors.keySet(), progress.pending);
        assign();
    }

    /** Does all that has become possible. */
    private void assign() {
        for (StreamProgress progress : state.streams.values()) {
            progress.pending.sort(Comparator.comparingLong(split -> split.segmentId));
            progress.pending.removeIf(split -> handOut(progress, split));
            acknowledge(progress);
            progress.forget();
        }
        signalEnd();
    }

    private boolean handOut(StreamProgress progress, SegmentSplit split) {
        Collection<StreamProgress.End> ends = progress.endsBefore(split.segmentId).values();
        Set<Integer> before = new HashSet<>();
        Set<Integer> unsafe = new HashSet<>();
        for (StreamProgress.End end : ends) {
            before.add(end.subtask);
            if (!end.covered) {
                unsafe.add(end.subtask);
            }
        }
        Integer reader = placement.choose(
                split.splitId(), before, checkpointing != Checkpointing.ALIGNED);
        if (reader == null || !context.registeredReaders().containsKey(reader)) {
            return false;
        }
        unsafe.remove(reader);
        boolean wait = keepOrder && !unsafe.isEmpty();
        if (wait && checkpointing == Checkpointing.NONE) {
            LOG.warn("{} is read by another task than its predecessors and this job takes no"
                    + " checkpoints, so events of a key may overtake each other here", split);
            wait = false;
        }
        context.assignSplit(wait ? split.in(SegmentSplit.Phase.WAITING) : split, reader);
        placement.handedOut(split.splitId(), reader);
        if (wait) {
            waiting.put(split.splitId(), reader);
        }
        LOG.info("Reader {} gets {}{}", reader, split, wait ? ", to begin after a checkpoint" : "");
        return true;
    }

    private void acknowledge(StreamProgress progress) {
        progress.acknowledgeable().forEach((id, end) -> {
            if (context.registeredReaders().containsKey(end.subtask)) {
                context.sendEventToSourceReader(end.subtask, new SourceEvents.EndRecorded(
                        SegmentSplit.splitId(progress.stream, id)));
            }
            end.acknowledged = true; // a reader that is away says it again when it is back
        });
    }

    private void signalEnd() {
        if (state.streams.size() < ranges.size()) {
            return;
        }
        boolean allDone = true;
        for (StreamProgress progress : state.streams.values()) {
            boolean bounded = ranges.get(progress.stream).isBounded();
            boolean safe = checkpointing == Checkpointing.NONE
                    || progress.ended.values().stream().allMatch(end -> end.covered);
            if (progress.isDone() && !bounded && safe) {
                throw new FlinkRuntimeException("The stream " + progress.stream + " is sealed and all"
                        + " its events are read: nothing more will come. Give the source an end"
                        + " (endAt) if the job is to end with the stream, or name another stream");
            }
            allDone &= progress.isDone() && bounded;
        }
        for (int reader : new ArrayList<>(context.registeredReaders().keySet())) {
            // Without checkpoints a batch job may have fewer slots than tasks: each ends when it can.
            boolean done = allDone || checkpointing == Checkpointing.NONE && !restored
                    && ranges.values().stream().allMatch(StreamRange::isBounded)
                    && placement.isDone(reader);
            if (done && placement.signalled.add(reader)) {
                context.signalNoMoreSplits(reader);
            }
        }
    }

    @Override
    public void addReader(int subtask) {
        // The reader tells how many splits it restored; only then is it known where there is room.
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        // Readers don't ask: splits are handed out as they are found.
    }

    @Override
    public void addSplitsBack(List<SegmentSplit> splits, int subtask) {
        attempts.merge(subtask, 1, Integer::sum);
        placement.failed(subtask, splits);
        waiting.values().removeIf(reader -> reader == subtask);
        for (StreamProgress progress : state.streams.values()) {
            List<SegmentSplit> returned = new ArrayList<>();
            splits.stream().filter(split -> split.stream.equals(progress.stream)).forEach(returned::add);
            progress.reset(subtask, returned);
        }
        assign();
    }

    @Override
    public EnumeratorState snapshotState(long checkpointId) {
        state.streams.values().forEach(progress -> progress.checkpointTriggered(checkpointId));
        return state;
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        for (StreamProgress progress : state.streams.values()) {
            progress.checkpointCompleted(checkpointId);
            for (long id : new ArrayList<>(progress.active)) {
                String splitId = SegmentSplit.splitId(progress.stream, id);
                if (waiting.containsKey(splitId) && progress.isSafe(id)) {
                    context.sendEventToSourceReader(waiting.remove(splitId),
                            new SourceEvents.BeginReading(splitId));
                }
            }
        }
        assign();
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
