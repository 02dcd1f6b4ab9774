package pfl.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonFactory;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonParser;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonStreamContext;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonToken;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.StreamReadFeature;

/** Reads JSON objects value by value, and says exactly what is wrong with one: record, field, byte. */
public final class JsonReader {
    private static final int SHOWN = 200;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final String type;
    private byte[] message;
    private JsonParser parser;

    /**
     * Reads a value that the reader stands at.
     *
     * @param <T> the Java type of the value
     */
    @FunctionalInterface
    public interface Value<T> {
        /**
         * Reads the value.
         *
         * @param in the reader, which stands at the value
         * @return the value
         * @throws IOException if it isn't such a value
         */
        T read(JsonReader in) throws IOException;
    }

    JsonReader(String type) {
        this.type = type;
    }

    void start(byte[] bytes) throws IOException {
        message = bytes;
        parser = JSON.createParser(bytes);
        token();
    }

    void finish() throws IOException {
        if (token() != null) {
            throw error("text after the end of the object");
        }
        parser.close();
    }

    /**
     * Moves to the value of the next field of the object.
     *
     * @return the field's name, or null at the end of the object
     * @throws IOException if the text isn't JSON
     */
    public String nextField() throws IOException {
        if (token() == JsonToken.END_OBJECT) {
            return null;
        }
        String field = parser.currentName();
        token();
        return field;
    }

    /**
     * Whether the value is null.
     *
     * @return true if it is
     */
    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /**
     * A value or null.
     *
     * @param <T> the Java type of the value
     * @param value reads it if it isn't null
     * @return the value or null
     * @throws IOException if it is neither
     */
    public <T> T optional(Value<T> value) throws IOException {
        return isNull() ? null : value.read(this);
    }

