package pfl.pravega.sink;

import io.pravega.client.stream.impl.TxnSegments;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import pfl.pravega.PravegaConnection;
import pfl.pravega.StartFindings;

/** What a sink looks at before its job starts. */
final class SinkStart {
    /** For each answer of Pravega. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private SinkStart() {
    }

    static void check(SinkSettings<?> settings, StartFindings findings) throws Exception {
        try (PravegaConnection connection = PravegaConnection.open(settings.config)) {
            if (!connection.controller().checkStreamExists(settings.scope, settings.stream)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                findings.refuse("PFL4801", "The stream " + settings.name() + ", which is written, doesn't exist."
                        + " Create it, or correct its name or scope");
                return;
            }
            if (settings.lease != null) {
                checkLease(settings, connection, findings);
            }
        }
    }

    /** The controller doesn't say its limits, so a transaction is opened, and given up. */
    private static void checkLease(SinkSettings<?> settings, PravegaConnection connection,
            StartFindings findings) throws Exception {
        Transactions transactions = new Transactions(connection.controller(), settings.pravegaStream(), PATIENCE);
        try {
            TxnSegments opened = transactions.createFirst(settings.lease);
            transactions.abort(opened.getTxnId());
        } catch (UnrecoverableSinkException e) {
            findings.refuse("PFL4603", e.getMessage());
        }
    }
}
