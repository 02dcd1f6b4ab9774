package pfl.pravega.sink;

import io.pravega.client.stream.Transaction;

/** What the controller says about a transaction. */
enum TransactionState {
    OPEN,
    /** Will be committed whatever happens: the controller carries it through. */
    COMMITTING,
    COMMITTED,
    /** Its events are gone, for ever. */
    ABORTED,
    /** Never existed, or finished longer ago than the controller remembers, or another stream. */
    UNKNOWN;

    static TransactionState of(Transaction.Status status) {
        switch (status) {
            case OPEN:
                return OPEN;
            case COMMITTING:
                return COMMITTING;
            case COMMITTED:
                return COMMITTED;
            default:
                return ABORTED;
        }
    }
}
