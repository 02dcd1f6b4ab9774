package pfl.pravega.source;

import io.pravega.client.segment.impl.SegmentMetadataClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import pfl.pravega.PravegaConnection;

/**
 * Flink's standard source metrics as far as the source itself must see to them, and two counters of
 * our own in the group {@code pravega}: {@code truncations} and {@code truncatedBytes}, what the
 * policy skip has left out, and {@code badEvents}.
 */
final class ReaderMetrics {
    private static final long REFRESH_MILLIS = 5_000;
    /** Pravega puts a header of this many bytes before each event. */
    private static final int HEADER = 8;

    final Counter bytesIn;
    final Counter recordsIn;
    final Counter errors;
    final Counter badEvents;
    final Counter truncations;
    final Counter truncatedBytes;
    /** By split: length of the segment (or the end offset) and next offset. */
    private final Map<String, long[]> positions = new ConcurrentHashMap<>();
    private volatile long fetchLag = -1;
    private boolean lagRegistered;
    private long refreshed;
    private long events;
    private long eventBytes;

    ReaderMetrics(SourceReaderMetricGroup group) {
        bytesIn = group.getIOMetricGroup().getNumBytesInCounter();
        recordsIn = group.getIOMetricGroup().getNumRecordsInCounter();
        errors = group.getNumRecordsInErrorsCounter();
        var own = group.addGroup("pravega");
        badEvents = own.counter("badEvents");
        truncations = own.counter("truncations");
        truncatedBytes = own.counter("truncatedBytes");
        group.setPendingBytesGauge(this::pendingBytes);
        group.setPendingRecordsGauge(this::pendingRecords);
    }

    long pendingBytes() {
        return positions.values().stream().mapToLong(position -> Math.max(0, position[0] - position[1]))
                .sum();
    }

    /** Pravega counts bytes, so this is an estimate by the mean size of the events so far. */
    private long pendingRecords() {
        long bytes = pendingBytes();
        return events == 0 ? bytes / (HEADER + 1) : bytes * events / Math.max(1, eventBytes);
    }

    /** Called in the task's thread. */
    void emitted(SegmentEvent event) {
        bytesIn.inc(event.data.length);
        events++;
        eventBytes += event.nextOffset - event.offset;
    }

    /** Called in the task's thread, for sources that know the time of an event. */
    void emitted(SegmentEvent event, long eventTime, SourceReaderMetricGroup group) {
        fetchLag = event.fetched - eventTime;
        if (!lagRegistered) {
            lagRegistered = true;
            group.gauge("currentFetchEventTimeLag", () -> fetchLag);
        }
    }

    /** Called in the fetcher's thread after each round. */
    void read(SegmentSplit split, long offset) {
        long[] position = positions.get(split.splitId());
        if (position != null) {
            position[1] = offset;
        }
    }

    void closed(SegmentSplit split) {
        positions.remove(split.splitId());
    }

    /** Asks for the lengths of segments, at most every few seconds, without waiting for the answers. */
    void refresh(Map<SegmentSplit, Long> offsets, PravegaConnection connection) {
        long now = System.currentTimeMillis();
        if (now - refreshed < REFRESH_MILLIS) {
            return;
        }
        refreshed = now;
        offsets.forEach((split, offset) -> {
            SegmentMetadataClient client = connection.metadata(split.segment());
            client.fetchCurrentSegmentLength().whenComplete((length, error) -> {
                if (error == null) {
                    positions.put(split.splitId(),
                            new long[] {Math.min(length, split.endOffset), offset});
                }
                client.close();
            });
        });
    }
}
