package pfl.types;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Serializer of an immutable record: the generated subclass only writes and reads the fields.
 *
 * @param <T> the record
 */
public abstract class RecordSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    /** Null: the layout of the program. Otherwise that of older state, read once when it is migrated. */
    private final Layout written;

    /**
     * A serializer of the program's layout, or of an older one.
     *
     * @param written the older layout; null for the program's own
     */
    protected RecordSerializer(Layout written) {
        this.written = written;
    }

    /**
     * Writes the fields in the order of {@link #layout()}.
     *
     * @param record the record
     * @param out where to
     * @throws IOException if it can't be written
     */
    protected abstract void write(T record, DataOutputView out) throws IOException;

    /**
     * Reads what {@link #write} wrote.
     *
     * @param in where from
     * @return the record
     * @throws IOException if it can't be read
     */
    protected abstract T read(DataInputView in) throws IOException;

    /**
     * Reads a record of another layout, field by field by name.
     *
     * @param in the fields
     * @return the record
     * @throws IOException if it can't be read
     */
    protected abstract T read(FieldReader in) throws IOException;

    /**
     * How this program writes the record.
     *
     * @return its fields
     */
    protected abstract Layout layout();

    /**
     * The same serializer for state in another layout.
     *
     * @param written the layout of the state
     * @return a serializer that reads it
     */
    protected abstract RecordSerializer<T> reading(Layout written);

    @Override
    public final void serialize(T record, DataOutputView target) throws IOException {
        write(record, target);
    }

    @Override
    public final T deserialize(DataInputView source) throws IOException {
        return written == null ? read(source) : read(new FieldReader(written, source));
    }

    @Override
    public final T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public final void copy(DataInputView source, DataOutputView target) throws IOException {
        write(deserialize(source), target);
    }

    @Override
    public final boolean isImmutableType() {
        return true;
    }

    @Override
    public final T copy(T from) {
        return from;
    }

    @Override
    public final T copy(T from, T reuse) {
        return from;
    }

    @Override
    public final TypeSerializer<T> duplicate() {
        return this;
    }

    @Override
    public final T createInstance() {
        return null;
    }

    @Override
    public final int getLength() {
        return -1;
    }

    private Layout effective() {
        return written == null ? layout() : written;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass()
                && ((RecordSerializer<?>) other).effective().equals(effective());
    }

    @Override
    public final int hashCode() {
        return getClass().getName().hashCode();
    }
}
