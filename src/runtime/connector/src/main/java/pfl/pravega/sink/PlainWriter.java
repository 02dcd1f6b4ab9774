package pfl.pravega.sink;

import java.io.IOException;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pfl.pravega.PravegaConnection;

/**
 * Writes without transactions. At least once: a checkpoint passes only after Pravega has
 * acknowledged every event before it. Best effort: nothing waits and nothing fails because of
 * Pravega; what can't be written is counted and left out.
 */
final class PlainWriter<T> implements SinkWriter<T> {
    private static final Logger LOG = LoggerFactory.getLogger(PlainWriter.class);
    private static final long NOTE_EVERY_MILLIS = 1_000;

    private final SinkSettings<T> settings;
    private final boolean atLeastOnce;
    private final EventEncoder<T> encoder;
    private final StreamTarget target;
    private final Outbox outbox;
    private final Counter errors;
    private long noted = Long.MIN_VALUE;
    private long notedAt;
    private long watermark = Long.MIN_VALUE;

    PlainWriter(SinkSettings<T> settings, boolean atLeastOnce, WriterInitContext context)
            throws IOException {
        this.settings = settings;
        this.atLeastOnce = atLeastOnce;
        errors = context.metricGroup().getNumRecordsSendErrorsCounter();
        encoder = new EventEncoder<>(settings, context);
        target = new StreamTarget(PravegaConnection.open(settings.config), settings, this::failed);
        outbox = new Outbox(settings.name(), settings.flushTimeout, target);
    }

    private void failed(Throwable e) {
        errors.inc();
        outbox.fail(e);
    }

    @Override
    public void write(T element, Context context) throws IOException {
        OutEvent event = encoder.encode(element, context);
        if (atLeastOnce) {
            outbox.put(event);
            return;
        }
        recover();
        if (!outbox.offer(event)) {
            errors.inc();
            LOG.warn("Best effort: an event for stream {} is left out, Pravega takes none",
                    settings.name());
        }
    }

    private void recover() {
        Throwable failure = outbox.takeFailure();
        if (failure != null) {
            LOG.warn("Best effort: events for stream {} are lost", settings.name(), failure);
            outbox.enqueue(target::reopen);
        }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
        if (atLeastOnce) {
            outbox.call("acknowledge all events", target::flush);
            outbox.throwIfFailed();
            note(true);
        } else if (endOfInput) {
            try {
                recover();
                outbox.call("acknowledge all events", target::flush);
            } catch (IOException e) {
                errors.inc();
                LOG.warn("Best effort: the last events for stream {} may be lost",
                        settings.name(), e);
            }
        }
    }

    @Override
    public void writeWatermark(Watermark mark) throws IOException {
        if (settings.watermarkNotes && mark.getTimestamp() != Long.MAX_VALUE) {
            watermark = mark.getTimestamp();
            note(false);
        }
    }

    /** Notes the watermark after the events before it; each is a call to the controller. */
    private void note(boolean now) {
        long clock = System.currentTimeMillis();
        if (watermark > noted && (now || clock - notedAt >= NOTE_EVERY_MILLIS)) {
            long time = watermark;
            noted = time;
            notedAt = clock;
            outbox.enqueue(() -> {
                target.flush();
                target.noteTime(time);
            });
        }
    }

    @Override
    public void close() {
        outbox.close();
    }
}
