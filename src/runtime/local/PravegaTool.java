import io.pravega.client.ClientConfig;
import io.pravega.client.EventStreamClientFactory;
import io.pravega.client.BatchClientFactory;
import io.pravega.client.admin.StreamManager;
import io.pravega.client.batch.SegmentIterator;
import io.pravega.client.batch.SegmentRange;
import io.pravega.client.stream.EventStreamWriter;
import io.pravega.client.stream.EventWriterConfig;
import io.pravega.client.stream.ScalingPolicy;
import io.pravega.client.stream.Stream;
import io.pravega.client.stream.StreamConfiguration;
import io.pravega.client.stream.StreamCut;
import io.pravega.client.connection.impl.ConnectionPoolImpl;
import io.pravega.client.connection.impl.SocketConnectionFactoryImpl;
import io.pravega.client.control.impl.ControllerImpl;
import io.pravega.client.control.impl.ControllerImplConfig;
import io.pravega.client.stream.impl.ByteArraySerializer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What {@code pfc run} asks of Pravega, in one process that stays: a request is a line of words
 * separated by tabs, and is answered by any number of lines {@code event}, then by {@code ok} or
 * {@code error}. Ends with its input.
 *
 * <ul>
 *   <li>{@code create SCOPE STREAM SEGMENTS} makes a scope and a stream, a new one if it is there
 *   <li>{@code scale SCOPE STREAM SEGMENTS} replaces all segments by so many, and answers when that is done
 *   <li>{@code write SCOPE STREAM FILE FROM COUNT} writes lines of a file, each {@code KEY TAB EVENT}, both
 *       in base64; an empty key is none. Answers when Pravega has them, with their number
 *   <li>{@code read SCOPE STREAM} gives the committed events that no {@code read} gave before
 *   <li>{@code truncate SCOPE STREAM} deletes the events that {@code read} gave, as retention deletes what is old
 * </ul>
 */
public final class PravegaTool {
    private static final int SCALING_TRIES = 40;

    private final ClientConfig config;
    private final PrintStream out;
    private final StreamManager streams;
    private final Map<String, EventStreamWriter<byte[]>> writers = new HashMap<>();
    private final Map<String, EventStreamClientFactory> factories = new HashMap<>();
    private final Map<String, BatchClientFactory> readers = new HashMap<>();
    private final Map<String, StreamCut> seen = new HashMap<>();
    private final Map<Path, Lines> files = new HashMap<>();

    private PravegaTool(String controller, PrintStream out) {
        this.config = ClientConfig.builder().controllerURI(URI.create(controller)).build();
        this.out = out;
        this.streams = StreamManager.create(config);
    }

