package pfl.pravega.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.base.source.reader.RecordEmitter;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.util.Collector;
import pfl.pravega.BadEvent;
import pfl.pravega.BadEventHandler;
import pfl.pravega.EventMetadata;
import pfl.pravega.EventTime;
import pfl.pravega.PravegaDeserializationSchema;

/** Turns events into records, in the task's thread. */
final class EventEmitter<T> implements RecordEmitter<SegmentEvent, T, SplitState> {
    private final PravegaDeserializationSchema<T> schema;
    private final BadEventHandler badEvents;
    private final EventTime<T> eventTime;
    private final ReaderMetrics metrics;
    private final SourceReaderMetricGroup group;
    private final Consumer<SplitState> onEnd;
    /** All records of one event, so that an event that turns out to be bad half-way gives none. */
    private final List<T> records = new ArrayList<>();
    private final Collector<T> collector = new Collector<>() {
        @Override
        public void collect(T record) {
            records.add(record);
        }

        @Override
        public void close() {
            // Nothing is held that could be closed.
        }
    };

    EventEmitter(SourceSettings<T> settings, ReaderMetrics metrics, SourceReaderMetricGroup group,
            Consumer<SplitState> onEnd) {
        this.schema = settings.schema;
        this.badEvents = settings.badEvents;
        this.eventTime = settings.eventTime;
        this.metrics = metrics;
        this.group = group;
        this.onEnd = onEnd;
    }

    @Override
    public void emitRecord(SegmentEvent event, SourceOutput<T> output, SplitState state)
            throws Exception {
        if (event.data == null) {
            metrics.recordsIn.dec(); // the end of a split is no record, though Flink counts it as one
            state.end(event);
            onEnd.accept(state);
            return;
        }
        metrics.emitted(event);
        EventMetadata metadata = new EventMetadata(state.split.stream, state.split.segmentId, event.offset);
        try {
            schema.deserialize(event.data, metadata, collector);
        } catch (Exception e) {
            records.clear();
            bad(event, metadata, e);
        }
        for (T record : records) {
            if (eventTime == null) {
                output.collect(record);
            } else {
                long time = eventTime.millis(record);
                output.collect(record, time);
                metrics.emitted(event, time, group);
            }
        }
        records.clear();
        state.offset = event.nextOffset;
    }

    private void bad(SegmentEvent event, EventMetadata metadata, Exception cause) throws Exception {
        metrics.errors.inc();
        metrics.badEvents.inc();
        if (badEvents == null) {
            throw new IOException("The event at " + metadata + " (" + event.data.length + " bytes) can't"
                    + " be deserialised: " + cause + ". Correct the schema or the writer; or choose with"
                    + " badEvents(…) to skip such events or to send them elsewhere", cause);
        }
        badEvents.handle(new BadEvent(event.data, metadata, cause));
    }
}
