package pfl.pravega;

import java.io.Serializable;

/**
 * Gives the time at which an event happened. A Pravega event has none of its own.
 *
 * @param <T> the records
 */
@FunctionalInterface
public interface EventTime<T> extends Serializable {
    /**
     * The time of a record.
     *
     * @param record a record
     * @return milliseconds since 1970-01-01 UTC
     */
    long millis(T record);
}
