package pfl.pravega.source;

/** A split while it is read: what of it has been emitted. */
final class SplitState {
    final SegmentSplit split;
    long offset;
    SegmentSplit.Phase phase;
    /** Of an ended split: whether its segment has ended. */
    boolean sealed;

    SplitState(SegmentSplit split) {
        this.split = split;
        this.offset = split.offset;
        this.phase = split.phase;
    }

    void end(SegmentEvent event) {
        offset = event.nextOffset;
        phase = SegmentSplit.Phase.ENDED;
        sealed = event.sealed;
    }

    SegmentSplit toSplit() {
        return new SegmentSplit(split.stream, split.segmentId, offset, split.endOffset, phase);
    }
}
