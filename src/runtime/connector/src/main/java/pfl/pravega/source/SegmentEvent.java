package pfl.pravega.source;

/** An event as it was read, or the end of a split. */
final class SegmentEvent {
    /** Null: the end of the split. */
    final byte[] data;
    /** Where the event begins. */
    final long offset;
    /** Where the next one does. */
    final long nextOffset;
    /** The end only: the segment has ended; else the end offset is reached. */
    final boolean sealed;
    /** When it was fetched, in milliseconds. */
    final long fetched;

    private SegmentEvent(byte[] data, long offset, long nextOffset, boolean sealed, long fetched) {
        this.data = data;
        this.offset = offset;
        this.nextOffset = nextOffset;
        this.sealed = sealed;
        this.fetched = fetched;
    }

    static SegmentEvent of(byte[] data, long offset, long nextOffset, long fetched) {
        return new SegmentEvent(data, offset, nextOffset, false, fetched);
    }

    static SegmentEvent end(long offset, boolean sealed) {
        return new SegmentEvent(null, offset, offset, sealed, 0);
    }
}
