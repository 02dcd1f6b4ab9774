package pfl.pravega;

import io.pravega.client.stream.Stream;
import java.time.Duration;
import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.connector.sink2.Sink;
import pfl.pravega.sink.OrderedTransactionalSink;
import pfl.pravega.sink.PlainSink;
import pfl.pravega.sink.SinkSettings;
import pfl.pravega.sink.TransactionalSink;

/** Makes sinks that write the events of a job to a Pravega stream. */
public final class PravegaSink {
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(10);
    private static final Duration LONGEST_LEASE = Duration.ofDays(1);

    private PravegaSink() {
    }

    /**
     * Starts a sink.
     *
     * @param <T> the type of the elements
     * @return an empty builder
     */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    private enum Guarantee { EXACTLY_ONCE, AT_LEAST_ONCE, BEST_EFFORT }

    /**
     * Builds a sink.
     *
     * @param <T> the type of the elements
     */
    public static final class Builder<T> {
        private PravegaConfig config;
        private String stream;
        private RoutingKey<T> key;
        private NullKey nullKey = NullKey.FAIL;
        private SerializationSchema<T> serializer;
        private Guarantee guarantee;
        private Duration lease;
        private boolean durable;
        private boolean inKeyOrder;
        private Duration flushTimeout = Duration.ofMinutes(2);
        private boolean watermarkNotes;
        private UnknownTransaction unknown = UnknownTransaction.FAIL;

        private Builder() {
        }

        /**
         * Which Pravega, and as whom. Required.
         *
         * @param value a configuration
         * @return this builder
         */
        public Builder<T> config(PravegaConfig value) {
            config = Objects.requireNonNull(value, "config");
            return this;
        }

        /**
         * The stream to write to, which must exist. Required.
         *
         * @param name a stream of the configuration's scope, or {@code scope/stream}
         * @return this builder
         */
        public Builder<T> stream(String name) {
            stream = Objects.requireNonNull(name, "stream");
            return this;
        }

        /**
         * Which events keep their order. Without it events go to any segment, in no order.
         *
         * @param value gives an element's key
         * @return this builder
         */
        public Builder<T> routingKey(RoutingKey<T> value) {
            key = Objects.requireNonNull(value, "routingKey");
            return this;
        }

        /**
         * What to do with an element whose routing key is null.
         *
         * @param value {@link NullKey#FAIL} by default
         * @return this builder
         */
        public Builder<T> nullKey(NullKey value) {
            nullKey = Objects.requireNonNull(value, "nullKey");
            return this;
        }

        /**
         * How elements become bytes, 8 MiB at most each. Required.
         *
         * @param value a schema; its {@code open} is called
         * @return this builder
         */
        public Builder<T> serializer(SerializationSchema<T> value) {
            serializer = Objects.requireNonNull(value, "serializer");
            return this;
        }

        /**
         * Each event is in the stream once. Events become visible when a checkpoint completes; the
         * job needs exactly-once checkpointing, or batch mode.
         *
         * @param value how long Pravega keeps a transaction that nobody renews: longer than the
         *     outages to survive, at least 10 s and at most what the controller allows (600 s
         *     unless it is told otherwise)
         * @return this builder
         */
        public Builder<T> exactlyOnce(Duration value) {
            lease = Objects.requireNonNull(value, "lease");
            return guarantee(Guarantee.EXACTLY_ONCE);
        }

        /**
         * No event is lost; after a failure some are in the stream twice. A checkpoint waits for
         * all acknowledgements; without checkpointing only the end of the input does.
         *
         * @return this builder
         */
        public Builder<T> atLeastOnce() {
            return guarantee(Guarantee.AT_LEAST_ONCE);
        }

        /**
         * No promise: events may be lost or doubled by a failure of the job or of Pravega, and
         * Pravega never fails the job. Lost events are counted in {@code numRecordsSendErrors}.
         *
         * @return this builder
         */
        public Builder<T> bestEffort() {
            return guarantee(Guarantee.BEST_EFFORT);
        }

