package pfl.pravega.source;

import io.pravega.client.stream.StreamCut;
import java.io.Serializable;

/** A stream, where to begin and where to end. */
public final class StreamRange implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The oldest event that is still there. */
    public static final String HEAD = "head";
    /** The end as it is when the job starts. */
    public static final String TAIL = "tail";

    final String stream;
    final String start;
    /** Null: no end. */
    final String end;

    /**
     * A range; the texts are checked.
     *
     * @param stream scoped name of the stream
     * @param start head, tail or the text of a stream cut
     * @param end tail or the text of a stream cut; null for no end
     * @throws IllegalArgumentException if a text is none of these, or the cut of another stream
     */
    public StreamRange(String stream, String start, String end) {
        this.stream = stream;
        this.start = start;
        this.end = end;
        if (!start.equals(HEAD) && !start.equals(TAIL)) {
            parse(stream, start, "start");
        }
        if (end != null && !end.equals(TAIL)) {
            parse(stream, end, "end");
        }
    }

    /**
     * Whether there is an end.
     *
     * @return true if there is one
     */
    public boolean isBounded() {
        return end != null;
    }

    static StreamCut parse(String stream, String text, String what) {
        StreamCut cut;
        try {
            cut = StreamCut.from(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("The " + what + " of stream " + stream + " is \"" + text
                    + "\"; it must be \"head\", \"tail\" or the text of a stream cut", e);
        }
        if (cut == StreamCut.UNBOUNDED || !cut.asImpl().getStream().getScopedName().equals(stream)) {
            throw new IllegalArgumentException("The " + what + " given for stream " + stream
                    + " is a stream cut of " + (cut == StreamCut.UNBOUNDED ? "no stream"
                    : "stream " + cut.asImpl().getStream().getScopedName())
                    + "; take a stream cut of " + stream);
        }
        return cut;
    }
}
