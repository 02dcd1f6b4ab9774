package pfl.pravega.sink;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pfl.pravega.PravegaConnection;
import pfl.pravega.UnknownTransaction;

/**
 * Commits transactions by id, through the controller alone. Committing twice is harmless; a
 * transaction that must be committed and can't fails the job, unless its writer has just been
 * restored with the events and will write them again ({@link TransactionalWriter} says how).
 */
final class TransactionCommitter implements Committer<PendingTransaction> {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionCommitter.class);
    private static final Duration VISIBLE = Duration.ofSeconds(5);

    private final SinkSettings<?> settings;
    private final long restoredFrom;
    private final PravegaConnection connection;
    private final Transactions transactions;
    /** Asked for, not yet seen to be COMMITTED. */
    private final List<UUID> committing = new ArrayList<>();
    /** A restored transaction is left to its writer: those after it wait, to keep the order. */
    private boolean leftToWriter;
    private volatile long commitMillis;

    TransactionCommitter(SinkSettings<?> settings, CommitterInitContext context) {
        this.settings = settings;
        restoredFrom = context.getRestoredCheckpointId().orElse(PendingTransaction.NO_CHECKPOINT);
        connection = PravegaConnection.open(settings.config);
        transactions = new Transactions(connection.controller(), settings.pravegaStream(),
                settings.flushTimeout);
        MetricGroup metrics = context.metricGroup().addGroup("pravega");
        metrics.gauge("transactionCommitTime", () -> commitMillis);
    }

    @Override
    public void commit(Collection<CommitRequest<PendingTransaction>> requests) throws IOException {
        long start = System.nanoTime();
        committing.clear();
        List<CommitRequest<PendingTransaction>> ordered = new ArrayList<>(requests);
        ordered.sort(Comparator
                .<CommitRequest<PendingTransaction>>comparingInt(
                        r -> r.getCommittable().rewritten ? 0 : 1)
                .thenComparingLong(r -> r.getCommittable().closedAt));
        if (!ordered.isEmpty() && ordered.get(0).getCommittable().restoredFrom < restoredFrom) {
            commitRestored(ordered);
        } else {
            commitFresh(ordered);
        }
        commitMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** First what was written again, one by one, so that a key keeps its order; then the rest. */
    private void commitFresh(List<CommitRequest<PendingTransaction>> requests)
            throws IOException {
        Map<CommitRequest<PendingTransaction>, CompletableFuture<Void>> asked =
                new LinkedHashMap<>();
        for (CommitRequest<PendingTransaction> request : requests) {
            PendingTransaction t = request.getCommittable();
            if (t.rewritten) {
                settle(request, transactions.committed(t.id, ask(t)), false);
            } else {
                asked.put(request, ask(t));
            }
        }
        for (var entry : asked.entrySet()) {
            PendingTransaction t = entry.getKey().getCommittable();
            settle(entry.getKey(), transactions.committed(t.id, entry.getValue()), false);
        }
    }

    /** Looks at all before it commits any, so that a loss is found while nothing has changed. */
    private void commitRestored(List<CommitRequest<PendingTransaction>> requests)
            throws IOException {
        Map<CommitRequest<PendingTransaction>, TransactionState> states = new LinkedHashMap<>();
        for (CommitRequest<PendingTransaction> request : requests) {
            PendingTransaction t = request.getCommittable();
            TransactionState state = transactions.state(t.id);
            if (!t.durable && (state == TransactionState.ABORTED
                    || state == TransactionState.UNKNOWN)) {
                settle(request, state, true);
            }
            states.put(request, state);
        }
        for (var entry : states.entrySet()) {
            PendingTransaction t = entry.getKey().getCommittable();
            TransactionState state = entry.getValue();
            if (state == TransactionState.OPEN) {
                state = leftToWriter && t.durable ? transactions.abort(t.id)
                        : transactions.committed(t.id, ask(t));
            }
            settle(entry.getKey(), state, true);
        }
    }

    private CompletableFuture<Void> ask(PendingTransaction t) {
        return transactions.commit(t.id, t.timeWriter, t.time);
    }

    private void settle(CommitRequest<PendingTransaction> request, TransactionState state,
            boolean restored) throws IOException {
        PendingTransaction t = request.getCommittable();
        switch (state) {
            case COMMITTED:
                return;
            case COMMITTING:
                committing.add(t.id);
                return;
            case ABORTED:
                if (!t.durable) {
                    throw new UnrecoverableSinkException(lost(t, restored));
                }
                leaveToWriter(t, state, restored);
                return;
            case UNKNOWN:
                if (settings.unknown == UnknownTransaction.FAIL) {
                    throw new UnrecoverableSinkException(unknown(settings, t.id, t.closedAt));
                }
                if (settings.unknown == UnknownTransaction.WRITE_AGAIN) {
                    leaveToWriter(t, state, restored);
                } else {
                    LOG.warn("{} is unknown to Pravega; as chosen, it counts as committed", t);
                }
                return;
            default:
                throw new IOException("Pravega says that " + t + " is " + state
                        + " after its commit");
        }
    }

    private void leaveToWriter(PendingTransaction t, TransactionState state, boolean restored)
            throws IOException {
        if (!restored) {
            throw new IOException("Pravega has ended " + t + " (" + state + ") before its commit,"
                    + " which came " + age(t.closedAt) + " after its events were complete, with a"
                    + " lease of " + Transactions.seconds(t.lease.toMillis()) + ". Its events are"
                    + " kept in the checkpoint: the restart writes them again.");
        }
        leftToWriter = true;
        LOG.warn("{} is {}; the events kept in the checkpoint are written again", t, state);
    }

    private String lost(PendingTransaction t, boolean restored) {
        return "DATA LOSS: " + t + " is ABORTED and cannot be committed. Its events were complete at "
                + Instant.ofEpochMilli(t.closedAt) + ", " + age(t.closedAt) + " ago, with a lease of "
                + Transactions.seconds(t.lease.toMillis()) + ": "
                + (restored ? "the job was away for longer than that" : "no renewal reached Pravega"
                        + " for that long") + ", and Pravega has dropped them. What to do: restore"
                + " the checkpoint or savepoint before this one, if no transaction of this one was"
                + " committed (the sources read the events again; nothing is doubled); or give the"
                + " events up by starting the sink with another uid and"
                + " execution.savepoint.ignore-unclaimed-state. From then on, set a lease longer"
                + " than the outages to survive, or add durable(), which keeps the events of open"
                + " transactions in the checkpoint.";
    }

    static String unknown(SinkSettings<?> settings, UUID id, long closedAt) {
        return "Pravega does not know transaction " + id + " of stream " + settings.name()
                + ", whose events were complete at " + Instant.ofEpochMilli(closedAt) + ", "
                + age(closedAt) + " ago, so nobody can say whether it was committed. Pravega forgets"
                + " finished transactions after 24 h (controller.transaction.ttl.hours); another"
                + " Pravega never knew it. What to do: if the job was stopped with `flink stop` and that ended well, the transaction was committed: restore"
                + " with onUnknownTransaction(ASSUME_COMMITTED). If it was killed before its commit:"
                + " WRITE_AGAIN, with durable(), or an earlier checkpoint.";
    }

    private static String age(long since) {
        return Math.max(0, System.currentTimeMillis() - since) / 1000 + " s";
    }

    /** Waits, a moment at most, until what was committed last can be read by others. */
    @Override
    public void close() {
        long end = System.nanoTime() + VISIBLE.toNanos();
        Transactions soon = new Transactions(connection.controller(), settings.pravegaStream(),
                VISIBLE);
        try {
            for (UUID id : committing) {
                while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()
                        && soon.state(id) == TransactionState.COMMITTING) {
                    Thread.sleep(20);
                }
            }
        } catch (IOException e) {
            LOG.info("Cannot see whether the last commits are visible: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connection.close();
        }
    }
}
