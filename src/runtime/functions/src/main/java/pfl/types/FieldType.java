package pfl.types;

import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * How a value of a type is written, read, and read from state of an older layout. Generated serializers
 * write the plain types by themselves and all others through one of these.
 *
 * @param <T> the Java type of the values
 */
public abstract class FieldType<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Java {@code Boolean}. */
    public static final FieldType<Boolean> BOOL = new ScalarTypes.Bool();
    /** Java {@code Byte}. */
    public static final FieldType<Byte> INT8 = new ScalarTypes.Int8();
    /** Java {@code Short}. */
    public static final FieldType<Short> INT16 = new ScalarTypes.Int16();
    /** Java {@code Integer}. */
    public static final FieldType<Integer> INT = new ScalarTypes.Int32(Layout.Kind.INT);
    /** Java {@code Long}. */
    public static final FieldType<Long> LONG = new ScalarTypes.Int64(Layout.Kind.LONG);
    /** Java {@code Float}. */
    public static final FieldType<Float> FLOAT = new ScalarTypes.Float32();
    /** Java {@code Double}. */
    public static final FieldType<Double> DOUBLE = new ScalarTypes.Float64();
    /** Java {@code String}. */
    public static final FieldType<String> STRING = new ScalarTypes.Text();
    /** Java {@code byte[]}. */
    public static final FieldType<byte[]> BYTES = new ScalarTypes.Bytes();
    /** Days since 1970. */
    public static final FieldType<Integer> DATE = new ScalarTypes.Int32(Layout.Kind.DATE);
    /** Microseconds since midnight. */
    public static final FieldType<Long> TIME = new ScalarTypes.Int64(Layout.Kind.TIME);
    /** Microseconds since 1970, UTC. */
    public static final FieldType<Long> TIMESTAMP = new ScalarTypes.Int64(Layout.Kind.TIMESTAMP);
    /** Microseconds. */
    public static final FieldType<Long> DURATION = new ScalarTypes.Int64(Layout.Kind.DURATION);

    private final Layout layout;

    FieldType(Layout layout) {
        this.layout = layout;
    }

    /**
     * A decimal with a fixed scale.
     *
     * @param precision digits in all, 1 to 38
     * @param scale digits after the point
     * @return its type
     */
    public static FieldType<BigDecimal> decimal(int precision, int scale) {
        return new ScalarTypes.Decimal(precision, scale);
    }

    /**
     * A value that may be null.
     *
     * @param <T> the Java type of the values
     * @param of the type without null
     * @return its type
     */
    public static <T> FieldType<T> optional(FieldType<T> of) {
        return new CompositeTypes.Optional<>(of);
    }

    /**
     * A list.
     *
     * @param <E> the Java type of the elements
     * @param element type of the elements
     * @return its type
     */
    public static <E> FieldType<List<E>> list(FieldType<E> element) {
        return new CompositeTypes.ListOf<>(element);
    }

    /**
     * A map, which keeps the order of its entries.
     *
     * @param <K> the Java type of the keys
     * @param <V> the Java type of the values
     * @param key type of the keys
     * @param value type of the values
     * @return its type
     */
    public static <K, V> FieldType<Map<K, V>> map(FieldType<K> key, FieldType<V> value) {
        return new CompositeTypes.MapOf<>(key, value);
    }

    /**
     * An enum: state holds the position of the member, and the layout the names, so members may be added
     * and moved.
     *
     * @param <E> the enum
     * @param type the enum
     * @return its type
     */
    public static <E extends Enum<E>> FieldType<E> enumeration(Class<E> type) {
        return new CompositeTypes.Enumeration<>(type);
    }

    /**
     * A nested record.
     *
     * @param <R> the record
     * @param serializer its serializer
     * @return its type
     */
    public static <R> FieldType<R> record(RecordSerializer<R> serializer) {
        return new CompositeTypes.Record<>(serializer);
    }

    final Layout layout() {
        return layout;
    }

    /**
     * Writes a value.
     *
     * @param value the value; null only where the type is optional
     * @param out where to
     * @throws IOException if it can't be written
     */
    public abstract void write(T value, DataOutputView out) throws IOException;

    /**
     * Reads what {@link #write} wrote.
     *
     * @param in where from
     * @return the value
     * @throws IOException if it can't be read
     */
    public abstract T read(DataInputView in) throws IOException;

    /** Reads a value of an older layout, which is known to have no conflict with this type. */
    abstract T read(Layout written, DataInputView in) throws IOException;

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((FieldType<?>) other).layout.equals(layout);
    }

    @Override
    public final int hashCode() {
        return layout.hashCode();
    }
}
