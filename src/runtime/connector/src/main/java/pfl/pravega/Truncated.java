package pfl.pravega;

/** What to do when events were deleted, by retention or truncation, before they were read. */
public enum Truncated {
    /** The job fails and says how much is gone. The default. */
    FAIL,
    /** Goes on with the oldest event that is left; counted in {@code pravega.truncations}. */
    SKIP
}
