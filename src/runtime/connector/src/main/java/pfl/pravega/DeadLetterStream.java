package pfl.pravega;

import io.pravega.client.stream.EventStreamWriter;
import io.pravega.client.stream.EventWriterConfig;
import io.pravega.client.stream.Stream;
import io.pravega.client.stream.impl.ByteArraySerializer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * Sends bad events to a Pravega stream, at least once: they are acknowledged before a checkpoint
 * passes. A letter is a JSON object with {@code stream}, {@code segment}, {@code offset},
 * {@code cause} and {@code data} (the event in base64); its routing key is stream and segment, so
 * letters of a segment stay in order.
 */
public final class DeadLetterStream implements BadEventHandler {
    private static final long serialVersionUID = 1L;

    private final PravegaConfig config;
    private final String stream;
    private transient PravegaConnection connection;
    private transient EventStreamWriter<byte[]> writer;
    private transient volatile Throwable failure;

    /**
     * Names the stream, which must exist.
     *
     * @param config which Pravega
     * @param stream a stream of the configuration's scope, or {@code scope/stream}
     */
    public DeadLetterStream(PravegaConfig config, String stream) {
        this.config = Objects.requireNonNull(config, "config");
        this.stream = config.stream(stream).getScopedName();
    }

    @Override
    public void open() {
        Stream target = Stream.of(stream);
        connection = PravegaConnection.open(config);
        writer = connection.clientFactory(target.getScope()).createEventWriter(target.getStreamName(),
                new ByteArraySerializer(), EventWriterConfig.builder().build());
    }

    @Override
    public void handle(BadEvent event) {
        EventMetadata at = event.metadata();
        String letter = "{\"stream\":" + quote(at.stream()) + ",\"segment\":" + at.segment()
                + ",\"offset\":" + at.offset() + ",\"cause\":" + quote(event.cause().toString())
                + ",\"data\":\"" + Base64.getEncoder().encodeToString(event.data()) + "\"}";
        writer.writeEvent(at.stream() + "/" + at.segment(), letter.getBytes(StandardCharsets.UTF_8))
                .whenComplete((done, error) -> {
                    if (error != null) {
                        failure = error;
                    }
                });
        check();
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    @Override
    public void flush() {
        writer.flush();
        check();
    }

    private void check() {
        if (failure != null) {
            throw new IllegalStateException("A bad event can't be written to the dead letter stream "
                    + stream + "; does it exist?", failure);
        }
    }

    @Override
    public void close() {
        if (connection == null) {
            return;
        }
        try {
            writer.close();
        } finally {
            connection.close();
            connection = null;
        }
        check();
    }
}
