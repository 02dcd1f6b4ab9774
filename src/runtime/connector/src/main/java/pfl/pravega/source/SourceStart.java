package pfl.pravega.source;

import io.pravega.client.segment.impl.EndOfSegmentException;
import io.pravega.client.segment.impl.EventSegmentReader;
import io.pravega.client.segment.impl.Segment;
import io.pravega.client.segment.impl.SegmentMetadataClient;
import io.pravega.client.segment.impl.SegmentTruncatedException;
import io.pravega.client.stream.Stream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.Collector;
import org.apache.flink.util.SimpleUserCodeClassLoader;
import org.apache.flink.util.UserCodeClassLoader;
import pfl.pravega.EventMetadata;
import pfl.pravega.PravegaConnection;
import pfl.pravega.PravegaDeserializationSchema;
import pfl.pravega.StartFindings;

/** What a source looks at before its job starts. */
final class SourceStart {
    /** For each answer of Pravega. */
    private static final long SECONDS = 15;

    private final SourceSettings<?> settings;
    private final StartFindings findings;

    SourceStart(SourceSettings<?> settings, StartFindings findings) {
        this.settings = settings;
        this.findings = findings;
    }

    void check() throws Exception {
        try (PravegaConnection connection = PravegaConnection.open(settings.config)) {
            int segments = 0;
            for (StreamRange range : settings.ranges) {
                Stream stream = Stream.of(range.stream);
                if (!connection.controller().checkStreamExists(stream.getScope(), stream.getStreamName())
                        .get(SECONDS, TimeUnit.SECONDS)) {
                    findings.refuse("PFL4801", "The stream " + range.stream + ", which is read, doesn't"
                            + " exist. Create it, or correct its name or scope");
                    return;
                }
                Map<Segment, Long> heads = connection.cuts().fetchHeadStreamCut(stream)
                        .get(SECONDS, TimeUnit.SECONDS).asImpl().getPositions();
                segments += connection.controller().getCurrentSegments(stream.getScope(),
                        stream.getStreamName()).get(SECONDS, TimeUnit.SECONDS).getSegments().size();
                if (range.start.equals(StreamRange.HEAD) && !findings.isRestored()) {
                    checkHead(connection, heads);
                }
            }
            if (segments < findings.parallelism()) {
                findings.warn("PFL4802", names() + " has " + segments + (segments == 1 ? " segment" : " segments")
                        + ", so only as many of the " + findings.parallelism() + " tasks of its source get events."
                        + " Scale the stream, or lower the parallelism");
            }
        }
    }

    private String names() {
        return settings.ranges.size() == 1 ? "The stream " + settings.ranges.iterator().next().stream
                : "What the source reads";
    }

    /** The first event that there is must be one that the schema takes. */
    private void checkHead(PravegaConnection connection, Map<Segment, Long> heads) throws Exception {
        for (Map.Entry<Segment, Long> head : heads.entrySet()) {
            byte[] event = first(connection, head.getKey(), head.getValue());
            if (event == null) {
                continue;
            }
            Segment segment = head.getKey();
            try {
                read(settings.schema, event, new EventMetadata(segment.getScopedStreamName(),
                        segment.getSegmentId(), head.getValue()));
            } catch (Exception e) {
                String message = "The first event of stream " + segment.getScopedStreamName()
                        + " can't be read as the program says: " + e.getMessage()
                        + ". Correct the stream's type or format, or start behind the event";
                if (settings.badEvents == null) {
                    findings.refuse("PFL4803", message);
                } else {
                    findings.warn("PFL4803", message);
                }
            }
            return;
        }
    }

    /** Null if the segment is empty. */
    private static byte[] first(PravegaConnection connection, Segment segment, long offset) throws Exception {
        try (SegmentMetadataClient metadata = connection.metadata(segment)) {
            if (metadata.fetchCurrentSegmentLength().get(SECONDS, TimeUnit.SECONDS) <= offset) {
                return null;
            }
        }
        try (EventSegmentReader reader = connection.reader(segment, offset, Long.MAX_VALUE)) {
            ByteBuffer event = reader.read(TimeUnit.SECONDS.toMillis(SECONDS));
            if (event == null) {
                return null;
            }
            byte[] bytes = new byte[event.remaining()];
            event.get(bytes);
            return bytes;
        } catch (EndOfSegmentException | SegmentTruncatedException e) {
            return null; // Gone while we looked: the source itself will say what that means.
        }
    }

    private static <T> void read(PravegaDeserializationSchema<T> schema, byte[] event, EventMetadata metadata)
            throws Exception {
        schema.open(new DeserializationSchema.InitializationContext() {
            @Override
            public MetricGroup getMetricGroup() {
                return new UnregisteredMetricsGroup();
            }

            @Override
            public UserCodeClassLoader getUserCodeClassLoader() {
                return SimpleUserCodeClassLoader.create(Thread.currentThread().getContextClassLoader());
            }
        });
        schema.deserialize(event, metadata, new Collector<T>() {
            @Override
            public void collect(T record) {
                // That there is one is enough.
            }

            @Override
            public void close() {
                // Nothing is held that could be closed.
            }
        });
    }
}
