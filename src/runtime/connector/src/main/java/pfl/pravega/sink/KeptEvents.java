package pfl.pravega.sink;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
    private byte[] current = new byte[512];
    private int used;
    private long sealed;

    void add(OutEvent event) {
        byte[] key = event.key == null ? null : event.key.getBytes(StandardCharsets.UTF_8);
        reserve(8 + (key == null ? 0 : key.length) + event.data.length);
        putInt(key == null ? -1 : key.length);
        if (key != null) {
            put(key);
        }
        putInt(event.data.length);
        put(event.data);
        if (used >= CHUNK) {
            seal();
        }
    }

    private void reserve(int bytes) {
        if (used + bytes > current.length) {
            current = Arrays.copyOf(current, Math.max(used + bytes, 2 * current.length));
        }
    }

    private void putInt(int value) {
        current[used++] = (byte) (value >>> 24);
        current[used++] = (byte) (value >>> 16);
        current[used++] = (byte) (value >>> 8);
        current[used++] = (byte) value;
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, current, used, bytes.length);
        used += bytes.length;
    }

    private void seal() {
        if (used > 0) {
            chunks.add(Arrays.copyOf(current, used));
            sealed += used;
            used = 0;
        }
    }

    long bytes() {
        return sealed + used;
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
