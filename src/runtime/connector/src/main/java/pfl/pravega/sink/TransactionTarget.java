package pfl.pravega.sink;

import io.pravega.client.segment.impl.Segment;
import io.pravega.client.segment.impl.SegmentOutputStream;
import io.pravega.client.segment.impl.SegmentSealedException;
import io.pravega.client.stream.EventWriterConfig;
import io.pravega.client.stream.impl.PendingEvent;
import io.pravega.client.stream.impl.TxnSegments;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import pfl.pravega.PravegaConnection;

/**
 * Writes events into one transaction after the other. On the client's internal classes: the public
 * TransactionalEventStreamWriter lets go of a transaction only by committing or aborting it, so
 * one that a committer commits would leak a connection for each segment. And since the segments of
 * a transaction never split, events can be sent many at a time.
 */
final class TransactionTarget implements Outbox.Target {
    private static final int BATCH_BYTES = 64 << 10;
    private static final int BATCH_EVENTS = 1_000;
    private static final int CLOSE_SECONDS = 2;

    private final PravegaConnection connection;
    private final EventWriterConfig config;
    private final Consumer<Throwable> onError;
    private final Map<Segment, Batch> batches = new HashMap<>();
    private TxnSegments transaction;
    private volatile CompletableFuture<Void> beforeClose = CompletableFuture.completedFuture(null);

    private static final class Batch {
        final SegmentOutputStream out;
        List<ByteBuffer> events = new ArrayList<>();
        int bytes;

        Batch(SegmentOutputStream out) {
            this.out = out;
        }
    }

    TransactionTarget(PravegaConnection connection, long leaseMillis,
            Consumer<Throwable> onError) {
        this.connection = connection;
        this.onError = onError;
        config = EventWriterConfig.builder().transactionTimeoutTime(leaseMillis)
                .enableConnectionPooling(true).build();
    }

    /** Directs the events that follow into a transaction. */
    void begin(TxnSegments next) {
        transaction = next;
    }

    @Override
    public void send(OutEvent event) {
        Segment segment = event.key == null
                ? transaction.getStreamSegments().getSegmentForKey(
                        ThreadLocalRandom.current().nextDouble())
                : transaction.getStreamSegments().getSegmentForKey(event.key);
        Batch batch = batches.get(segment);
        if (batch == null) {
            batch = new Batch(connection.transactionSegment(segment, transaction.getTxnId(),
                    config));
            batches.put(segment, batch);
        }
        if (batch.bytes + event.data.length > BATCH_BYTES || batch.events.size() >= BATCH_EVENTS) {
            push(batch);
        }
        batch.events.add(ByteBuffer.wrap(event.data));
        batch.bytes += event.data.length;
    }

    private void push(Batch batch) {
        if (batch.events.isEmpty()) {
            return;
        }
        CompletableFuture<Void> sent = new CompletableFuture<>();
        sent.whenComplete((done, e) -> {
            if (e != null) {
                onError.accept(e);
            }
        });
        batch.out.write(PendingEvent.withHeader("", batch.events, sent));
        batch.events = new ArrayList<>();
        batch.bytes = 0;
    }

    @Override
    public void idle() {
        batches.values().forEach(this::push);
    }

    /** Waits until everything sent is acknowledged. */
    Void flush() throws IOException {
        idle();
        for (Batch batch : batches.values()) {
            try {
                batch.out.flush();
            } catch (SegmentSealedException e) {
                throw aborted(e);
            }
        }
        return null;
    }

    /** Waits for all acknowledgements and lets go of the transaction, which stays open. */
    Void finish() throws IOException {
        flush();
        closeOutputs();
        return null;
    }

    private void closeOutputs() throws IOException {
        IOException failure = null;
        for (Batch batch : batches.values()) {
            try {
                batch.out.close();
            } catch (SegmentSealedException e) {
                failure = aborted(e);
            }
        }
        batches.clear();
        transaction = null;
        if (failure != null) {
            throw failure;
        }
    }

    private IOException aborted(SegmentSealedException e) {
        return new IOException("transaction " + transaction.getTxnId()
                + " was aborted by Pravega while it was written, since its lease was not renewed in"
                + " time or it was open for longer than Pravega allows (1,000 leases, at most a"
                + " day); the job goes back to its last checkpoint", e);
    }

    /** Something that still needs the connection. */
    void beforeClose(CompletableFuture<Void> last) {
        beforeClose = last;
    }

    @Override
    public void close() throws Exception {
        try {
            closeOutputs();
        } catch (IOException e) { // its transaction was aborted, as it should be
            batches.clear();
        } finally {
            try {
                beforeClose.get(CLOSE_SECONDS, TimeUnit.SECONDS);
            } finally {
                connection.close();
            }
        }
    }
}
