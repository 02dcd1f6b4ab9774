package pfl.pravega.sink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A transaction that is complete and waits for its checkpoint, to be committed then. */
final class PendingTransaction {
    /** Stands for "started without a checkpoint". */
    static final long NO_CHECKPOINT = -1;

    final String scope;
    final String stream;
    final UUID id;
    /** When its events were first closed into a transaction, in ms since 1970. */
    final long closedAt;
    final Duration lease;
    /** Its writer keeps the events until the commit is certain. */
    final boolean durable;
    /** It holds the events of an aborted transaction again: to be committed before the others. */
    final boolean rewritten;
    /** The checkpoint from which the execution that wrote it had started. */
    final long restoredFrom;
    /** For Pravega's time windows: who notes the time, and which (null: none). */
    final String timeWriter;
    final Long time;

    PendingTransaction(String scope, String stream, UUID id, long closedAt, Duration lease,
            boolean durable, boolean rewritten, long restoredFrom, String timeWriter, Long time) {
        this.scope = scope;
        this.stream = stream;
        this.id = id;
        this.closedAt = closedAt;
        this.lease = lease;
        this.durable = durable;
        this.rewritten = rewritten;
        this.restoredFrom = restoredFrom;
        this.timeWriter = timeWriter;
        this.time = time;
    }

    @Override
    public String toString() {
        return "transaction " + id + " of stream " + scope + "/" + stream;
    }

    /** Version 1: the fields in their order. */
    static final class Serializer implements SimpleVersionedSerializer<PendingTransaction> {
        private static final int VERSION = 1;

        @Override
        public int getVersion() {
            return VERSION;
        }

        @Override
        public byte[] serialize(PendingTransaction t) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(t.scope);
            out.writeUTF(t.stream);
            out.writeLong(t.id.getMostSignificantBits());
            out.writeLong(t.id.getLeastSignificantBits());
            out.writeLong(t.closedAt);
            out.writeLong(t.lease.toMillis());
            out.writeBoolean(t.durable);
            out.writeBoolean(t.rewritten);
            out.writeLong(t.restoredFrom);
            out.writeUTF(t.timeWriter);
            out.writeBoolean(t.time != null);
            if (t.time != null) {
                out.writeLong(t.time);
            }
            return bytes.toByteArray();
        }

        @Override
        public PendingTransaction deserialize(int version, byte[] bytes) throws IOException {
            if (version != VERSION) {
                throw new IOException("A pending transaction of a Pravega sink has version "
                        + version + ", this connector reads version " + VERSION + " only");
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            return new PendingTransaction(in.readUTF(), in.readUTF(),
                    new UUID(in.readLong(), in.readLong()), in.readLong(),
                    Duration.ofMillis(in.readLong()), in.readBoolean(), in.readBoolean(),
                    in.readLong(), in.readUTF(), in.readBoolean() ? (Long) in.readLong() : null);
        }
    }
}
