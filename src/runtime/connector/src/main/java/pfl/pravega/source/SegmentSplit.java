package pfl.pravega.source;

import io.pravega.client.segment.impl.Segment;
import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** A segment of a stream, the next offset to read and the offset to stop at. */
public final class SegmentSplit implements SourceSplit {
    /** The end offset of a split that is read to the end of its segment. */
    public static final long NO_END = Long.MAX_VALUE;

    /** How far a split is; the order of the constants is part of the state's format. */
    enum Phase {
        /** Handed out to hold the watermark, but not to be read before its predecessors are safe. */
        WAITING,
        READING,
        /** All events are emitted; the enumerator has not acknowledged that yet. */
        ENDED
    }

    final String stream;
    final long segmentId;
    final long offset;
    final long endOffset;
    final Phase phase;

    SegmentSplit(String stream, long segmentId, long offset, long endOffset, Phase phase) {
        this.stream = stream;
        this.segmentId = segmentId;
        this.offset = offset;
        this.endOffset = endOffset;
        this.phase = phase;
    }

    SegmentSplit in(Phase other) {
        return new SegmentSplit(stream, segmentId, offset, endOffset, other);
    }

    Segment segment() {
        return segment(stream, segmentId);
    }

    static Segment segment(String stream, long segmentId) {
        int slash = stream.indexOf('/');
        return new Segment(stream.substring(0, slash), stream.substring(slash + 1), segmentId);
    }

    static String splitId(String stream, long segmentId) {
        return stream + "/" + segmentId;
    }

    /** A segment as people know it: Pravega packs number and epoch into one id. */
    static String describe(String stream, long segmentId) {
        return "segment " + (int) segmentId + " (epoch " + (segmentId >>> 32) + ") of stream " + stream;
    }

    @Override
    public String splitId() {
        return splitId(stream, segmentId);
    }

    @Override
    public String toString() {
        return describe(stream, segmentId) + " from " + offset
                + (endOffset == NO_END ? "" : " to " + endOffset) + " " + phase.name().toLowerCase();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof SegmentSplit)) {
            return false;
        }
        SegmentSplit that = (SegmentSplit) other;
        return stream.equals(that.stream) && segmentId == that.segmentId && offset == that.offset
                && endOffset == that.endOffset && phase == that.phase;
    }

    @Override
    public int hashCode() {
        return Objects.hash(stream, segmentId, offset, endOffset, phase);
    }

    void write(DataOutputView out) throws IOException {
        out.writeUTF(stream);
        out.writeLong(segmentId);
        out.writeLong(offset);
        out.writeLong(endOffset);
        out.writeByte(phase.ordinal());
    }

    static SegmentSplit read(DataInputView in) throws IOException {
        return new SegmentSplit(in.readUTF(), in.readLong(), in.readLong(), in.readLong(),
                Phase.values()[in.readByte()]);
    }

    /** The state of a reader. */
    public static final class Serializer implements SimpleVersionedSerializer<SegmentSplit> {
        private static final int VERSION = 1;

        @Override
        public int getVersion() {
            return VERSION;
        }

        @Override
        public byte[] serialize(SegmentSplit split) throws IOException {
            DataOutputSerializer out = new DataOutputSerializer(64);
            split.write(out);
            return out.getCopyOfBuffer();
        }

        @Override
        public SegmentSplit deserialize(int version, byte[] bytes) throws IOException {
            if (version != VERSION) {
                throw new IOException("The state of a Pravega source has splits of version " + version
                        + "; this connector knows version " + VERSION + " only. Use the connector"
                        + " that wrote the state, or a newer one");
            }
            return read(new DataInputDeserializer(bytes));
        }
    }
}
