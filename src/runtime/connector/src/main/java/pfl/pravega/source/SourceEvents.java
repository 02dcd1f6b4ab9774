package pfl.pravega.source;

import org.apache.flink.api.connector.source.SourceEvent;

/** What readers and the enumerator tell each other. */
final class SourceEvents {
    private SourceEvents() {
    }

    /** Reader to enumerator, at start: how many splits it restored, for an even spread. */
    static final class ReaderStarted implements SourceEvent {
        private static final long serialVersionUID = 1L;
        final int splits;

        ReaderStarted(int splits) {
            this.splits = splits;
        }
    }

    /** Reader to enumerator: every event of the segment, up to its end or the end offset, is emitted. */
    static final class SegmentEnded implements SourceEvent {
        private static final long serialVersionUID = 1L;
        final String stream;
        final long segmentId;
        /** False if it stopped at an end offset. */
        final boolean sealed;

        SegmentEnded(String stream, long segmentId, boolean sealed) {
            this.stream = stream;
            this.segmentId = segmentId;
            this.sealed = sealed;
        }
    }

    /** Enumerator to reader: the end is recorded and the successors are handed out; drop the split. */
    static final class EndRecorded implements SourceEvent {
        private static final long serialVersionUID = 1L;
        final String splitId;

        EndRecorded(String splitId) {
            this.splitId = splitId;
        }
    }

    /** Enumerator to reader: a split that waited may be read. */
    static final class BeginReading implements SourceEvent {
        private static final long serialVersionUID = 1L;
        final String splitId;

        BeginReading(String splitId) {
            this.splitId = splitId;
        }
    }
}
