package pfl.json;

import java.io.IOException;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;

/**
 * JSON of a record. The generated subclass only names the fields; it has no state of its own.
 *
 * @param <T> the record
 */
public abstract class JsonSchema<T> implements DeserializationSchema<T>, SerializationSchema<T> {
    private static final long serialVersionUID = 1L;

    private transient JsonReader reader;
    private transient JsonWriter writer;

    /**
     * Reads the fields of an object that the reader has entered, to its end.
     *
     * @param in the object
     * @return the record
     * @throws IOException if it isn't such a record; the message names the field and the byte
     */
    protected abstract T read(JsonReader in) throws IOException;

    /**
     * Writes the fields, in an object that the writer has begun.
     *
     * @param record the record
     * @param out where to
     * @throws IOException if a value has no JSON, such as NaN
     */
    protected abstract void write(T record, JsonWriter out) throws IOException;

    /**
     * Reads a record from the bytes of one JSON object.
     *
     * @param message the bytes, UTF-8
     * @return the record
     * @throws IOException if it isn't such a record; the message names the field and the byte
     */
    @Override
    public final T deserialize(byte[] message) throws IOException {
        if (reader == null) {
            reader = new JsonReader(getProducedType().getTypeClass().getSimpleName());
        }
        reader.start(message);
        T record = reader.record(this);
        reader.finish();
        return record;
    }

    /**
     * Writes a record as one JSON object.
     *
     * @param record the record
     * @return its bytes, UTF-8
     * @throws IllegalStateException if a value has no JSON, such as NaN
     */
    @Override
    public final byte[] serialize(T record) {
        if (writer == null) {
            writer = new JsonWriter();
        }
        try {
            writer.start();
            writer.record(this, record);
            return writer.finish();
        } catch (IOException | RuntimeException e) {
            writer = null; // It is in the middle of an object.
            throw new IllegalStateException("Can't write " + record + " as JSON: " + e.getMessage(), e);
        }
    }

    @Override
    public final boolean isEndOfStream(T next) {
        return false;
    }
}
