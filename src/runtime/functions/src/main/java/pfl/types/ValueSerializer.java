package pfl.types;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;

/** Serializer of values that are no records. */
final class ValueSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final FieldType<T> type;
    /** Null: the layout of the type. */
    private final Layout written;

    ValueSerializer(FieldType<T> type) {
        this(type, null);
    }

    private ValueSerializer(FieldType<T> type, Layout written) {
        this.type = type;
        this.written = written;
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        type.write(value, target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return written == null ? type.read(source) : type.read(written, source);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        type.write(deserialize(source), target);
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public T copy(T from) {
        return from;
    }

    @Override
    public T copy(T from, T reuse) {
        return from;
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return this;
    }

    @Override
    public T createInstance() {
        return null;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueSerializer && ((ValueSerializer<?>) other).type.equals(type);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new Snapshot<>(type);
    }

    /**
     * The type and its layout in a savepoint.
     *
     * @param <T> the Java type of the values
     */
    public static final class Snapshot<T> implements TypeSerializerSnapshot<T> {
        private static final int VERSION = 1;

        private FieldType<T> type;
        private Layout layout;

        /** For Flink, which then reads it. */
        public Snapshot() {
        }

        Snapshot(FieldType<T> type) {
            this.type = type;
            this.layout = type.layout();
        }

        @Override
        public int getCurrentVersion() {
            return VERSION;
        }

        @Override
        public void writeSnapshot(DataOutputView out) throws IOException {
            layout.write(out);
            byte[] object = InstantiationUtil.serializeObject(type);
            out.writeInt(object.length);
            out.write(object);
        }

        @Override
        public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
            layout = Layout.read(in);
            byte[] object = new byte[in.readInt()];
            in.readFully(object);
            try {
                type = InstantiationUtil.deserializeObject(object, loader);
            } catch (ClassNotFoundException e) {
                throw new IOException("The state has values of a class that the program no longer has", e);
            }
        }

        @Override
        public TypeSerializer<T> restoreSerializer() {
            return new ValueSerializer<>(type, layout);
        }

        @Override
        public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
                TypeSerializerSnapshot<T> old) {
            if (!(old instanceof Snapshot)) {
                return TypeSerializerSchemaCompatibility.incompatible();
            }
            Layout before = ((Snapshot<T>) old).layout;
            if (before.equals(layout)) {
                return TypeSerializerSchemaCompatibility.compatibleAsIs();
            }
            return layout.conflictsWith(before).isEmpty()
                    ? TypeSerializerSchemaCompatibility.compatibleAfterMigration()
                    : TypeSerializerSchemaCompatibility.incompatible();
        }
    }
}
