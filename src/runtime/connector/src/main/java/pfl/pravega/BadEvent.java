package pfl.pravega;

/** An event that could not be deserialised. */
public final class BadEvent {
    private final byte[] data;
    private final EventMetadata metadata;
    private final Exception cause;

    /**
     * A bad event.
     *
     * @param data the event as it was read
     * @param metadata where it is
     * @param cause what the schema threw
     */
    public BadEvent(byte[] data, EventMetadata metadata, Exception cause) {
        this.data = data;
        this.metadata = metadata;
        this.cause = cause;
    }

    /**
     * The event as it was read.
     *
     * @return its bytes
     */
    public byte[] data() {
        return data;
    }

    /**
     * Where the event is.
     *
     * @return stream, segment and offset
     */
    public EventMetadata metadata() {
        return metadata;
    }

    /**
     * What the schema threw.
     *
     * @return the exception
     */
    public Exception cause() {
        return cause;
    }
}
