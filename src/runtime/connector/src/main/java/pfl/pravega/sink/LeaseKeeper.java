package pfl.pravega.sink;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the leases of the transactions that a writer has open or has handed to its committer. */
final class LeaseKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
    /** Three renewals may fail before a lease ends. */
    private static final int RENEWALS_A_LEASE = 4;

    private final Transactions transactions;
    private final Duration lease;
    private final Set<UUID> kept = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer;

    LeaseKeeper(String name, Transactions transactions, Duration lease) {
        this.transactions = transactions;
        this.lease = lease;
        timer = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread t = new Thread(r, "pravega-lease " + name);
            t.setDaemon(true);
            return t;
        });
        long period = lease.toMillis() / RENEWALS_A_LEASE;
        timer.scheduleAtFixedRate(() -> kept.forEach(this::renew), period, period,
                TimeUnit.MILLISECONDS);
    }

    private void renew(UUID id) {
        try {
            transactions.renew(id, lease).whenComplete((open, e) -> {
                if (e != null) {
                    LOG.warn("Cannot renew the lease of transaction {}: {}", id, e.toString());
                } else if (!open) {
                    kept.remove(id);
                }
            });
        } catch (RuntimeException e) { // the timer would stop for ever
            LOG.warn("Cannot renew the lease of transaction {}: {}", id, e.toString());
        }
    }

    void keep(UUID id) {
        kept.add(id);
    }

    void letGo(UUID id) {
        kept.remove(id);
    }

    /** False once Pravega has said that the transaction is no longer open. */
    boolean keeps(UUID id) {
        return kept.contains(id);
    }

    int size() {
        return kept.size();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
