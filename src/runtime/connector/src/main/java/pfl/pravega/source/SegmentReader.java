package pfl.pravega.source;

import io.pravega.client.segment.impl.EndOfSegmentException;
import io.pravega.client.segment.impl.EventSegmentReader;
import io.pravega.client.segment.impl.SegmentTruncatedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import pfl.pravega.PravegaConnection;

/** Reads the segments given to one subtask, in turn, in the fetcher's thread. */
final class SegmentReader implements SplitReader<SegmentEvent, SegmentSplit> {
    private static final int MAX_EVENTS = 2000;
    private static final int MAX_BYTES = 1 << 20;
    private static final long MAX_WAIT_MILLIS = 500;
    /** An offset that no split has: an ended split with it is the order to drop the split. */
    private static final long DROP = -1;

    private static final class Open {
        final SegmentSplit split;
        EventSegmentReader reader;
        CompletableFuture<?> filling;
        boolean paused;

        Open(SegmentSplit split, EventSegmentReader reader) {
            this.split = split;
            this.reader = reader;
        }
    }

    private final PravegaConnection connection;
    private final Truncation truncation;
    private final ReaderMetrics metrics;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final List<SegmentSplit> endedBefore = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Semaphore wake = new Semaphore(0);

    SegmentReader(PravegaConnection connection, Truncation truncation, ReaderMetrics metrics) {
        this.connection = connection;
        this.truncation = truncation;
        this.metrics = metrics;
    }

    static SegmentSplit dropOrder(SegmentSplit split) {
        return new SegmentSplit(split.stream, split.segmentId, DROP, 0, SegmentSplit.Phase.ENDED);
    }

    @Override
    public void handleSplitsChanges(SplitsChange<SegmentSplit> change) {
        if (!(change instanceof SplitsAddition)) {
            throw new UnsupportedOperationException("Unexpected change " + change);
        }
        for (SegmentSplit split : change.splits()) {
            if (split.phase == SegmentSplit.Phase.READING) {
                open.put(split.splitId(), new Open(split,
                        connection.reader(split.segment(), split.offset, split.endOffset)));
            } else if (split.phase == SegmentSplit.Phase.ENDED && split.offset == DROP) {
                dropped.add(split.splitId());
            } else if (split.phase == SegmentSplit.Phase.ENDED) {
                endedBefore.add(split);
            }
        }
    }

    @Override
    public RecordsWithSplitIds<SegmentEvent> fetch() throws IOException {
        RecordsBySplits.Builder<SegmentEvent> out = new RecordsBySplits.Builder<>();
        boolean any = !endedBefore.isEmpty() || !dropped.isEmpty();
        endedBefore.forEach(split -> out.add(split.splitId(), SegmentEvent.end(
                split.offset, split.endOffset == SegmentSplit.NO_END)));
        endedBefore.clear();
        dropped.forEach(out::addFinishedSplit);
        dropped.clear();
        wake.drainPermits();
        any |= readReady(out);
        if (!any) {
            awaitData();
            readReady(out);
        }
        refreshMetrics();
        return out.build();
    }

    private void awaitData() {
        for (Open segment : open.values()) {
            if (!segment.paused) {
                CompletableFuture<?> filling = segment.reader.fillBuffer();
                if (filling != segment.filling) { // one callback a request, not one a wait
                    segment.filling = filling;
                    filling.whenComplete((result, error) -> wake.release());
                }
            }
        }
        try {
            wake.tryAcquire(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean readReady(RecordsBySplits.Builder<SegmentEvent> out) throws IOException {
        boolean any = false;
        long now = System.currentTimeMillis();
        for (Iterator<Open> segments = open.values().iterator(); segments.hasNext(); ) {
            Open segment = segments.next();
            if (segment.paused) {
                continue;
            }
            segment.reader.fillBuffer();
            SegmentEvent end = null;
            int events = 0;
            try {
                events = readEvents(segment, out, now);
            } catch (EndOfSegmentException e) {
                end = SegmentEvent.end(segment.reader.getOffset(), e.getErrorType()
                        == EndOfSegmentException.ErrorType.END_OF_SEGMENT_REACHED);
            } catch (SegmentTruncatedException e) {
                end = skipTruncated(segment, e);
                events++;
            }
            if (end != null) {
                out.add(segment.split.splitId(), end);
                segment.reader.close();
                metrics.closed(segment.split);
                segments.remove();
            } else {
                metrics.read(segment.split, segment.reader.getOffset());
            }
            any |= events > 0 || end != null;
        }
        return any;
    }

    private int readEvents(Open segment, RecordsBySplits.Builder<SegmentEvent> out, long now)
            throws EndOfSegmentException, SegmentTruncatedException {
        int events = 0;
        // At an end offset nothing is "ready" any more, so that is looked at by hand.
        for (int bytes = 0; events < MAX_EVENTS && bytes < MAX_BYTES && (segment.reader.isSegmentReady()
                || segment.reader.getOffset() >= segment.split.endOffset); events++) {
            long offset = segment.reader.getOffset();
            ByteBuffer event = segment.reader.read(0);
            if (event == null) {
                break;
            }
            byte[] data = new byte[event.remaining()];
            event.get(data);
            out.add(segment.split.splitId(),
                    SegmentEvent.of(data, offset, segment.reader.getOffset(), now));
            bytes += data.length;
        }
        return events;
    }

    /** Goes on behind the gap, or gives the end if nothing of the segment is left. */
    private SegmentEvent skipTruncated(Open segment, SegmentTruncatedException cause)
            throws IOException {
        long offset = segment.reader.getOffset();
        long start = truncation.next(segment.split, offset, cause);
        segment.reader.close();
        if (start == Truncation.ALL_GONE) {
            return SegmentEvent.end(offset, true);
        }
        segment.reader = connection.reader(segment.split.segment(), start, segment.split.endOffset);
        segment.filling = null;
        return null;
    }

    private void refreshMetrics() {
        Map<SegmentSplit, Long> offsets = new HashMap<>();
        open.values().forEach(segment -> offsets.put(segment.split, segment.reader.getOffset()));
        metrics.refresh(offsets, connection);
    }

    /** Watermark alignment of splits. */
    @Override
    public void pauseOrResumeSplits(Collection<SegmentSplit> pause, Collection<SegmentSplit> resume) {
        pause.forEach(split -> setPaused(split, true));
        resume.forEach(split -> setPaused(split, false));
    }

    private void setPaused(SegmentSplit split, boolean paused) {
        Open segment = open.get(split.splitId());
        if (segment != null) {
            segment.paused = paused;
        }
    }

    @Override
    public void wakeUp() {
        wake.release();
    }

    @Override
    public void close() {
        open.values().forEach(segment -> segment.reader.close());
        connection.close();
    }
}
