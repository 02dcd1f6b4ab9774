package pfl.types;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;

/** Steps through a record that was written in an older layout. */
public final class FieldReader {
    private final Layout record;
    private final DataInputView in;
    private int at = -1;

    FieldReader(Layout record, DataInputView in) {
        this.record = record;
        this.in = in;
    }

    /**
     * Moves to the next field of the older record; the one before must have been read or skipped.
     *
     * @return its name, or null at the end
     */
    public String next() {
        at++;
        return at < record.names.size() ? record.names.get(at) : null;
    }

    /**
     * Reads the field.
     *
     * @param <T> the Java type of the value
     * @param type its type in this program
     * @return the value
     * @throws IOException if it can't be read
     */
    public <T> T read(FieldType<T> type) throws IOException {
        return type.read(record.parts.get(at), in);
    }

    /**
     * Reads past a field that this program's record doesn't have.
     *
     * @throws IOException if it can't be read
     */
    public void skip() throws IOException {
        CompositeTypes.readPast(record.parts.get(at), in);
    }
}
