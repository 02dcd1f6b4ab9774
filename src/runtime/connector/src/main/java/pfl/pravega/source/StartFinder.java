package pfl.pravega.source;

import io.pravega.client.segment.impl.Segment;
import io.pravega.client.stream.Stream;
import io.pravega.client.stream.StreamCut;
import io.pravega.client.stream.impl.StreamCutImpl;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import pfl.pravega.PravegaConnection;

/** Finds where the reading of a stream begins and ends. Blocks, so it runs in a worker thread. */
final class StartFinder {
    static final long RPC_TIMEOUT_SECONDS = 120;

    private final PravegaConnection connection;

    StartFinder(PravegaConnection connection) {
        this.connection = connection;
    }

    /** A progress with its first segments pending. */
    StreamProgress find(StreamRange range) throws Exception {
        Stream stream = Stream.of(range.stream);
        if (!connection.controller().checkStreamExists(stream.getScope(), stream.getStreamName())
                .get(RPC_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The stream " + range.stream + " doesn't exist; create it,"
                    + " or correct its name or scope");
        }
        Map<Segment, Long> start = positions(stream, range.start, "start");
        Map<Long, Long> bounds = null;
        if (range.end != null) {
            Map<Segment, Long> end = positions(stream, range.end, "end");
            Map<Long, Long> found = new HashMap<>();
            try {
                connection.controller()
                        .getSegments(new StreamCutImpl(stream, start), new StreamCutImpl(stream, end))
                        .get(RPC_TIMEOUT_SECONDS, TimeUnit.SECONDS).getSegments()
                        .forEach(segment -> found.put(segment.getSegmentId(), SegmentSplit.NO_END));
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("The segments of stream " + range.stream + " between"
                        + " its start and its end can't be found: is the end before the start, or"
                        + " are the stream cuts of an earlier stream of this name?", e.getCause());
            }
            end.forEach((segment, offset) -> {
                if (offset < 0) {
                    found.remove(segment.getSegmentId());
                } else {
                    found.put(segment.getSegmentId(), offset);
                }
            });
            bounds = found;
        }
        StreamProgress progress = new StreamProgress(range.stream);
        Map<Long, Long> offsets = new HashMap<>();
        start.forEach((segment, offset) -> offsets.put(segment.getSegmentId(), offset));
        progress.begin(offsets, bounds);
        return progress;
    }

    private Map<Segment, Long> positions(Stream stream, String cut, String what) throws Exception {
        StreamCut found;
        if (cut.equals(StreamRange.HEAD)) {
            found = connection.cuts().fetchHeadStreamCut(stream)
                    .get(RPC_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } else if (cut.equals(StreamRange.TAIL)) {
            found = connection.cuts().fetchTailStreamCut(stream)
                    .get(RPC_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } else {
            found = StreamRange.parse(stream.getScopedName(), cut, what);
        }
        return found.asImpl().getPositions();
    }

    /**
     * The start segments by the connected parts of the stream that they lead to: two segments whose
     * successors may meet before the end are in one part. Without an end, any two may meet.
     *
     * @param keepOrder false: each segment is a part of its own
     * @return for each start segment the id of its part
     */
    Map<Long, Long> parts(StreamProgress progress, boolean keepOrder) throws Exception {
        Map<Long, Long> parent = new HashMap<>();
        if (!keepOrder || progress.bounds == null) {
            progress.active.forEach(id -> parent.put(id, keepOrder ? 0L : id));
            return parent;
        }
        for (long id : progress.bounds.keySet()) {
            var next = connection.controller().getSuccessors(SegmentSplit.segment(progress.stream, id))
                    .get(RPC_TIMEOUT_SECONDS, TimeUnit.SECONDS).getSegmentToPredecessor().keySet();
            next.forEach(successor -> {
                long other = successor.getSegment().getSegmentId();
                if (progress.bounds.containsKey(other)) {
                    parent.put(root(parent, id), root(parent, other));
                }
            });
        }
        Map<Long, Long> parts = new HashMap<>();
        progress.active.forEach(id -> parts.put(id, root(parent, id)));
        return parts;
    }

    private static long root(Map<Long, Long> parent, long id) {
        long at = id;
        while (parent.getOrDefault(at, at) != at) {
            at = parent.get(at);
        }
        return at;
    }
}
