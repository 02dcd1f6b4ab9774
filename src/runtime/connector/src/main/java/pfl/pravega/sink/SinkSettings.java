package pfl.pravega.sink;

import io.pravega.client.stream.Stream;
import java.io.Serializable;
import java.time.Duration;
import org.apache.flink.api.common.serialization.SerializationSchema;
import pfl.pravega.NullKey;
import pfl.pravega.PravegaConfig;
import pfl.pravega.RoutingKey;
import pfl.pravega.UnknownTransaction;

/**
 * The checked settings of a sink, as they travel in the job graph. No credential has a value here.
 *
 * @param <T> the type of the elements
 */
public final class SinkSettings<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    final PravegaConfig config;
    final String scope;
    final String stream;
    final RoutingKey<T> key;
    final NullKey nullKey;
    final SerializationSchema<T> serializer;
    final Duration flushTimeout;
    final boolean watermarkNotes;
    /** How long Pravega keeps a transaction that nobody renews. */
    final Duration lease;
    final boolean durable;
    final UnknownTransaction unknown;

    /** Takes settings that the builder has checked. */
    public SinkSettings(PravegaConfig config, String scope, String stream, RoutingKey<T> key,
            NullKey nullKey, SerializationSchema<T> serializer, Duration flushTimeout,
            boolean watermarkNotes, Duration lease, boolean durable, UnknownTransaction unknown) {
        this.config = config;
        this.scope = scope;
        this.stream = stream;
        this.key = key;
        this.nullKey = nullKey;
        this.serializer = serializer;
        this.flushTimeout = flushTimeout;
        this.watermarkNotes = watermarkNotes;
        this.lease = lease;
        this.durable = durable;
        this.unknown = unknown;
    }

    String name() {
        return scope + "/" + stream;
    }

    Stream pravegaStream() {
        return Stream.of(scope, stream);
    }
}
