package pfl.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonFactory;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonGenerator;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.StreamWriteFeature;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.io.SerializedString;

/** Writes one JSON object after another, each into bytes of its own. */
public final class JsonWriter {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator generator;
    private final char[] time = new char[Rfc3339.MAX_LENGTH];

    /**
     * Writes a value.
     *
     * @param <T> the Java type of the value
     */
    @FunctionalInterface
    public interface Value<T> {
        /**
         * Writes the value.
         *
         * @param out where to
         * @param value the value
         * @throws IOException if it has no JSON
         */
        void write(JsonWriter out, T value) throws IOException;
    }

    JsonWriter() {
        try {
            generator = JSON.createGenerator(bytes);
            generator.setRootValueSeparator(null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A field's name, encoded once.
     *
     * @param name the name
     * @return the encoded name
     */
    public static SerializableString name(String name) {
        return new SerializedString(name);
    }

    void start() {
        bytes.reset();
    }

    byte[] finish() throws IOException {
        generator.flush();
        return bytes.toByteArray();
    }

    /**
     * Begins a field; its value is written next.
     *
     * @param name the field's name
     * @return this writer
     * @throws IOException if it can't be written
     */
    public JsonWriter field(SerializableString name) throws IOException {
        generator.writeFieldName(name);
        return this;
    }

    /**
     * Writes a value or null.
     *
     * @param <T> the Java type of the value
     * @param value the value or null
     * @param write writes it if it isn't null
     * @throws IOException if it has no JSON
     */
    public <T> void optional(T value, Value<T> write) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            write.write(this, value);
        }
    }

    /**
     * Writes a record.
     *
     * @param <R> the record
     * @param schema its JSON
     * @param record the record
     * @throws IOException if a value has no JSON
     */
    public <R> void record(JsonSchema<R> schema, R record) throws IOException {
        generator.writeStartObject();
        schema.write(record, this);
        generator.writeEndObject();
    }

    /**
     * Writes a list as an array.
     *
     * @param <E> the Java type of the elements
     * @param list the list
     * @param element writes one
     * @throws IOException if an element has no JSON
     */
    public <E> void list(List<E> list, Value<E> element) throws IOException {
        generator.writeStartArray();
        for (E each : list) {
            element.write(this, each);
        }
        generator.writeEndArray();
    }

    /**
     * Writes a map as an object.
     *
     * @param <K> the Java type of the keys
     * @param <V> the Java type of the values
     * @param map the map
     * @param key makes a field's name of a key
     * @param value writes a value
     * @throws IOException if a value has no JSON
     */
    public <K, V> void map(Map<K, V> map, Function<K, String> key, Value<V> value) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<K, V> entry : map.entrySet()) {
            String name = key.apply(entry.getKey());
            if (isBeyondBasic(name)) {
                generator.writeFieldName(new SerializedString(name));
            } else {
                generator.writeFieldName(name);
            }
            value.write(this, entry.getValue());
        }
        generator.writeEndObject();
    }

    public void string(String value) throws IOException {
        if (isBeyondBasic(value)) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            generator.writeUTF8String(utf8, 0, utf8.length);
        } else {
            generator.writeString(value);
        }
    }

    public void bool(boolean value) throws IOException {
        generator.writeBoolean(value);
    }

    public void int8(byte value) throws IOException {
        generator.writeNumber(value);
    }

    public void int16(short value) throws IOException {
        generator.writeNumber(value);
    }

    public void int32(int value) throws IOException {
        generator.writeNumber(value);
    }

    public void int64(long value) throws IOException {
        generator.writeNumber(value);
    }

    public void float32(float value) throws IOException {
        if (Float.isNaN(value) || Float.isInfinite(value)) {
            throw noNumber(Float.toString(value));
        }
        generator.writeNumber(value);
    }

    public void float64(double value) throws IOException {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw noNumber(Double.toString(value));
        }
        generator.writeNumber(value);
    }

    private IOException noNumber(String value) {
        return new IOException("JSON has no number for " + value + " of field "
                + generator.getOutputContext().getCurrentName());
    }

    public void decimal(BigDecimal value) throws IOException {
        generator.writeNumber(value.toPlainString());
    }

    public void bytes(byte[] value) throws IOException {
        generator.writeString(Base64.getEncoder().encodeToString(value));
    }

    public void date(int days) throws IOException {
        generator.writeString(IsoTimes.formatDate(days));
    }

    public void time(long micros) throws IOException {
        generator.writeString(IsoTimes.formatTime(micros));
    }

    public void timestamp(long micros) throws IOException {
        generator.writeString(time, 0, Rfc3339.format(micros, time));
    }

    public void duration(long micros) throws IOException {
        generator.writeString(Duration.ofSeconds(Math.floorDiv(micros, 1_000_000L),
                Math.floorMod(micros, 1_000_000L) * 1000).toString());
    }

    /**
     * Whether a text has characters outside of the basic plane, all of them whole: Jackson would
     * write each as two escapes. Half a character is left to it, as an escape.
     */
    private static boolean isBeyondBasic(String text) {
        boolean found = false;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                found = true;
                i++;
            }
        }
        return found;
    }
}
