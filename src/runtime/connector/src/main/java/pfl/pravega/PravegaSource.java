package pfl.pravega;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import pfl.pravega.source.EnumeratorState;
import pfl.pravega.source.SegmentSplit;
import pfl.pravega.source.SourceParts;
import pfl.pravega.source.SourceSettings;
import pfl.pravega.source.StreamRange;

/**
 * Reads Pravega streams as a Flink source. Its splits are segments and its state is plain offsets;
 * there is no reader group. It follows the scaling of streams, and keeps the order of each routing
 * key inside the job while it does.
 *
 * @param <T> the records
 */
public final class PravegaSource<T>
        implements Source<T, SegmentSplit, EnumeratorState>, ResultTypeQueryable<T>, StartChecked {
    private static final long serialVersionUID = 1L;

    private final SourceParts<T> parts;
    private final PravegaDeserializationSchema<T> schema;
    private final boolean bounded;

    private PravegaSource(SourceSettings<T> settings, PravegaDeserializationSchema<T> schema,
            boolean bounded) {
        this.parts = new SourceParts<>(settings);
        this.schema = schema;
        this.bounded = bounded;
    }

    /**
     * Starts a source.
     *
     * @param <T> its records
     * @return an empty builder
     */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    @Override
    public void checkStart(StartFindings findings) throws Exception {
        parts.checkStart(findings);
    }

    @Override
    public Boundedness getBoundedness() {
        return bounded ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<T, SegmentSplit> createReader(SourceReaderContext context) throws Exception {
        return parts.reader(context);
    }

    @Override
    public SplitEnumerator<SegmentSplit, EnumeratorState> createEnumerator(
            SplitEnumeratorContext<SegmentSplit> context) {
        return parts.enumerator(context, null);
    }

    @Override
    public SplitEnumerator<SegmentSplit, EnumeratorState> restoreEnumerator(
            SplitEnumeratorContext<SegmentSplit> context, EnumeratorState state) {
        return parts.enumerator(context, state);
    }

    @Override
    public SimpleVersionedSerializer<SegmentSplit> getSplitSerializer() {
        return new SegmentSplit.Serializer();
    }

    @Override
    public SimpleVersionedSerializer<EnumeratorState> getEnumeratorCheckpointSerializer() {
        return new EnumeratorState.Serializer();
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return schema.getProducedType();
    }

    /**
     * Builds a {@link PravegaSource}.
     *
     * @param <T> its records
     */
    public static final class Builder<T> {
        private PravegaConfig config;
        private final List<String> streams = new ArrayList<>();
        private String start = StreamRange.HEAD;
        private final Map<String, String> starts = new LinkedHashMap<>();
        private String end;
        private final Map<String, String> ends = new LinkedHashMap<>();
        private PravegaDeserializationSchema<T> schema;
        private BadEventHandler badEvents;
        private Truncated truncated = Truncated.FAIL;
        private EventTime<T> eventTime;
        private boolean keepKeyOrder = true;

        private Builder() {
        }

        /**
         * Which Pravega to read from.
         *
         * @param pravega the configuration
         * @return this builder
         */
        public Builder<T> config(PravegaConfig pravega) {
            config = Objects.requireNonNull(pravega, "config");
            return this;
        }

        /**
         * A stream to read; call it again for more.
         *
         * @param name a stream of the configuration's scope, or {@code scope/stream}
         * @return this builder
         */
        public Builder<T> stream(String name) {
            streams.add(Objects.requireNonNull(name, "stream"));
            return this;
        }

        /**
         * Where to begin, for streams that have no start of their own. A job that is restored goes on
         * where it was instead.
         *
         * @param cut {@code head} (the default), {@code tail} as it is when the job starts, or the
         *     text of a stream cut
         * @return this builder
         */
        public Builder<T> startAt(String cut) {
            start = Objects.requireNonNull(cut, "startAt");
            return this;
        }

        /**
         * Where to begin in one stream.
         *
         * @param stream a stream that is read
         * @param cut as in {@link #startAt(String)}
         * @return this builder
         */
        public Builder<T> startAt(String stream, String cut) {
            starts.put(stream, Objects.requireNonNull(cut, "startAt"));
            return this;
        }

        /**
         * Where to end, for streams that have no end of their own. With an end the source is
         * bounded: the job ends by itself.
         *
         * @param cut null or empty (the default) for no end, {@code tail} as it is when the job
         *     starts, or the text of a stream cut
         * @return this builder
         */
        public Builder<T> endAt(String cut) {
            end = cut;
            return this;
        }

        /**
         * Where to end in one stream.
         *
         * @param stream a stream that is read
         * @param cut as in {@link #endAt(String)}
         * @return this builder
         */
        public Builder<T> endAt(String stream, String cut) {
            ends.put(stream, cut);
            return this;
        }

        /**
         * How to read an event.
         *
         * @param deserializer one of Flink's schemas; its {@code open} is called
         * @return this builder
         */
        public Builder<T> deserializer(DeserializationSchema<T> deserializer) {
            schema = new PlainSchema<>(Objects.requireNonNull(deserializer, "deserializer"));
            return this;
        }

        /**
         * How to read an event and its metadata.
         *
         * @param deserializer a schema that is told where an event is
         * @return this builder
         */
        public Builder<T> deserializer(PravegaDeserializationSchema<T> deserializer) {
            schema = Objects.requireNonNull(deserializer, "deserializer");
            return this;
        }

        /**
         * What to do with an event that can't be deserialised.
         *
         * @param policy fail (the default) or skip
         * @return this builder
         */
        public Builder<T> badEvents(BadEvents policy) {
            badEvents = policy == BadEvents.SKIP ? event -> { } : null;
            return this;
        }

        /**
         * Who takes events that can't be deserialised, as {@link DeadLetterStream} does.
         *
         * @param handler the handler
         * @return this builder
         */
        public Builder<T> badEvents(BadEventHandler handler) {
            badEvents = Objects.requireNonNull(handler, "badEvents");
            return this;
        }

        /**
         * What to do when events were deleted before they were read.
         *
         * @param policy fail (the default) or skip
         * @return this builder
         */
        public Builder<T> truncated(Truncated policy) {
            truncated = Objects.requireNonNull(policy, "truncated");
            return this;
        }

        /**
         * When an event happened: becomes the record's timestamp before the watermark strategy sees
         * it, and gives the metric {@code currentFetchEventTimeLag}.
         *
         * @param time the time of a record
         * @return this builder
         */
        public Builder<T> eventTime(EventTime<T> time) {
            eventTime = Objects.requireNonNull(time, "eventTime");
            return this;
        }

        /**
         * Whether events of a routing key keep their order inside the job when a stream is scaled.
         * Without it new segments begin at once, on any task.
         *
         * @param keep true by default
         * @return this builder
         */
        public Builder<T> keepKeyOrder(boolean keep) {
            keepKeyOrder = keep;
            return this;
        }

        /**
         * Ends the source.
         *
         * @return the source
         * @throws IllegalStateException if something is missing
         * @throws IllegalArgumentException if a stream is named twice or not at all, some streams have
         *     an end and others have none, or a stream cut is of another stream
         */
        public PravegaSource<T> build() {
            if (config == null || schema == null || streams.isEmpty()) {
                throw new IllegalStateException("A PravegaSource needs a config, a deserializer and at"
                        + " least one stream");
            }
            Map<String, String> ownStarts = scoped(starts);
            Map<String, String> ownEnds = scoped(ends);
            Map<String, StreamRange> ranges = new LinkedHashMap<>();
            for (String name : streams) {
                String stream = config.stream(name).getScopedName();
                String cut = ownEnds.containsKey(stream) ? ownEnds.remove(stream) : end;
                StreamRange range = new StreamRange(stream, ownStarts.containsKey(stream)
                        ? ownStarts.remove(stream) : start, cut == null || cut.isEmpty() ? null : cut);
                if (ranges.put(stream, range) != null) {
                    throw new IllegalArgumentException("The stream " + stream + " is named twice");
                }
            }
            ownStarts.keySet().forEach(Builder::refuse);
            ownEnds.keySet().forEach(Builder::refuse);
            long bounded = ranges.values().stream().filter(StreamRange::isBounded).count();
            if (bounded > 0 && bounded < ranges.size()) {
                throw new IllegalArgumentException("Of the streams " + ranges.keySet() + " some have an"
                        + " end and some have none; a job can't both end and go on, so give all an end"
                        + " or make two sources");
            }
            return new PravegaSource<>(new SourceSettings<>(config, List.copyOf(ranges.values()),
                    schema, badEvents, truncated, eventTime, keepKeyOrder), schema, bounded > 0);
        }

        private Map<String, String> scoped(Map<String, String> byName) {
            Map<String, String> byStream = new LinkedHashMap<>();
            byName.forEach((name, cut) -> byStream.put(config.stream(name).getScopedName(), cut));
            return byStream;
        }

        private static void refuse(String stream) {
            throw new IllegalArgumentException("A start or an end is given for stream " + stream
                    + ", which is not read; add stream(\"" + stream + "\")");
        }
    }
}
