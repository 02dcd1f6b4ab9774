package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules by which successors follow, ends are forgotten and failures undo them. */
class StreamProgressTest {
    private static final String STREAM = "scope/stream";

    private static StreamProgress begin(Map<Long, Long> start) {
        StreamProgress progress = new StreamProgress(STREAM);
        progress.begin(start, null);
        return progress;
    }

    private static Set<Long> handOut(StreamProgress progress) {
        Set<Long> ids = new TreeSet<>();
        progress.pending.forEach(split -> ids.add(split.segmentId));
        progress.pending.clear();
        return ids;
    }

    private static void acknowledge(StreamProgress progress) {
        progress.acknowledgeable().values().forEach(end -> end.acknowledged = true);
        progress.forget();
    }

    @Test
    void aSplitSegmentIsFollowedByItsParts() {
        StreamProgress progress = begin(Map.of(0L, 0L));
        assertEquals(Set.of(0L), handOut(progress));
        progress.end(0, 0, Map.of(1L, List.of(0L), 2L, List.of(0L)));
        assertTrue(progress.acknowledgeable().isEmpty(), "its parts are not handed out");
        assertEquals(Set.of(1L, 2L), handOut(progress));
        assertEquals(Set.of(0L), progress.acknowledgeable().keySet());
    }

    @Test
    void aMergedSegmentWaitsForAllItsPredecessors() {
        StreamProgress progress = begin(Map.of(0L, 0L, 1L, 0L));
        handOut(progress);
        Map<Long, List<Long>> merged = Map.of(2L, List.of(0L, 1L));
        progress.end(0, 0, merged);
        assertEquals(Set.of(), handOut(progress));
        acknowledge(progress);
        assertTrue(progress.ended.containsKey(0L), "still needed");
        progress.end(1, 1, merged);
        assertEquals(Set.of(2L), handOut(progress));
        assertFalse(progress.isSafe(2), "no checkpoint yet");
        progress.checkpointTriggered(7);
        progress.checkpointCompleted(6);
        assertFalse(progress.isSafe(2), "an older checkpoint");
        progress.checkpointCompleted(7);
        assertTrue(progress.isSafe(2));
        acknowledge(progress);
        assertTrue(progress.ended.isEmpty());
    }

    @Test
    void aSegmentThatHadNotBegunAtTheCutNeedsOnlyThePredecessorsInTheCut() {
        StreamProgress progress = begin(Map.of(1L, 50L, 2L, -1L));
        assertEquals(Set.of(1L), handOut(progress));
        progress.end(1, 0, Map.of(2L, List.of(0L, 1L)));
        assertEquals(Set.of(2L), handOut(progress));
    }

    @Test
    void nothingBehindTheEndIsRead() {
        StreamProgress progress = new StreamProgress(STREAM);
        progress.begin(Map.of(0L, 10L, 1L, 0L),
                new HashMap<>(Map.of(0L, SegmentSplit.NO_END, 1L, 99L, 2L, 30L)));
        assertEquals(99, progress.pending.stream().filter(s -> s.segmentId == 1).findFirst()
                .orElseThrow().endOffset);
        handOut(progress);
        progress.end(0, 0, Map.of(2L, List.of(0L), 3L, List.of(0L)));
        assertEquals(Set.of(2L), handOut(progress));
        progress.end(1, 0, Map.of());
        progress.end(2, 0, Map.of());
        assertTrue(progress.isDone());
    }

    @Test
    void aFailureUndoesEndsThatNoCheckpointCovers() {
        StreamProgress progress = begin(Map.of(0L, 0L, 5L, 0L));
        handOut(progress);
        progress.checkpointTriggered(1);
        progress.checkpointCompleted(1);
        progress.end(0, 0, Map.of(1L, List.of(0L), 2L, List.of(0L)));
        handOut(progress);
        progress.end(1, 0, Map.of(3L, List.of(1L)));
        // Reader 0 had got 1, then 3 was to go to it; reader 1 has got 2.
        progress.reset(0, List.of(split(1)));
        assertEquals(Set.of(0L, 2L, 5L), progress.active);
        assertEquals(Set.of(), handOut(progress));
        assertFalse(progress.isSafe(2), "its predecessor is read again");
        progress.end(0, 0, Map.of(1L, List.of(0L), 2L, List.of(0L)));
        assertEquals(Set.of(1L), handOut(progress));
    }

    @Test
    void aFailureLeavesEndsThatACheckpointCovers() {
        StreamProgress progress = begin(Map.of(0L, 0L));
        handOut(progress);
        progress.end(0, 0, Map.of(1L, List.of(0L)));
        progress.checkpointTriggered(1);
        progress.checkpointCompleted(1);
        handOut(progress);
        progress.reset(0, List.of(split(1)));
        assertEquals(Set.of(1L), handOut(progress));
        assertEquals(Set.of(1L), progress.active);
    }

    private static SegmentSplit split(long id) {
        return new SegmentSplit(STREAM, id, 0, SegmentSplit.NO_END, SegmentSplit.Phase.READING);
    }

    /** Ten thousand scalings at random: each segment once, none before its predecessors, few remembered. */
    @Test
    void followsAnyHistoryAndForgetsIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StreamProgress progress = begin(Map.of(0L, 0L, 1L, 0L));
        Set<Long> seen = new HashSet<>(handOut(progress));
        Set<Long> ended = new HashSet<>();
        long next = 2;
        int most = 0;
        List<Long> open = new ArrayList<>(List.of(0L, 1L));
        for (int scaling = 0; scaling < 10_000; scaling++) {
            Map<Long, List<Long>> successors = new HashMap<>();
            int at = random.nextInt(open.size());
            List<Long> sealed = new ArrayList<>();
            sealed.add(open.remove(at));
            if (open.size() > at && (open.size() > 8 || random.nextBoolean())) {
                sealed.add(open.remove(at));
                successors.put(next, List.copyOf(sealed));
                open.add(at, next++);
            } else {
                successors.put(next, List.copyOf(sealed));
                open.add(at, next++);
                successors.put(next, List.copyOf(sealed));
                open.add(at + 1, next++);
            }
            for (long id : sealed) {
                progress.end(id, random.nextInt(3), successors);
                ended.add(id);
                for (long begun : handOut(progress)) {
                    assertTrue(seen.add(begun), "twice: " + begun + ", seed " + seed);
                    assertTrue(ended.containsAll(successors.get(begun)), "early, seed " + seed);
                }
                acknowledge(progress);
            }
            progress.checkpointTriggered(scaling);
            progress.checkpointCompleted(scaling);
            acknowledge(progress);
            most = Math.max(most, progress.ended.size() + progress.predecessors.size());
        }
        assertEquals(next, seen.size(), "seed " + seed);
        assertTrue(most <= 4, "remembers " + most + ", seed " + seed);
    }
}
