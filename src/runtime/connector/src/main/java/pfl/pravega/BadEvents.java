package pfl.pravega;

/** What to do with an event that can't be deserialised. */
public enum BadEvents {
    /** The job fails with the event's stream, segment, offset and the cause. The default. */
    FAIL,
    /** The event is left out and counted in the metric {@code pravega.badEvents}. */
    SKIP
}
