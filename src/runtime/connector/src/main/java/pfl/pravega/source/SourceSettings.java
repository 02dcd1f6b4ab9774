package pfl.pravega.source;

import java.io.Serializable;
import java.util.List;
import pfl.pravega.BadEventHandler;
import pfl.pravega.EventTime;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaDeserializationSchema;
import pfl.pravega.Truncated;

/**
 * All that a source was told.
 *
 * @param <T> its records
 */
public final class SourceSettings<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    final PravegaConfig config;
    final List<StreamRange> ranges;
    final PravegaDeserializationSchema<T> schema;
    /** Null: fail. */
    final BadEventHandler badEvents;
    final Truncated truncated;
    /** Null: events have no time of their own. */
    final EventTime<T> eventTime;
    final boolean keepKeyOrder;

    /**
     * Settings that have been checked.
     *
     * @param config which Pravega
     * @param ranges which streams, from where to where
     * @param schema how to read an event
     * @param badEvents what to do with one that can't be read; null to fail
     * @param truncated what to do if events are gone
     * @param eventTime when an event happened, or null
     * @param keepKeyOrder whether events of a key keep their order through scaling
     */
    public SourceSettings(PravegaConfig config, List<StreamRange> ranges,
            PravegaDeserializationSchema<T> schema, BadEventHandler badEvents, Truncated truncated,
            EventTime<T> eventTime, boolean keepKeyOrder) {
        this.config = config;
        this.ranges = ranges;
        this.schema = schema;
        this.badEvents = badEvents;
        this.truncated = truncated;
        this.eventTime = eventTime;
        this.keepKeyOrder = keepKeyOrder;
    }
}
