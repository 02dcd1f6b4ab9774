package pfl.pravega.sink;

import io.pravega.client.stream.Serializer;
import java.io.IOException;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import pfl.pravega.NullKey;

/** Turns elements into events and refuses what Pravega can't take, naming the element. */
final class EventEncoder<T> {
    private static final int SHOWN = 120;

    private final SinkSettings<T> settings;
    private final Counter records;
    private final Counter bytes;
    private final Counter errors;
    private long seen;

    EventEncoder(SinkSettings<T> settings, WriterInitContext context) throws IOException {
        this.settings = settings;
        records = context.metricGroup().getNumRecordsSendCounter();
        bytes = context.metricGroup().getNumBytesSendCounter();
        errors = context.metricGroup().getNumRecordsSendErrorsCounter();
        try {
            settings.serializer.open(context.asSerializationSchemaInitializationContext());
        } catch (Exception e) {
            throw new IOException("Cannot open the serializer of the sink of stream "
                    + settings.name(), e);
        }
    }

    OutEvent encode(T element, SinkWriter.Context context) throws IOException {
        seen++;
        String key = settings.key == null ? null : settings.key.get(element);
        if (key == null && settings.nullKey == NullKey.FAIL) {
            throw refuse("has a null routing key", element, null, context,
                    "Give it a key, filter it out before the sink, or choose NullKey.SPREAD if its"
                            + " order doesn't matter.");
        }
        byte[] data = settings.serializer.serialize(element);
        if (data == null) {
            throw refuse("was serialised to null", element, key, context,
                    "Filter it out before the sink.");
        }
        if (data.length > Serializer.MAX_EVENT_SIZE) {
            throw refuse("has " + data.length + " bytes, Pravega takes at most "
                            + Serializer.MAX_EVENT_SIZE + " (8 MiB)", element, key, context,
                    "Split it, or filter it out before the sink.");
        }
        records.inc();
        bytes.inc(data.length);
        return new OutEvent(key, data);
    }

    private IOException refuse(String fault, T element, String key, SinkWriter.Context context,
            String remedy) {
        errors.inc();
        String text = String.valueOf(element);
        return new UnrecoverableSinkException("An event for stream " + settings.name() + " "
                + fault + ": element " + seen + " of this subtask since it started, routing key "
                + (key == null ? "null" : "\"" + shorten(key) + "\"")
                + ", timestamp " + context.timestamp() + ", element " + shorten(text)
                + ". A restart would meet it again, so the job ends. " + remedy);
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text
                : text.substring(0, SHOWN) + "… (" + text.length() + " characters)";
    }
}
