package pfl.pravega.sink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The events of a transaction, kept to be written again; in chunks, so that growing is cheap. */
final class KeptEvents {
    /** A state entry is one byte array in Flink, which ends at 2 GiB. */
    static final long MAX_BYTES = 1L << 30;
    private static final int CHUNK = 1 << 20;

    /** Takes an event. */
    interface Consumer {
        void accept(OutEvent event) throws IOException;
    }

    private final List<byte[]> chunks = new ArrayList<>();
    private final ByteArrayOutputStream current = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(current);
    private long sealed;

    void add(OutEvent event) throws IOException {
        byte[] key = event.key == null ? null : event.key.getBytes(StandardCharsets.UTF_8);
        out.writeInt(key == null ? -1 : key.length);
        if (key != null) {
            out.write(key);
        }
        out.writeInt(event.data.length);
        out.write(event.data);
        if (current.size() >= CHUNK) {
            seal();
        }
    }

    private void seal() {
        if (current.size() > 0) {
            chunks.add(current.toByteArray());
            sealed += current.size();
            current.reset();
        }
    }

    long bytes() {
        return sealed + current.size();
    }

    void forEach(Consumer consumer) throws IOException {
        seal();
        for (byte[] chunk : chunks) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(chunk));
            while (in.available() > 0) {
                int length = in.readInt();
                String key = length < 0 ? null
                        : new String(in.readNBytes(length), StandardCharsets.UTF_8);
                consumer.accept(new OutEvent(key, in.readNBytes(in.readInt())));
            }
        }
    }

    void writeTo(DataOutputStream to) throws IOException {
        seal();
        to.writeInt(chunks.size());
        for (byte[] chunk : chunks) {
            to.writeInt(chunk.length);
            to.write(chunk);
        }
    }

    static KeptEvents readFrom(DataInputStream in) throws IOException {
        KeptEvents kept = new KeptEvents();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            byte[] chunk = in.readNBytes(in.readInt());
            kept.chunks.add(chunk);
            kept.sealed += chunk.length;
        }
        return kept;
    }
}
