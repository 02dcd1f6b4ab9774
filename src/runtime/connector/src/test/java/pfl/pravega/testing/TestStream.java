package pfl.pravega.testing;

import io.pravega.client.BatchClientFactory;
import io.pravega.client.ClientConfig;
import io.pravega.client.EventStreamClientFactory;
import io.pravega.client.admin.StreamInfo;
import io.pravega.client.admin.StreamManager;
import io.pravega.client.batch.SegmentIterator;
import io.pravega.client.batch.SegmentRange;
import io.pravega.client.stream.EventStreamWriter;
import io.pravega.client.stream.EventWriterConfig;
import io.pravega.client.stream.ScalingPolicy;
import io.pravega.client.stream.Stream;
import io.pravega.client.stream.StreamConfiguration;
import io.pravega.client.stream.StreamCut;
import io.pravega.client.stream.impl.ByteArraySerializer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaConnection;

/**
 * A stream seen from outside Flink, through the client's public API only (scaling apart). Events are
 * those of {@link KeyedEvents}.
 */
public final class TestStream {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PravegaConfig config;
    private final ClientConfig client;
    private final Stream stream;

    private TestStream(PravegaConfig config, Stream stream) {
        this.config = config;
        this.client = config.clientConfig();
        this.stream = stream;
    }

    /** Makes a new stream with a name of its own that begins with a prefix. */
    public static TestStream create(PravegaConfig config, String prefix, int segments) {
        String name = prefix + COUNT.incrementAndGet() + "-" + System.nanoTime() % 100_000;
        TestStream made = new TestStream(config, Stream.of(config.scope(), name));
        made.create(segments);
        return made;
    }

    /** Makes the stream, and its scope if need be; again after a deletion. */
    public void create(int segments) {
        try (StreamManager manager = StreamManager.create(client)) {
            manager.createScope(stream.getScope());
            manager.createStream(stream.getScope(), stream.getStreamName(), configuration(segments));
        }
    }

    private static StreamConfiguration configuration(int segments) {
        return StreamConfiguration.builder().scalingPolicy(ScalingPolicy.fixed(segments)).build();
    }

    /** The name without the scope. */
    public String name() {
        return stream.getStreamName();
    }

    /** Writes the events with numbers from..to; pauses after each 500 of them. */
    public void write(int from, int to, long pauseMillis) {
        try (EventStreamClientFactory factory =
                        EventStreamClientFactory.withScope(stream.getScope(), client);
                EventStreamWriter<byte[]> writer = factory.createEventWriter(stream.getStreamName(),
                        new ByteArraySerializer(), EventWriterConfig.builder().build())) {
            for (int i = from; i < to; i++) {
                writer.writeEvent(KeyedEvents.key(i), KeyedEvents.event(i).getBytes(StandardCharsets.UTF_8));
                if (pauseMillis > 0 && i % 500 == 0) {
                    writer.flush();
                    PravegaProcess.sleep(pauseMillis);
                }
            }
            writer.flush();
        }
    }

    /** Writes in a thread of its own. */
    public Thread writeInBackground(int from, int to, long pauseMillis) {
        Thread thread = new Thread(() -> write(from, to, pauseMillis), "writer of " + stream);
        thread.start();
        return thread;
    }

    /** Writes one event as it is. */
    public void writeRaw(String key, byte[] event) {
        try (EventStreamClientFactory factory =
                        EventStreamClientFactory.withScope(stream.getScope(), client);
                EventStreamWriter<byte[]> writer = factory.createEventWriter(stream.getStreamName(),
                        new ByteArraySerializer(), EventWriterConfig.builder().build())) {
            writer.writeEvent(key, event).join();
        }
    }

    /** All events that readers can see, segment after segment, so each key is in its order. */
    public List<String> readAll() {
        List<String> all = new ArrayList<>();
        try (BatchClientFactory batch = BatchClientFactory.withScope(stream.getScope(), client)) {
            List<SegmentRange> ranges = new ArrayList<>();
            batch.getSegments(stream, StreamCut.UNBOUNDED, StreamCut.UNBOUNDED).getIterator()
                    .forEachRemaining(ranges::add);
            ranges.sort(Comparator.comparingLong(SegmentRange::getSegmentId));
            for (SegmentRange range : ranges) {
                try (SegmentIterator<byte[]> events =
                        batch.readSegment(range, new ByteArraySerializer())) {
                    while (events.hasNext()) {
                        all.add(new String(events.next(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return all;
    }

    /** Reads until there are so many events, and once more a little later to see if any is added. */
    public List<String> await(int events, long seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<String> got = readAll();
        while (got.size() < events && System.nanoTime() < end) {
            PravegaProcess.sleep(500);
            got = readAll();
        }
        PravegaProcess.sleep(1500);
        return readAll();
    }

    /** Seals all open segments and opens so many new ones over the same keys. */
    public void scale(int segments) {
        allowSegments(1);
        try (PravegaConnection connection = PravegaConnection.open(config)) {
            Map<Double, Double> ranges = new LinkedHashMap<>();
            for (int i = 0; i < segments; i++) {
                ranges.put((double) i / segments, (double) (i + 1) / segments);
            }
            List<Long> sealed = new ArrayList<>();
            connection.controller().getCurrentSegments(stream.getScope(), stream.getStreamName()).join()
                    .getSegments().forEach(segment -> sealed.add(segment.getSegmentId()));
            if (!connection.controller().scaleStream(stream, sealed, ranges,
                    connection.pool().getInternalExecutor()).getFuture().join()) {
                throw new IllegalStateException("can't scale " + stream);
            }
        }
    }

    /** The least number of segments; without it a scale down to fewer than at creation is refused. */
    private void allowSegments(int least) {
        try (StreamManager manager = StreamManager.create(client)) {
            manager.updateStream(stream.getScope(), stream.getStreamName(), configuration(least));
        }
    }

    private StreamInfo info() {
        try (StreamManager manager = StreamManager.create(client)) {
            return manager.fetchStreamInfo(stream.getScope(), stream.getStreamName()).join();
        }
    }

    /** Where the stream ends now. */
    public StreamCut tail() {
        return info().getTailStreamCut();
    }

    /** Where the stream begins now. */
    public StreamCut head() {
        return info().getHeadStreamCut();
    }

    /** Forgets all events before a stream cut. */
    public void truncate(StreamCut cut) {
        try (StreamManager manager = StreamManager.create(client)) {
            manager.truncateStream(stream.getScope(), stream.getStreamName(), cut);
        }
    }

    /** Ends the stream for ever. */
    public void seal() {
        try (StreamManager manager = StreamManager.create(client)) {
            manager.sealStream(stream.getScope(), stream.getStreamName());
        }
    }

    /** Seals and deletes the stream. */
    public void delete() {
        try (StreamManager manager = StreamManager.create(client)) {
            manager.sealStream(stream.getScope(), stream.getStreamName());
            manager.deleteStream(stream.getScope(), stream.getStreamName());
        }
    }

    @Override
    public String toString() {
        return stream.getScopedName();
    }
}