    /**
     * A nested record.
     *
     * @param <R> the record
     * @param schema its JSON
     * @return the record
     * @throws IOException if it isn't one
     */
    public <R> R record(JsonSchema<R> schema) throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        return schema.read(this);
    }

    /**
     * A list.
     *
     * @param <E> the Java type of the elements
     * @param element reads one
     * @return the list, unmodifiable
     * @throws IOException if it isn't one
     */
    public <E> List<E> list(Value<E> element) throws IOException {
        expect(JsonToken.START_ARRAY, "an array");
        List<E> list = new ArrayList<>();
        while (token() != JsonToken.END_ARRAY) {
            list.add(element.read(this));
        }
        return Collections.unmodifiableList(list);
    }

    /**
     * A map, which JSON has as an object.
     *
     * @param <K> the Java type of the keys
     * @param <V> the Java type of the values
     * @param key makes a key of a field's name; throws IllegalArgumentException if that isn't one
     * @param value reads a value
     * @return the map, unmodifiable, in the order of the text
     * @throws IOException if it isn't one
     */
    public <K, V> Map<K, V> map(Function<String, K> key, Value<V> value) throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        Map<K, V> map = new LinkedHashMap<>();
        for (String field = nextField(); field != null; field = nextField()) {
            K k = converted(key, field);
            map.put(k, value.read(this));
        }
        return Collections.unmodifiableMap(map);
    }

    /**
     * A member of an enum.
     *
     * @param <E> the enum
     * @param byName gives the member with this name in JSON; throws IllegalArgumentException without one
     * @return the member
     * @throws IOException if it isn't one
     */
    public <E> E choice(Function<String, E> byName) throws IOException {
        return converted(byName, string());
    }

    public String string() throws IOException {
        expect(JsonToken.VALUE_STRING, "a string");
        return parser.getText();
    }

    public boolean bool() throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw expected("true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    public byte int8() throws IOException {
        return (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE, "int8");
    }

    public short int16() throws IOException {
        return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE, "int16");
    }

    public int int32() throws IOException {
        return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
    }

    public long int64() throws IOException {
        return integer(Long.MIN_VALUE, Long.MAX_VALUE, "long");
    }

    private long integer(long least, long most, String name) throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "an integer");
        long value;
        try {
            value = parser.getLongValue();
        } catch (JsonProcessingException e) {
            throw outside(name);
        }
        if (value < least || value > most) {
            throw outside(name);
        }
        return value;
    }

    public float float32() throws IOException {
        float value = (float) float64();
        if (Float.isInfinite(value)) {
            throw outside("float");
        }
        return value;
    }

    public double float64() throws IOException {
        number("a number");
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw outside("double");
        }
        return value;
    }

    /**
     * An exact number, or a string with one.
     *
     * @param precision digits in all
     * @param scale digits after the point
     * @return the decimal, with this scale
     * @throws IOException if it isn't one, or has more digits
     */
    public BigDecimal decimal(int precision, int scale) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            number("a number, or a string with one");
        }
        return converted(text -> DecimalText.parse(text, precision, scale), parser.getText());
    }

    /**
     * Bytes as Base64.
     *
     * @return the bytes
     * @throws IOException if it isn't a string in Base64
     */
    public byte[] bytes() throws IOException {
        expect(JsonToken.VALUE_STRING, "a string in Base64");
        try {
            return java.util.Base64.getDecoder().decode(parser.getText());
        } catch (IllegalArgumentException e) {
            throw expected("a string in Base64");
        }
    }

    /**
     * A date such as 2024-05-01.
     *
     * @return days since 1970
     * @throws IOException if it isn't one
     */
    public int date() throws IOException {
        expect(JsonToken.VALUE_STRING, "a string with a date");
        return converted(IsoTimes::parseDate, parser.getText());
    }

    /**
     * A time of day such as 12:30:00.
     *
     * @return microseconds since midnight
     * @throws IOException if it isn't one
     */
    public long time() throws IOException {
        expect(JsonToken.VALUE_STRING, "a string with a time of day");
        return converted(IsoTimes::parseTime, parser.getText());
    }

    /**
     * An RFC 3339 timestamp.
     *
     * @return microseconds since 1970, UTC
     * @throws IOException if it isn't one
     */
    public long timestamp() throws IOException {
        expect(JsonToken.VALUE_STRING, "a string with an RFC 3339 timestamp");
        try {
            return Rfc3339.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (IllegalArgumentException e) {
            throw error(e.getMessage());
        }
    }

    /**
     * An ISO 8601 duration such as PT5S.
     *
     * @return microseconds
     * @throws IOException if it isn't one, or finer than a microsecond
     */
    public long duration() throws IOException {
        expect(JsonToken.VALUE_STRING, "a string with an ISO 8601 duration");
        return converted(IsoTimes::parseDuration, parser.getText());
    }

    /**
     * Reads past a field that the record doesn't have.
     *
     * @throws IOException if the text isn't JSON
     */
    public void skip() throws IOException {
        try {
            parser.skipChildren();
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    /**
     * Checks that no field is missing. Called at the end of the object.
     *
     * @param seen one bit for each required field, in their order
     * @param required the names of the required fields, at most 64
     * @throws IOException naming the first field that is missing
     */
    public void require(long seen, String... required) throws IOException {
        int first = Long.numberOfTrailingZeros(~seen);
        if (first < required.length) {
            throw error("missing", path(true) + "." + required[first]);
        }
    }

    private JsonToken token() throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    private IOException notJson(JsonProcessingException e) {
        String reason = e.getOriginalMessage().split("\n", 2)[0];
        return error("not JSON: " + reason);
    }

    private void expect(JsonToken token, String what) throws IOException {
        if (parser.currentToken() != token) {
            throw expected(what);
        }
    }

    private void number(String what) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            throw expected(what);
        }
    }

    private <T> T converted(Function<String, T> conversion, String text) throws IOException {
        try {
            return conversion.apply(text);
        } catch (IllegalArgumentException e) {
            throw error(e.getMessage());
        }
    }

    private IOException outside(String name) throws IOException {
        return error("the number " + parser.getText() + " is outside the range of " + name);
    }

    private IOException expected(String what) throws IOException {
        JsonToken token = parser.currentToken();
        return error("expected " + what + ", found " + (token == null ? "nothing"
                : token == JsonToken.START_OBJECT ? "an object"
                : token == JsonToken.START_ARRAY ? "an array"
                : token == JsonToken.VALUE_STRING ? "the string \"" + parser.getText() + "\""
                : parser.getText()));
    }

    /** Where the reader is: {@code Alert.place.tags[3]}. At the end of an object that is the object. */
    private String path(boolean atEnd) {
        StringBuilder path = new StringBuilder();
        JsonStreamContext context = parser.getParsingContext();
        boolean opening = !atEnd && (parser.currentToken() == JsonToken.START_OBJECT
                || parser.currentToken() == JsonToken.START_ARRAY);
        for (JsonStreamContext at = opening ? context.getParent() : context; at != null; at = at.getParent()) {
            if (at.inObject() && at.getCurrentName() != null) {
                path.insert(0, "." + at.getCurrentName());
            } else if (at.inArray()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]");
            }
        }
        return path.insert(0, type).toString();
    }

    private IOException error(String what) {
        return error(what, path(false));
    }

    private IOException error(String what, String path) {
        String text = new String(message, 0, Math.min(message.length, SHOWN), StandardCharsets.UTF_8);
        return new IOException(path + ": " + what + ", at byte " + parser.getTokenLocation().getByteOffset()
                + " of " + text + (message.length > SHOWN ? "…" : ""));
    }
}
