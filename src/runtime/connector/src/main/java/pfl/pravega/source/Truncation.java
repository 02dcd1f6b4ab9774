package pfl.pravega.source;

import io.pravega.client.segment.impl.NoSuchSegmentException;
import io.pravega.client.segment.impl.Segment;
import io.pravega.client.segment.impl.SegmentInfo;
import io.pravega.client.segment.impl.SegmentMetadataClient;
import io.pravega.common.Exceptions;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pfl.pravega.PravegaConnection;
import pfl.pravega.Truncated;

/** What to do when the next offset is no longer there. */
final class Truncation {
    /** Instead of an offset: nothing of the segment is left. */
    static final long ALL_GONE = -1;

    private static final Logger LOG = LoggerFactory.getLogger(Truncation.class);
    private static final long TIMEOUT_SECONDS = 60;

    private final Truncated policy;
    private final PravegaConnection connection;
    private final ReaderMetrics metrics;

    Truncation(Truncated policy, PravegaConnection connection, ReaderMetrics metrics) {
        this.policy = policy;
        this.connection = connection;
        this.metrics = metrics;
    }

    /** The offset to go on at, or {@link #ALL_GONE}; throws if the policy is to fail. */
    long next(SegmentSplit split, long offset, Exception cause) throws IOException {
        checkStream(split, cause);
        SegmentInfo info = info(split.segment());
        long start = info == null ? ALL_GONE : info.getStartingOffset();
        String segment = SegmentSplit.describe(split.stream, split.segmentId);
        String gone = info == null
                ? "all that was left of " + segment + " from offset " + offset
                : start - offset + " bytes of " + segment + ", from offset " + offset + " to " + start;
        if (policy == Truncated.FAIL) {
            throw new IOException("Data loss: " + gone + ", were deleted (by retention or truncation)"
                    + " before they were read. To go on without them set truncated(Truncated.SKIP);"
                    + " to have them, keep events longer than the job is ever away, and start from"
                    + " a state that is not older", cause);
        }
        metrics.truncations.inc();
        metrics.truncatedBytes.inc(Math.max(0, start - offset));
        LOG.warn("Skipped {}, which were deleted before they were read", gone);
        return start;
    }

    /** A stream that was deleted, and perhaps made again, is an error under any policy. */
    private void checkStream(SegmentSplit split, Exception cause) throws IOException {
        Segment segment = split.segment();
        boolean exists;
        try {
            exists = connection.controller()
                    .checkStreamExists(segment.getScope(), segment.getStreamName())
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException("It can't be found out whether stream " + split.stream
                    + " still exists", e);
        }
        if (!exists) {
            throw new IOException("The stream " + split.stream + " was deleted while it was being read"
                    + " (or while the job was away)", cause);
        }
        if (!belongs(segment)) {
            throw new IOException(SegmentSplit.describe(split.stream, split.segmentId) + " does not"
                    + " exist in the stream as it is now: the stream was deleted and made again. Start"
                    + " the job without its old state, or give the source another uid", cause);
        }
    }

    /** The controller remembers the segments of a stream as long as the stream lives. */
    private boolean belongs(Segment segment) throws IOException {
        try {
            int epoch = (int) (segment.getSegmentId() >>> 32);
            return connection.controller()
                    .getEpochSegments(segment.getScope(), segment.getStreamName(), epoch)
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS).getSegments().stream()
                    .anyMatch(other -> other.getSegmentId() == segment.getSegmentId());
        } catch (ExecutionException e) {
            LOG.info("The segments of the epoch of {} are not to be had", segment, e);
            return false;
        } catch (InterruptedException | TimeoutException e) {
            throw new IOException("The segments of " + segment.getScopedStreamName()
                    + " can't be read", e);
        }
    }

    private SegmentInfo info(Segment segment) throws IOException {
        try (SegmentMetadataClient client = connection.metadata(segment)) {
            return client.getSegmentInfo().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | CompletionException e) {
            if (Exceptions.unwrap(e) instanceof NoSuchSegmentException) {
                return null;
            }
            throw new IOException("The start of " + segment + " can't be read", e);
        } catch (InterruptedException | TimeoutException e) {
            throw new IOException("The start of " + segment + " can't be read", e);
        }
    }
}
