package pfl.pravega.sink;

import io.pravega.client.stream.impl.TxnSegments;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pfl.pravega.PravegaConnection;

/**
 * Writes the events between two checkpoints into one transaction and hands it to the committer.
 *
 * <p>The next transaction is opened before its first event, at the checkpoint before, so that its
 * id is in that checkpoint: a restart of the job from there finds it and aborts it. Another job
 * that starts from the same state leaves it alone, since the first one may still run; the lease
 * ends it then.
 *
 * <p>Durable: the events of a closed transaction stay in this writer's state until Pravega says
 * that it is COMMITTED. After a restore the committer commits what can be committed before the
 * first checkpoint; then, within that checkpoint, this writer writes the events of each ABORTED
 * transaction into a new one, which is committed like any other when the checkpoint completes.
 * So what is written again becomes certain in the same step in which the checkpoint forgets the
 * old transaction: before that step a failure restores the old state, finds the old transaction
 * aborted and starts over (the new one was never committed); after it, the new transaction is the
 * one that is in the state with its events.
 */
final class TransactionalWriter<T> implements CommittingSinkWriter<T, PendingTransaction>,
        StatefulSinkWriter<T, WriterState> {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionalWriter.class);
    /** Pravega ends a transaction after 1,000 leases or a day; an idle one is replaced before. */
    private static final int LEASES_OF_LIFE = 1_000;
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);

    private final SinkSettings<T> settings;
    private final EventEncoder<T> encoder;
    private final Transactions transactions;
    private final LeaseKeeper leases;
    private final TransactionTarget target;
    private final Outbox outbox;
    private final String job;
    private final String timeWriter;
    private final long restoredFrom;
    /** From the restored state, until the first checkpoint has settled it. */
    private List<WriterState> restored;
    /** Closed transactions whose commit isn't certain; durable only. */
    private final List<WriterState> kept = new ArrayList<>();
    private volatile long keptBytes;
    private TxnSegments open;
    private long openedAt;
    private boolean begun;
    private KeptEvents events;
    private boolean endOfInput;
    private long watermark = Long.MIN_VALUE;

    TransactionalWriter(SinkSettings<T> settings, WriterInitContext context,
            Collection<WriterState> states) throws IOException {
        this.settings = settings;
        job = context.getJobInfo().getJobId().toHexString();
        timeWriter = settings.watermarkNotes
                ? job + "-" + context.getTaskInfo().getIndexOfThisSubtask() : "";
        restoredFrom = context.getRestoredCheckpointId().orElse(PendingTransaction.NO_CHECKPOINT);
        encoder = new EventEncoder<>(settings, context);
        PravegaConnection connection = PravegaConnection.open(settings.config);
        transactions = new Transactions(connection.controller(), settings.pravegaStream(),
                settings.flushTimeout);
        leases = new LeaseKeeper(settings.name(), transactions, settings.lease);
        target = new TransactionTarget(connection, settings.lease.toMillis(), this::failed);
        outbox = new Outbox(settings.name(), settings.flushTimeout, target);
        MetricGroup metrics = context.metricGroup().addGroup("pravega");
        metrics.gauge("transactionsOpen", leases::size);
        metrics.gauge("durableStateBytes", () -> keptBytes);
        try {
            restored = takeOver(states);
            opened(transactions.createFirst(settings.lease));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void failed(Throwable e) {
        outbox.fail(e);
    }

    /** Aborts what a failed attempt of this job left open and gives the transactions to settle. */
    private List<WriterState> takeOver(Collection<WriterState> states) throws IOException {
        List<WriterState> closed = new ArrayList<>();
        for (WriterState state : states) {
            if (state.events != null) {
                closed.add(state);
                keptBytes += state.events.bytes();
            } else if (state.job.equals(job)) {
                TransactionState became = transactions.abort(state.transaction);
                LOG.info("Transaction {} of stream {}, left over from a failure, is {}",
                        state.transaction, settings.name(), became);
            }
        }
        closed.sort(Comparator.comparingLong(state -> state.closedAt));
        return closed;
    }

    private void openNext() throws IOException {
        opened(transactions.create(settings.lease));
    }

    private void opened(TxnSegments next) {
        open = next;
        openedAt = System.nanoTime();
        begun = false;
        leases.keep(open.getTxnId());
    }

    @Override
    public void write(T element, Context context) throws IOException {
        add(encoder.encode(element, context));
    }

    private void add(OutEvent event) throws IOException {
        if (!begun) {
            begin();
        }
        if (events != null) {
            if (events.bytes() + event.data.length > KeptEvents.MAX_BYTES) {
                throw new UnrecoverableSinkException("The durable sink of stream "
                        + settings.name() + " keeps at most 1 GiB of events a subtask between two"
                        + " checkpoints. Checkpoint more often, raise the parallelism of the sink,"
                        + " or give up durable().");
            }
            events.add(event);
            keptBytes += event.data.length;
        }
        outbox.put(event);
    }

    private void begin() throws IOException {
        if (open == null || !leases.keeps(open.getTxnId())) {
            openNext(); // an empty one that Pravega ended holds nothing that could be missed
        }
        TxnSegments into = open;
        begun = true;
        events = settings.durable ? new KeptEvents() : null;
        outbox.enqueue(() -> target.begin(into));
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
        this.endOfInput |= endOfInput;
        if (begun) {
            outbox.call("acknowledge all events", target::flush);
            if (!leases.keeps(open.getTxnId())) {
                throw new IOException("Transaction " + open.getTxnId() + " of stream "
                        + settings.name() + " was ended by Pravega while it was written: its lease"
                        + " of " + Transactions.seconds(settings.lease.toMillis()) + " was not"
                        + " renewed in time, or it was open for longer than Pravega allows (1,000"
                        + " leases, at most a day). The job goes back to its last checkpoint;"
                        + " nothing is lost.");
            }
        }
    }

    @Override
    public Collection<PendingTransaction> prepareCommit() throws IOException {
        List<PendingTransaction> pending = new ArrayList<>();
        PendingTransaction current = begun ? closeOpen(System.currentTimeMillis(), false) : null;
        settleKept(current);
        for (WriterState state : restored) {
            settleRestored(state, pending);
        }
        restored = List.of();
        if (current != null) {
            pending.add(current);
        }
        keptBytes = kept.stream().mapToLong(state -> state.events.bytes()).sum();
        prepareNext();
        return pending;
    }

    private PendingTransaction closeOpen(long closedAt, boolean rewritten) throws IOException {
        outbox.call("acknowledge all events", target::finish);
        UUID id = open.getTxnId();
        if (settings.durable) {
            kept.add(new WriterState(job, id, closedAt, events));
        }
        Long time = settings.watermarkNotes && !rewritten && watermark != Long.MIN_VALUE
                ? (Long) watermark : null;
        open = null;
        begun = false;
        events = null;
        return new PendingTransaction(settings.scope, settings.stream, id, closedAt,
                settings.lease, settings.durable, rewritten, restoredFrom, timeWriter, time);
    }

    /** Forgets the events of transactions that are certain by now. */
    private void settleKept(PendingTransaction current) throws IOException {
        List<WriterState> uncertain = new ArrayList<>();
        for (WriterState state : kept) {
            boolean justClosed = current != null && state.transaction.equals(current.id);
            if (justClosed
                    || transactions.state(state.transaction) != TransactionState.COMMITTED) {
                uncertain.add(state);
            } else {
                leases.letGo(state.transaction);
            }
        }
        kept.clear();
        kept.addAll(uncertain);
    }

    /** Decides about a transaction of the restored state; its committer has had its turn. */
    private void settleRestored(WriterState state, List<PendingTransaction> pending)
            throws IOException {
        TransactionState is = transactions.state(state.transaction);
        boolean again = is == TransactionState.ABORTED || is == TransactionState.UNKNOWN
                && settings.unknown == pfl.pravega.UnknownTransaction.WRITE_AGAIN;
        if (is == TransactionState.OPEN || is == TransactionState.COMMITTING) {
            kept.add(state);
            leases.keep(state.transaction);
        } else if (again && settings.durable) {
            pending.add(writeAgain(state, is));
        } else if (again) {
            throw new UnrecoverableSinkException("Transaction " + state.transaction + " of stream "
                    + settings.name() + " is " + is + ", and durable() was taken from the sink"
                    + " since its events were kept. Restore with durable() once more.");
        } else if (is == TransactionState.UNKNOWN
                && settings.unknown == pfl.pravega.UnknownTransaction.FAIL) {
            throw new UnrecoverableSinkException(TransactionCommitter.unknown(settings,
                    state.transaction, state.closedAt));
        }
    }

    private PendingTransaction writeAgain(WriterState state, TransactionState is)
            throws IOException {
        LOG.warn("Transaction {} of stream {} is {} after a restore; its kept events ({} bytes)"
                + " are written again", state.transaction, settings.name(), is,
                state.events.bytes());
        openNext();
        begin();
        state.events.forEach(this::add);
        return closeOpen(state.closedAt, true);
    }

    private void prepareNext() throws IOException {
        if (endOfInput) {
            return;
        }
        if (open == null) {
            openNext();
            return;
        }
        long life = Math.min(LEASES_OF_LIFE * settings.lease.toMillis(), LONGEST_LIFE.toMillis());
        if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - openedAt) > life / 2) {
            letGoOfOpen();
            openNext();
        }
    }

    @Override
    public List<WriterState> snapshotState(long checkpointId) {
        List<WriterState> states = new ArrayList<>(kept);
        states.addAll(restored);
        if (open != null) {
            states.add(new WriterState(job, open.getTxnId(), 0, null));
        }
        return states;
    }

    @Override
    public void writeWatermark(Watermark mark) {
        if (mark.getTimestamp() != Long.MAX_VALUE) {
            watermark = mark.getTimestamp();
        }
    }

    private void letGoOfOpen() {
        UUID id = open.getTxnId();
        open = null;
        leases.letGo(id);
        target.beforeClose(transactions.abortSoon(id).exceptionally(e -> null));
    }

    /** Aborts what isn't handed over: the restart writes its events again. */
    @Override
    public void close() {
        leases.close();
        if (open != null) {
            letGoOfOpen();
        }
        outbox.close();
    }
}
