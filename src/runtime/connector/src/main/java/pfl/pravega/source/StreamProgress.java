package pfl.pravega.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far one stream is read: the segments in work, and those that have ended and are still needed.
 * Knows nothing of Flink or Pravega, only the rules.
 *
 * <p>An ended segment is forgotten when its successors are handed out, its reader is told and a
 * checkpoint covers its end. So what is remembered depends on scalings in progress, not on the age
 * of the stream.
 */
final class StreamProgress {
    /** Not in any checkpoint yet. */
    private static final long NEVER = Long.MAX_VALUE;

    /** A segment that is read to its end. */
    static final class End {
        /** Who said so. */
        int subtask;
        final Set<Long> successors;
        /** The first checkpoint that was triggered after the end was recorded. */
        long checkpoint = NEVER;
        /** That checkpoint, or a later one, is complete: no reader will read this segment again. */
        boolean covered;
        boolean acknowledged;

        End(int subtask, Set<Long> successors) {
            this.subtask = subtask;
            this.successors = successors;
        }
    }

    final String stream;
    /** Bounded only (else null): the segments to read, and where to stop in each. */
    Map<Long, Long> bounds;
    /** Segments of the start cut that had not begun there: their predecessors before the cut are done. */
    final Set<Long> future = new HashSet<>();
    /** Segments that are to be read or being read. */
    final Set<Long> active = new HashSet<>();
    final Map<Long, End> ended = new HashMap<>();
    /** The part of the active segments that no reader has. */
    final List<SegmentSplit> pending = new ArrayList<>();
    /** The predecessors of active segments, as far as these are remembered. */
    final Map<Long, Set<Long>> predecessors = new HashMap<>();

    StreamProgress(String stream) {
        this.stream = stream;
    }

    /** Begins with the segments of the start cut; a negative offset means not begun. */
    void begin(Map<Long, Long> start, Map<Long, Long> end) {
        bounds = end;
        start.forEach((id, offset) -> {
            if (offset < 0) {
                future.add(id);
            } else if (isWanted(id)) {
                active.add(id);
                pending.add(split(id, offset));
            }
        });
    }

    private boolean isWanted(long id) {
        return bounds == null || bounds.containsKey(id);
    }

    private SegmentSplit split(long id, long offset) {
        long end = bounds == null ? SegmentSplit.NO_END : bounds.get(id);
        return new SegmentSplit(stream, id, offset, end, SegmentSplit.Phase.READING);
    }

    /** Records an end, and makes those successors pending whose predecessors all have ended. */
    void end(long id, int subtask, Map<Long, ? extends Collection<Long>> successors) {
        active.remove(id);
        predecessors.remove(id);
        Set<Long> wanted = new HashSet<>(successors.keySet());
        wanted.removeIf(next -> !isWanted(next));
        ended.put(id, new End(subtask, wanted));
        for (long next : wanted) {
            Collection<Long> before = successors.get(next);
            boolean ready = before.stream().allMatch(other ->
                    ended.containsKey(other) || future.contains(next) && !active.contains(other));
            if (ready && !active.contains(next) && !ended.containsKey(next)) {
                active.add(next);
                predecessors.put(next, new HashSet<>(before));
                pending.add(split(next, 0));
            }
        }
    }

    /** The ended predecessors of a segment that may still be in somebody's memory. */
    Map<Long, End> endsBefore(long id) {
        Map<Long, End> ends = new LinkedHashMap<>();
        for (long before : predecessors.getOrDefault(id, Set.of())) {
            if (ended.containsKey(before)) {
                ends.put(before, ended.get(before));
            }
        }
        return ends;
    }

    /** Whether all that was read before a segment lies behind the barriers of a complete checkpoint. */
    boolean isSafe(long id) {
        return predecessors.getOrDefault(id, Set.of()).stream().allMatch(before ->
                !active.contains(before) && (!ended.containsKey(before) || ended.get(before).covered));
    }

    /** A checkpoint is triggered: it will cover all ends so far. */
    void checkpointTriggered(long checkpoint) {
        ended.values().forEach(end -> end.checkpoint = Math.min(end.checkpoint, checkpoint));
    }

    /** A checkpoint is complete. */
    void checkpointCompleted(long checkpoint) {
        ended.values().forEach(end -> end.covered |= end.checkpoint <= checkpoint);
    }

    /** Ends whose readers may be told: all successors are handed out, and hold the watermark now. */
    Map<Long, End> acknowledgeable() {
        Set<Long> kept = pendingIds();
        Map<Long, End> result = new HashMap<>();
        ended.forEach((id, end) -> {
            if (!end.acknowledged && isHandedOn(end, kept)) {
                result.put(id, end);
            }
        });
        return result;
    }

    private Set<Long> pendingIds() {
        Set<Long> ids = new HashSet<>();
        pending.forEach(split -> ids.add(split.segmentId));
        return ids;
    }

    private boolean isHandedOn(End end, Set<Long> kept) {
        return end.successors.stream().allMatch(next ->
                (active.contains(next) || ended.containsKey(next))
                        && !kept.contains(next));
    }

    /** Forgets what nobody needs; see the class. */
    void forget() {
        Set<Long> kept = pendingIds();
        Set<Long> needless = new HashSet<>();
        ended.forEach((id, end) -> {
            if (end.acknowledged && end.covered && isHandedOn(end, kept)) {
                needless.add(id);
            }
        });
        ended.keySet().removeAll(needless);
        predecessors.entrySet().removeIf(entry -> entry.getValue().stream().noneMatch(before ->
                ended.containsKey(before) || active.contains(before)));
        future.removeAll(active);
    }

    /**
     * A reader starts again from the last complete checkpoint: what it ended since will be read
     * again, so the ends don't count, nor do successors that nobody else has.
     *
     * @param returned what was handed to the reader since that checkpoint
     */
    void reset(int subtask, Collection<SegmentSplit> returned) {
        Set<Long> undone = new HashSet<>();
        Set<Long> dropped = new HashSet<>();
        ended.forEach((id, end) -> {
            if (end.subtask == subtask && !end.covered) {
                undone.add(id);
                dropped.addAll(end.successors);
            }
        });
        Set<Long> free = pendingIds();
        returned.forEach(split -> free.add(split.segmentId));
        free.addAll(undone);
        dropped.retainAll(free);
        ended.keySet().removeAll(undone);
        active.addAll(undone);
        active.removeAll(dropped);
        dropped.forEach(predecessors::remove);
        pending.removeIf(split -> dropped.contains(split.segmentId));
        for (SegmentSplit split : returned) {
            if (!dropped.contains(split.segmentId)) {
                active.add(split.segmentId);
                pending.add(split.in(SegmentSplit.Phase.READING));
            }
        }
    }

    /** Whether all is read, and all that a checkpoint could cover is covered. */
    boolean isDone() {
        return active.isEmpty();
    }
}
