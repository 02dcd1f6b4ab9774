package pfl.pravega.source;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** The state of the enumerator: the progress of each stream whose start has been found. */
public final class EnumeratorState {
    /** By scoped name. */
    final Map<String, StreamProgress> streams = new TreeMap<>();

    EnumeratorState() {
    }

    /** The format of the state. */
    public static final class Serializer implements SimpleVersionedSerializer<EnumeratorState> {
        private static final int VERSION = 1;

        @Override
        public int getVersion() {
            return VERSION;
        }

        @Override
        public byte[] serialize(EnumeratorState state) throws IOException {
            DataOutputSerializer out = new DataOutputSerializer(256);
            out.writeInt(state.streams.size());
            for (StreamProgress progress : state.streams.values()) {
                write(progress, out);
            }
            return out.getCopyOfBuffer();
        }

        private static void write(StreamProgress progress, DataOutputView out) throws IOException {
            out.writeUTF(progress.stream);
            out.writeInt(progress.bounds == null ? -1 : progress.bounds.size());
            if (progress.bounds != null) {
                for (Map.Entry<Long, Long> bound : progress.bounds.entrySet()) {
                    out.writeLong(bound.getKey());
                    out.writeLong(bound.getValue());
                }
            }
            writeIds(progress.future, out);
            writeIds(progress.active, out);
            out.writeInt(progress.ended.size());
            for (Map.Entry<Long, StreamProgress.End> end : progress.ended.entrySet()) {
                out.writeLong(end.getKey());
                writeIds(end.getValue().successors, out);
            }
            out.writeInt(progress.pending.size());
            for (SegmentSplit split : progress.pending) {
                split.write(out);
            }
        }

        private static void writeIds(Collection<Long> ids, DataOutputView out) throws IOException {
            out.writeInt(ids.size());
            for (long id : ids) {
                out.writeLong(id);
            }
        }

        @Override
        public EnumeratorState deserialize(int version, byte[] bytes) throws IOException {
            if (version != VERSION) {
                throw new IOException("The state of a Pravega source has version " + version
                        + "; this connector knows version " + VERSION + " only. Use the connector"
                        + " that wrote the state, or a newer one");
            }
            DataInputDeserializer in = new DataInputDeserializer(bytes);
            EnumeratorState state = new EnumeratorState();
            for (int streams = in.readInt(); streams > 0; streams--) {
                StreamProgress progress = read(in);
                state.streams.put(progress.stream, progress);
            }
            return state;
        }

        private static StreamProgress read(DataInputView in) throws IOException {
            StreamProgress progress = new StreamProgress(in.readUTF());
            int bounds = in.readInt();
            if (bounds >= 0) {
                progress.bounds = new HashMap<>();
                for (; bounds > 0; bounds--) {
                    progress.bounds.put(in.readLong(), in.readLong());
                }
            }
            progress.future.addAll(readIds(in));
            progress.active.addAll(readIds(in));
            for (int ends = in.readInt(); ends > 0; ends--) {
                long id = in.readLong();
                StreamProgress.End end = new StreamProgress.End(-1, readIds(in));
                // The checkpoint that is restored covers the end, and a reader that holds it says so.
                end.covered = true;
                end.acknowledged = true;
                progress.ended.put(id, end);
            }
            for (int pending = in.readInt(); pending > 0; pending--) {
                progress.pending.add(SegmentSplit.read(in));
            }
            return progress;
        }

        private static Set<Long> readIds(DataInputView in) throws IOException {
            Set<Long> ids = new HashSet<>();
            for (int count = in.readInt(); count > 0; count--) {
                ids.add(in.readLong());
            }
            return ids;
        }
    }
}
