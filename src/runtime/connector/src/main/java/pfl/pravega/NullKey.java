package pfl.pravega;

/** What a sink does with an element whose {@link RoutingKey} is null. */
public enum NullKey {

    /** The job fails with an error that names the element. It is not restarted: that can't help. */
    FAIL,

    /** The event goes to any segment of the stream, so it has no order among the others. */
    SPREAD
}
