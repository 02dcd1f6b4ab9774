package pfl.types;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.slf4j.LoggerFactory;

/**
 * The layout of a record as it is in a savepoint. A later program may add fields that are optional or have
 * a default, remove and move fields, widen numbers, make a field optional, add and move members of enums.
 *
 * @param <T> the record
 */
public abstract class RecordSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int VERSION = 1;

    private final RecordSerializer<T> serializer;
    private Layout layout;

    /**
     * A snapshot of this program's layout.
     *
     * @param serializer this program's serializer
     */
    protected RecordSnapshot(RecordSerializer<T> serializer) {
        this.serializer = serializer;
        this.layout = serializer.layout();
    }

    @Override
    public final int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public final void writeSnapshot(DataOutputView out) throws IOException {
        layout.write(out);
    }

    @Override
    public final void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
        layout = Layout.read(in);
    }

    @Override
    public final TypeSerializer<T> restoreSerializer() {
        return layout.equals(serializer.layout()) ? serializer : serializer.reading(layout);
    }

    @Override
    public final TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializerSnapshot<T> old) {
        if (old.getClass() != getClass()) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        Layout before = ((RecordSnapshot<T>) old).layout;
        if (before.equals(layout)) {
            return TypeSerializerSchemaCompatibility.compatibleAsIs();
        }
        List<String> conflicts = layout.conflictsWith(before);
        if (conflicts.isEmpty()) {
            return TypeSerializerSchemaCompatibility.compatibleAfterMigration();
        }
        LoggerFactory.getLogger(getClass())
                .error("The state can't be read by this program: {}", String.join("; ", conflicts));
        return TypeSerializerSchemaCompatibility.incompatible();
    }
}