        private Builder<T> guarantee(Guarantee value) {
            if (guarantee != null && guarantee != value) {
                throw new IllegalStateException("Choose one of exactlyOnce(lease), atLeastOnce()"
                        + " and bestEffort()");
            }
            guarantee = value;
            return this;
        }

        /**
         * Exactly once through outages that are longer than the lease: the events of transactions
         * whose commit isn't certain are kept in the job's state as well, about the bytes written
         * between two checkpoints.
         *
         * @return this builder
         */
        public Builder<T> durable() {
            durable = true;
            return this;
        }

        /**
         * One subtask commits all transactions, checkpoint by checkpoint, so that a routing key
         * keeps its order even where it moves between subtasks (streams that aren't keyed by it,
         * and a restore with another parallelism). The commits of a checkpoint then take longer.
         *
         * @return this builder
         */
        public Builder<T> commitInKeyOrder() {
            inKeyOrder = true;
            return this;
        }

        /**
         * How long the sink waits for Pravega before the job fails instead of hanging.
         *
         * @param value 2 minutes by default
         * @return this builder
         */
        public Builder<T> flushTimeout(Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("flushTimeout must be above zero: " + value);
            }
            flushTimeout = value;
            return this;
        }

        /**
         * Notes the job's watermark in the stream, for readers that use Pravega's time windows.
         *
         * @param value false by default
         * @return this builder
         */
        public Builder<T> watermarkNotes(boolean value) {
            watermarkNotes = value;
            return this;
        }

        /**
         * What a restore does with a transaction that Pravega doesn't know (any more), as it
         * forgets finished ones after 24 hours.
         *
         * @param value {@link UnknownTransaction#FAIL} by default
         * @return this builder
         */
        public Builder<T> onUnknownTransaction(UnknownTransaction value) {
            unknown = Objects.requireNonNull(value, "onUnknownTransaction");
            return this;
        }

        /**
         * Ends the sink.
         *
         * @return the sink
         * @throws IllegalStateException if something is missing or doesn't fit together
         * @throws IllegalArgumentException if the stream's name or the lease is impossible
         */
        public Sink<T> build() {
            require(config != null, "A PravegaSink needs a config");
            require(stream != null, "A PravegaSink needs a stream");
            require(serializer != null, "A PravegaSink needs a serializer");
            require(guarantee != null, "A PravegaSink needs one of exactlyOnce(lease),"
                    + " atLeastOnce() and bestEffort()");
            boolean exactlyOnce = guarantee == Guarantee.EXACTLY_ONCE;
            require(exactlyOnce || !durable, "durable() belongs to exactlyOnce(lease)");
            require(exactlyOnce || !inKeyOrder, "commitInKeyOrder() belongs to exactlyOnce(lease)");
            require(unknown != UnknownTransaction.WRITE_AGAIN || durable,
                    "onUnknownTransaction(WRITE_AGAIN) needs durable(), which keeps the events");
            checkLease();
            Stream target = config.stream(stream);
            SinkSettings<T> settings = new SinkSettings<>(config, target.getScope(),
                    target.getStreamName(), key, key == null ? NullKey.SPREAD : nullKey, serializer,
                    flushTimeout, watermarkNotes, lease, durable, unknown);
            if (!exactlyOnce) {
                return new PlainSink<>(settings, guarantee == Guarantee.AT_LEAST_ONCE);
            }
            return inKeyOrder ? new OrderedTransactionalSink<>(settings)
                    : new TransactionalSink<>(settings);
        }

        private void checkLease() {
            if (lease != null && (lease.compareTo(SHORTEST_LEASE) < 0
                    || lease.compareTo(LONGEST_LEASE) > 0)) {
                throw new IllegalArgumentException("A lease is at least 10 s and at most a day,"
                        + " by default of the controller 600 s, not " + lease.toMillis() + " ms");
            }
        }

        private static void require(boolean condition, String message) {
            if (!condition) {
                throw new IllegalStateException(message);
            }
        }
    }
}
