package pfl.pravega;

import java.io.Serializable;

/**
 * Gives the routing key of an element: Pravega keeps the order of events with the same key.
 *
 * @param <T> the elements
 */
@FunctionalInterface
public interface RoutingKey<T> extends Serializable {
    /**
     * The routing key.
     *
     * @param element an element
     * @return its key; null leaves the choice of the segment to the sink's policy
     */
    String get(T element);
}
