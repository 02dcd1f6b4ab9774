package pfl.pravega.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which reader gets a split: one with room. A successor goes to a reader of its predecessors if that
 * has no more than its share, since there it can begin at once and can't be late.
 *
 * <p>With checkpoints that don't order anything (unaligned) a successor always stays with a reader of
 * its predecessors. Without any, segments that may meet are kept together from the start.
 */
final class Placement {
    private final int parallelism;
    /** A reader that restores nothing need not be asked how many splits it has. */
    private final boolean fresh;
    private final Map<Integer, Integer> load = new HashMap<>();
    /** Splits that are handed out, or are to go to a certain reader. */
    private final Map<String, Integer> owners = new HashMap<>();
    final Set<Integer> signalled = new HashSet<>();
    private int next;

    Placement(int parallelism, boolean fresh) {
        this.parallelism = parallelism;
        this.fresh = fresh;
        if (fresh) {
            for (int reader = 0; reader < parallelism; reader++) {
                load.put(reader, 0);
            }
        }
    }

    void started(int reader, int splits) {
        load.put(reader, fresh && splits == 0 ? load.getOrDefault(reader, 0) : splits);
    }

    /** What a reader that starts again gives back goes to it again. */
    void failed(int reader, Collection<SegmentSplit> returned) {
        signalled.remove(reader);
        returned.forEach(split -> owners.put(split.splitId(), reader));
        if (fresh) {
            load.put(reader, 0);
        } else {
            load.remove(reader);
        }
    }

    /** Sends all start segments of one connected part to one reader, part after part. */
    void keepTogether(StreamProgress progress, Map<Long, Long> parts) {
        Map<Long, Integer> readers = new HashMap<>();
        progress.pending.stream().sorted(Comparator.comparingLong(split -> split.segmentId))
                .forEach(split -> owners.put(split.splitId(), readers.computeIfAbsent(
                        parts.get(split.segmentId), part -> next++ % parallelism)));
    }

    /** Null while it isn't known how many splits each reader has. */
    Integer choose(String splitId, Collection<Integer> before, boolean sticky) {
        Integer owner = owners.get(splitId);
        if (owner != null) {
            return owner;
        }
        if (load.size() < parallelism) {
            return null;
        }
        int all = load.values().stream().mapToInt(Integer::intValue).sum() + 1;
        int share = (all + parallelism - 1) / parallelism;
        return least(before.stream().filter(load::containsKey)
                .filter(reader -> sticky || load.get(reader) < share))
                .orElseGet(() -> least(load.keySet().stream()).orElseThrow());
    }

    private Optional<Integer> least(Stream<Integer> readers) {
        return readers.min(Comparator.<Integer>comparingInt(load::get).thenComparing(reader -> reader));
    }

    void handedOut(String splitId, int reader) {
        owners.put(splitId, reader);
        load.merge(reader, 1, Integer::sum);
    }

    void ended(int reader, String splitId) {
        owners.remove(splitId);
        load.computeIfPresent(reader, (key, splits) -> splits - 1);
    }

    /** Whether a reader has nothing, and nothing is meant for it. */
    boolean isDone(int reader) {
        return !owners.containsValue(reader);
    }
}
