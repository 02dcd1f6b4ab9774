package pfl.types;

import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * Flink's view of a record, or of another value that a {@link FieldType} writes.
 *
 * @param <T> the Java type of the values
 */
public final class RecordType<T> extends TypeInformation<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final TypeSerializer<T> serializer;

    /**
     * The type of a record.
     *
     * @param type the record
     * @param serializer its serializer
     */
    public RecordType(Class<T> type, RecordSerializer<T> serializer) {
        this(type, (TypeSerializer<T>) serializer);
    }

    private RecordType(Class<T> type, TypeSerializer<T> serializer) {
        this.type = type;
        this.serializer = serializer;
    }

    /**
     * The type of values that are no records: decimals, lists, maps, and whatever may be null.
     *
     * @param <T> the Java type of the values
     * @param type the class of the values
     * @param values how they are written
     * @return their type
     */
    @SuppressWarnings("unchecked") // A class literal has no type arguments: List.class is that of each list.
    public static <T> TypeInformation<T> of(Class<? super T> type, FieldType<T> values) {
        return new RecordType<>((Class<T>) type, new ValueSerializer<>(values));
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return serializer;
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract in Flink 1.20, gone in 2.x.
    public TypeSerializer<T> createSerializer(ExecutionConfig config) {
        return serializer;
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public boolean isKeyType() {
        return true; // Records have value equality, and hash codes that are the same in each JVM.
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof RecordType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordType && ((RecordType<?>) other).type == type
                && ((RecordType<?>) other).serializer.equals(serializer);
    }

    @Override
    public int hashCode() {
        return type.getName().hashCode();
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
