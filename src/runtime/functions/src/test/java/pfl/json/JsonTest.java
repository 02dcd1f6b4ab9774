package pfl.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.junit.jupiter.api.Test;

class JsonTest {
    /** A record of one field. */
    private static final class Box<T> extends JsonSchema<Box<T>> {
        private static final long serialVersionUID = 1L;

        private final transient JsonReader.Value<T> read;
        private final transient JsonWriter.Value<T> write;
        private final transient T value;

        Box(JsonReader.Value<T> read, JsonWriter.Value<T> write, T value) {
            this.read = read;
            this.write = write;
            this.value = value;
        }

        @Override
        protected Box<T> read(JsonReader in) throws IOException {
            T found = null;
            int seen = 0;
            for (String field = in.nextField(); field != null; field = in.nextField()) {
                if (field.equals("v")) {
                    found = read.read(in);
                    seen = 1;
                } else {
                    in.skip();
                }
            }
            in.require(seen, "v");
            return new Box<>(read, write, found);
        }

        @Override
        protected void write(Box<T> box, JsonWriter out) throws IOException {
            write.write(out.field(JsonWriter.name("v")), box.value);
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public TypeInformation<Box<T>> getProducedType() {
            return (TypeInformation) TypeInformation.of(Box.class);
        }
    }

    private static <T> T read(JsonReader.Value<T> value, String json) throws IOException {
        return new Box<>(value, null, null).deserialize(json.getBytes(StandardCharsets.UTF_8)).value;
    }

    private static <T> String written(JsonWriter.Value<T> write, T value) {
        Box<T> box = new Box<>(null, write, value);
        return new String(box.serialize(box), StandardCharsets.UTF_8);
    }

    private static String error(JsonReader.Value<?> value, String json) {
        String message = assertThrows(IOException.class, () -> read(value, json)).getMessage();
        return message.replaceAll(", at byte .*", "");
    }

    @Test
    void readsAndWritesTimes() throws IOException {
        assertEquals(19_782, read(JsonReader::date, "{\"v\":\"2024-02-29\"}"));
        assertEquals("{\"v\":\"2024-02-29\"}", written(JsonWriter::date, 19_782));
        assertEquals(45_000_500_000L, read(JsonReader::time, "{\"v\":\"12:30:00.5\"}"));
        assertEquals("{\"v\":\"12:30:00.500\"}", written(JsonWriter::time, 45_000_500_000L));
        assertEquals(-500_000L, read(JsonReader::duration, "{\"v\":\"PT-0.5S\"}"));
        assertEquals("{\"v\":\"PT-0.5S\"}", written(JsonWriter::duration, -500_000L));
        assertEquals("{\"v\":\"1969-12-31T23:59:59.999999Z\"}", written(JsonWriter::timestamp, -1L));
        assertEquals("Box.v: \"2023-02-29\" is not a date such as 2024-05-01", error(JsonReader::date, "{\"v\":\"2023-02-29\"}"));
        assertEquals("Box.v: \"PT0.0000001S\" is finer than a microsecond", error(JsonReader::duration, "{\"v\":\"PT0.0000001S\"}"));
    }

    @Test
    void readsDecimalsExactly() throws IOException {
        assertEquals(new BigDecimal("12.50"), read(in -> in.decimal(4, 2), "{\"v\":12.5}"));
        assertEquals(new BigDecimal("12.50"), read(in -> in.decimal(4, 2), "{\"v\":\"1.2500e1\"}"));
        assertEquals(new BigDecimal("0.00"), read(in -> in.decimal(4, 2), "{\"v\":0e999999999}"));
        assertEquals("{\"v\":0.00000010}", written(JsonWriter::decimal, new BigDecimal("1.0E-7")));
        assertTrue(error(in -> in.decimal(4, 2), "{\"v\":1e999999999}").contains("digits before the point"));
        assertTrue(error(in -> in.decimal(4, 2), "{\"v\":1e-999999999}").contains("digits after the point"));
        assertTrue(error(in -> in.decimal(4, 2), "{\"v\":\"x\"}").contains("expected a number"));
    }

    @Test
    void writesEachCharacterAsItself() throws IOException {
        String text = "\uD835\uDCB3 \u2603 \"\\ \n";
        assertEquals("{\"v\":\"\uD835\uDCB3 \u2603 \\\"\\\\ \\n\"}", written(JsonWriter::string, text));
        assertEquals(text, read(JsonReader::string, written(JsonWriter::string, text)));
        assertEquals("{\"v\":{\"\uD835\uDCB3\":1}}",
                written((out, map) -> out.map(map, key -> key, JsonWriter::int64), Map.of("\uD835\uDCB3", 1L)));
        assertEquals("{\"v\":\"half \\uD835\"}", written(JsonWriter::string, "half \uD835"));
    }

    @Test
    void readsMapsInTheirOrder() throws IOException {
        Map<Long, String> map = read(in -> in.map(JsonKeys::int64, JsonReader::string), "{\"v\":{\"2\":\"b\",\"-1\":\"a\"}}");
        assertEquals("{2=b, -1=a}", map.toString());
        assertEquals("Box.v.x: the key \"x\" is not of type long", error(in -> in.map(JsonKeys::int64, JsonReader::string), "{\"v\":{\"x\":\"\"}}"));
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertEquals("Box.v: missing", error(JsonReader::bool, "{\"w\":[1,{}]}"));
        assertEquals("Box.v[1]: expected an integer, found 1.5", error(in -> in.list(JsonReader::int32), "{\"v\":[1,1.5]}"));
        assertEquals("Box.v: expected true or false, found null", error(JsonReader::bool, "{\"v\":null}"));
        assertEquals("Box.v: expected a string in Base64, found the string \"*\"", error(JsonReader::bytes, "{\"v\":\"*\"}"));
        assertEquals("Box.v: the number 1e999 is outside the range of double", error(JsonReader::float64, "{\"v\":1e999}"));
        assertEquals("Box: expected an object, found an array", error(JsonReader::bool, "[]"));
        assertTrue(error(JsonReader::bool, "{\"v\":true} x").startsWith("Box: not JSON: "));
        assertTrue(error(JsonReader::bool, "").startsWith("Box: expected an object, found nothing"));
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> written(JsonWriter::float64, Double.NaN));
        assertTrue(e.getMessage().endsWith("JSON has no number for NaN of field v"), e.getMessage());
    }
}
