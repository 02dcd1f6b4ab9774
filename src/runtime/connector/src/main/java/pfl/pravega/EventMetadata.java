package pfl.pravega;

import java.io.Serializable;
import java.util.Objects;

/** Where an event is. */
public final class EventMetadata implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String stream;
    private final long segment;
    private final long offset;

    /**
     * A place in a stream.
     *
     * @param stream scoped name of the stream
     * @param segment the segment's id: its number, plus 2^32 times its epoch
     * @param offset the byte in the segment where the event begins
     */
    public EventMetadata(String stream, long segment, long offset) {
        this.stream = Objects.requireNonNull(stream, "stream");
        this.segment = segment;
        this.offset = offset;
    }

    /**
     * The stream.
     *
     * @return {@code scope/stream}
     */
    public String stream() {
        return stream;
    }

    /**
     * The segment.
     *
     * @return its id: its number, plus 2^32 times its epoch
     */
    public long segment() {
        return segment;
    }

    /**
     * The offset.
     *
     * @return the byte in the segment where the event begins
     */
    public long offset() {
        return offset;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventMetadata && ((EventMetadata) other).stream.equals(stream)
                && ((EventMetadata) other).segment == segment && ((EventMetadata) other).offset == offset;
    }

    @Override
    public int hashCode() {
        return Objects.hash(stream, segment, offset);
    }

    @Override
    public String toString() {
        return "offset " + offset + " of segment " + (int) segment + " (epoch " + (segment >>> 32)
                + ") of stream " + stream;
    }
}
