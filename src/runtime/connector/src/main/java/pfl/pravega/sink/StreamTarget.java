package pfl.pravega.sink;

import io.pravega.client.stream.EventStreamWriter;
import io.pravega.client.stream.EventWriterConfig;
import io.pravega.client.stream.impl.ByteArraySerializer;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import pfl.pravega.PravegaConnection;

/** Writes events to a stream without a transaction: visible to readers as they come. */
final class StreamTarget implements Outbox.Target {
    private final PravegaConnection connection;
    private final SinkSettings<?> settings;
    private final BiConsumer<Void, Throwable> acknowledged;
    private EventStreamWriter<byte[]> writer;

    StreamTarget(PravegaConnection connection, SinkSettings<?> settings,
            Consumer<Throwable> onError) {
        this.connection = connection;
        this.settings = settings;
        this.acknowledged = (done, e) -> {
            if (e != null) {
                onError.accept(e);
            }
        };
    }

    private EventStreamWriter<byte[]> writer() {
        if (writer == null) {
            writer = connection.clientFactory(settings.scope).createEventWriter(settings.stream,
                    new ByteArraySerializer(),
                    EventWriterConfig.builder().enableConnectionPooling(true).build());
        }
        return writer;
    }

    @Override
    public void send(OutEvent event) {
        CompletableFuture<Void> sent = event.key == null ? writer().writeEvent(event.data)
                : writer().writeEvent(event.key, event.data);
        sent.whenComplete(acknowledged);
    }

    @Override
    public void idle() {
        // The client sends by itself.
    }

    /** Waits until everything sent is acknowledged, or throws when the client gave up. */
    Void flush() {
        if (writer != null) {
            writer.flush();
        }
        return null;
    }

    /** Tells Pravega's time windows that all events up to a time are written. */
    Void noteTime(long time) {
        writer().noteTime(time);
        return null;
    }

    /** Gives up a writer whose client has given up, so that the next event opens another. */
    void reopen() {
        EventStreamWriter<byte[]> old = writer;
        writer = null;
        if (old != null) {
            try {
                old.close();
            } catch (RuntimeException e) { // what made it useless, once more
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } finally {
            connection.close();
        }
    }
}
