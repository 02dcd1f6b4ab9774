package pfl.types;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The types with parts. */
final class CompositeTypes {
    private CompositeTypes() {
    }

    static final class Optional<T> extends FieldType<T> {
        private static final long serialVersionUID = 1L;

        private final FieldType<T> of;

        Optional(FieldType<T> of) {
            super(Layout.of(Layout.Kind.OPTIONAL, of.layout()));
            this.of = of;
        }

        @Override
        public void write(T value, DataOutputView out) throws IOException {
            out.writeBoolean(value != null);
            if (value != null) {
                of.write(value, out);
            }
        }

        @Override
        public T read(DataInputView in) throws IOException {
            return in.readBoolean() ? of.read(in) : null;
        }

        @Override
        T read(Layout written, DataInputView in) throws IOException {
            if (written.kind != Layout.Kind.OPTIONAL) {
                return of.read(written, in);
            }
            return in.readBoolean() ? of.read(written.parts.get(0), in) : null;
        }
    }

    static final class ListOf<E> extends FieldType<List<E>> {
        private static final long serialVersionUID = 1L;

        private final FieldType<E> element;

        ListOf(FieldType<E> element) {
            super(Layout.of(Layout.Kind.LIST, element.layout()));
            this.element = element;
        }

        @Override
        public void write(List<E> value, DataOutputView out) throws IOException {
            out.writeInt(value.size());
            for (E each : value) {
                element.write(each, out);
            }
        }

        @Override
        public List<E> read(DataInputView in) throws IOException {
            int size = in.readInt();
            List<E> value = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                value.add(element.read(in));
            }
            return Collections.unmodifiableList(value);
        }

        @Override
        List<E> read(Layout written, DataInputView in) throws IOException {
            int size = in.readInt();
            List<E> value = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                value.add(element.read(written.parts.get(0), in));
            }
            return Collections.unmodifiableList(value);
        }
    }

    static final class MapOf<K, V> extends FieldType<Map<K, V>> {
        private static final long serialVersionUID = 1L;

        private final FieldType<K> key;
        private final FieldType<V> value;

        MapOf(FieldType<K> key, FieldType<V> value) {
            super(Layout.of(Layout.Kind.MAP, key.layout(), value.layout()));
            this.key = key;
            this.value = value;
        }

        @Override
        public void write(Map<K, V> map, DataOutputView out) throws IOException {
            out.writeInt(map.size());
            for (Map.Entry<K, V> entry : map.entrySet()) {
                key.write(entry.getKey(), out);
                value.write(entry.getValue(), out);
            }
        }

        @Override
        public Map<K, V> read(DataInputView in) throws IOException {
            int size = in.readInt();
            Map<K, V> map = new LinkedHashMap<>(size * 2);
            for (int i = 0; i < size; i++) {
                K k = key.read(in);
                map.put(k, value.read(in));
            }
            return Collections.unmodifiableMap(map);
        }

        @Override
        Map<K, V> read(Layout written, DataInputView in) throws IOException {
            int size = in.readInt();
            Map<K, V> map = new LinkedHashMap<>(size * 2);
            for (int i = 0; i < size; i++) {
                K k = key.read(written.parts.get(0), in);
                map.put(k, value.read(written.parts.get(1), in));
            }
            return Collections.unmodifiableMap(map);
        }
    }

    static final class Enumeration<E extends Enum<E>> extends FieldType<E> {
        private static final long serialVersionUID = 1L;

        private final Class<E> type;
        private transient E[] members;

        Enumeration(Class<E> type) {
            super(Layout.enumeration(
                    Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.toList())));
            this.type = type;
        }

        @Override
        public void write(E value, DataOutputView out) throws IOException {
            out.writeShort(value.ordinal());
        }

        @Override
        public E read(DataInputView in) throws IOException {
            if (members == null) {
                members = type.getEnumConstants();
            }
            return members[in.readShort()];
        }

        @Override
        E read(Layout written, DataInputView in) throws IOException {
            return Enum.valueOf(type, written.names.get(in.readShort()));
        }
    }

    static final class Record<R> extends FieldType<R> {
        private static final long serialVersionUID = 1L;

        private final RecordSerializer<R> serializer;

        Record(RecordSerializer<R> serializer) {
            super(serializer.layout());
            this.serializer = serializer;
        }

        @Override
        public void write(R value, DataOutputView out) throws IOException {
            serializer.write(value, out);
        }

        @Override
        public R read(DataInputView in) throws IOException {
            return serializer.read(in);
        }

        @Override
        R read(Layout written, DataInputView in) throws IOException {
            return serializer.read(new FieldReader(written, in));
        }
    }

    /** Reads past a value that the program no longer has. */
    static void readPast(Layout type, DataInputView in) throws IOException {
        switch (type.kind) {
            case BOOL:
            case INT8:
                in.skipBytesToRead(1);
                return;
            case INT16:
            case ENUM:
                in.skipBytesToRead(2);
                return;
            case INT:
            case DATE:
            case FLOAT:
                in.skipBytesToRead(4);
                return;
            case LONG:
            case DOUBLE:
            case TIME:
            case TIMESTAMP:
            case DURATION:
                in.skipBytesToRead(8);
                return;
            case STRING:
                FieldType.STRING.read(in);
                return;
            case BYTES:
                in.skipBytesToRead(in.readInt());
                return;
            case DECIMAL:
                FieldType.decimal(type.precision, type.scale).read(in);
                return;
            case OPTIONAL:
                if (in.readBoolean()) {
                    readPast(type.parts.get(0), in);
                }
                return;
            case LIST:
            case MAP:
                for (int n = in.readInt(); n > 0; n--) {
                    skipAll(type, in);
                }
                return;
            default:
                skipAll(type, in);
        }
    }

    private static void skipAll(Layout type, DataInputView in) throws IOException {
        for (Layout part : type.parts) {
            readPast(part, in);
        }
    }
}
