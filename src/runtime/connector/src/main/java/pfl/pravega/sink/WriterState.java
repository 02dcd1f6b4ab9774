package pfl.pravega.sink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * One transaction in the state of a writer: the open one (no events), to be aborted when a restart
 * of the same job finds it left over, or, when the sink is durable, a closed one whose commit is
 * not yet certain, with its events.
 */
final class WriterState {
    /** The job that opened the transaction. */
    final String job;
    final UUID transaction;
    /** When the events were first closed into a transaction, in ms since 1970: their order. */
    final long closedAt;
    /** Null for the open transaction. */
    final KeptEvents events;

    WriterState(String job, UUID transaction, long closedAt, KeptEvents events) {
        this.job = job;
        this.transaction = transaction;
        this.closedAt = closedAt;
        this.events = events;
    }

    /** Version 1: job, id, time, whether events follow, events. */
    static final class Serializer implements SimpleVersionedSerializer<WriterState> {
        private static final int VERSION = 1;

        @Override
        public int getVersion() {
            return VERSION;
        }

        @Override
        public byte[] serialize(WriterState state) throws IOException {
            long size = state.events == null ? 64 : state.events.bytes() + 256;
            ByteArrayOutputStream bytes =
                    new ByteArrayOutputStream((int) Math.min(size, Integer.MAX_VALUE - 16));
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(state.job);
            out.writeLong(state.transaction.getMostSignificantBits());
            out.writeLong(state.transaction.getLeastSignificantBits());
            out.writeLong(state.closedAt);
            out.writeBoolean(state.events != null);
            if (state.events != null) {
                state.events.writeTo(out);
            }
            return bytes.toByteArray();
        }

        @Override
        public WriterState deserialize(int version, byte[] bytes) throws IOException {
            if (version != VERSION) {
                throw new IOException("The state of a Pravega sink has version " + version
                        + ", this connector reads version " + VERSION + " only");
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            String job = in.readUTF();
            UUID id = new UUID(in.readLong(), in.readLong());
            long closedAt = in.readLong();
            return new WriterState(job, id, closedAt,
                    in.readBoolean() ? KeptEvents.readFrom(in) : null);
        }
    }
}
