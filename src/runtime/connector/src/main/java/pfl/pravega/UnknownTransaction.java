package pfl.pravega;

/**
 * What an exactly-once sink does on restore with a transaction that Pravega doesn't know (any
 * more). A controller forgets finished transactions after 24 hours
 * ({@code controller.transaction.ttl.hours}), so an older savepoint can't prove by itself whether
 * its last transactions were committed.
 */
public enum UnknownTransaction {

    /** The job fails with a message that explains the choice. Nothing is lost or doubled. */
    FAIL,

    /**
     * The transaction counts as committed. Right after {@code flink stop} that ended well, since
     * that commits; wrong (its events are lost) where the job was killed between the savepoint and
     * its commit.
     */
    ASSUME_COMMITTED,

    /**
     * The events kept by {@code durable()} are written again. Right where the job was killed
     * before its commit; wrong (its events are doubled) where the transaction was committed.
     */
    WRITE_AGAIN
}