    public static void main(String[] args) throws IOException {
        // What libraries print must not come between the answers.
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        PravegaTool tool = new PravegaTool(args[0], out);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer;
            try {
                answer = "ok\t" + tool.answer(line.split("\t", -1));
            } catch (Exception e) {
                e.printStackTrace();
                answer = "error\t" + String.valueOf(e).replaceAll("[\\s\\p{Cntrl}]+", " ");
            }
            out.print(answer + "\n");
            out.flush();
        }
        // Client threads may still wait for a server that is gone.
        System.exit(0);
    }

    private String answer(String[] words) throws Exception {
        switch (words[0]) {
            case "create":
                create(words[1], words[2], Integer.parseInt(words[3]));
                return "";
            case "scale":
                scale(words[1], words[2], Integer.parseInt(words[3]));
                return "";
            case "write":
                return "" + write(words[1], words[2], Path.of(words[3]), Integer.parseInt(words[4]), Integer.parseInt(words[5]));
            case "read":
                return "" + read(words[1], words[2]);
            case "truncate":
                truncate(words[1], words[2]);
                return "";
            default:
                throw new IllegalArgumentException("There is no request " + words[0]);
        }
    }

    private void create(String scope, String stream, int segments) {
        streams.createScope(scope);
        StreamConfiguration settings = settings(segments);
        if (!streams.createStream(scope, stream, settings)) {
            EventStreamWriter<byte[]> writer = writers.remove(scope + "/" + stream);
            if (writer != null) {
                writer.close();
            }
            seen.remove(scope + "/" + stream);
            streams.sealStream(scope, stream);
            streams.deleteStream(scope, stream);
            streams.createStream(scope, stream, settings);
        }
    }

    private static StreamConfiguration settings(int segments) {
        return StreamConfiguration.builder().scalingPolicy(ScalingPolicy.fixed(segments)).build();
    }

    private void scale(String scope, String stream, int segments) throws Exception {
        // A stream keeps at least the segments of its policy.
        streams.updateStream(scope, stream, settings(segments));
        Map<Double, Double> ranges = new HashMap<>();
        for (int i = 0; i < segments; i++) {
            ranges.put((double) i / segments, (i + 1.0) / segments);
        }
        try (ConnectionPoolImpl pool = new ConnectionPoolImpl(config, new SocketConnectionFactoryImpl(config));
                ControllerImpl controller = new ControllerImpl(
                        ControllerImplConfig.builder().clientConfig(config).build(), pool.getInternalExecutor())) {
            // A transaction that was begun before the last scaling replaces segments, too, when it is committed.
            for (int tries = 1; !scaled(controller, Stream.of(scope, stream), ranges, pool); tries++) {
                if (tries == SCALING_TRIES) {
                    throw new IllegalStateException("Pravega does not scale " + scope + "/" + stream + " now");
                }
                Thread.sleep(500);
            }
        }
    }

    private static boolean scaled(
            ControllerImpl controller, Stream stream, Map<Double, Double> ranges, ConnectionPoolImpl pool) throws Exception {
        List<Long> old = new ArrayList<>();
        controller.getCurrentSegments(stream.getScope(), stream.getStreamName()).get().getSegments()
                .forEach(s -> old.add(s.getSegmentId()));
        return controller.scaleStream(stream, old, ranges, pool.getInternalExecutor()).getFuture().get();
    }

    private int write(String scope, String stream, Path file, int from, int count) throws IOException {
        Lines lines = files.get(file);
        if (lines == null || lines.next != from) {
            if (lines != null) {
                lines.reader.close();
            }
            lines = new Lines(file, from);
            files.put(file, lines);
        }
        EventStreamWriter<byte[]> writer = writers.computeIfAbsent(scope + "/" + stream, name -> factory(scope)
                .createEventWriter(stream, new ByteArraySerializer(), EventWriterConfig.builder().build()));
        int written = 0;
        for (String line; written < count && (line = lines.reader.readLine()) != null; written++) {
            int tab = line.indexOf('\t');
            byte[] event = Base64.getDecoder().decode(line.substring(tab + 1));
            if (tab == 0) {
                writer.writeEvent(event);
            } else {
                byte[] key = Base64.getDecoder().decode(line.substring(0, tab));
                writer.writeEvent(new String(key, StandardCharsets.UTF_8), event);
            }
        }
        writer.flush();
        lines.next = from + written;
        return written;
    }

    /** A file that is read on from one request to the next: it may hold more events than the memory. */
    private static final class Lines {
        private final BufferedReader reader;
        private int next;

        private Lines(Path file, int from) throws IOException {
            reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
            while (next < from && reader.readLine() != null) {
                next++;
            }
        }
    }

    private EventStreamClientFactory factory(String scope) {
        return factories.computeIfAbsent(scope, name -> EventStreamClientFactory.withScope(name, config));
    }

    /** From the last tail to the one of now: every event once, and none of an open transaction. */
    private int read(String scope, String stream) {
        String name = scope + "/" + stream;
        StreamCut from = seen.getOrDefault(name, StreamCut.UNBOUNDED);
        StreamCut to = streams.fetchStreamInfo(scope, stream).join().getTailStreamCut();
        if (to.equals(from)) {
            return 0;
        }
        BatchClientFactory reader =
                readers.computeIfAbsent(scope, s -> BatchClientFactory.withScope(s, config));
        List<SegmentRange> ranges = new ArrayList<>();
        Iterator<SegmentRange> segments = reader.getSegments(Stream.of(scope, stream), from, to).getIterator();
        segments.forEachRemaining(ranges::add);
        // The number of a segment begins with its epoch: what a key's events were before a scaling comes first.
        ranges.sort(Comparator.comparingLong(SegmentRange::getSegmentId));
        int count = 0;
        for (SegmentRange range : ranges) {
            try (SegmentIterator<byte[]> events = reader.readSegment(range, new Bytes())) {
                for (; events.hasNext(); count++) {
                    out.print("event\t" + Base64.getEncoder().encodeToString(events.next()) + "\n");
                }
            }
        }
        seen.put(name, to);
        return count;
    }

    private void truncate(String scope, String stream) {
        StreamCut cut = seen.get(scope + "/" + stream);
        if (cut == null || !streams.truncateStream(scope, stream, cut)) {
            throw new IllegalStateException("Pravega does not truncate " + scope + "/" + stream);
        }
    }

    /** The array of an event alone, not of the buffer that it came in. */
    private static final class Bytes implements io.pravega.client.stream.Serializer<byte[]> {
        @Override
        public ByteBuffer serialize(byte[] value) {
            return ByteBuffer.wrap(value);
        }

        @Override
        public byte[] deserialize(ByteBuffer buffer) {
            byte[] value = new byte[buffer.remaining()];
            buffer.get(value);
            return value;
        }
    }
}
