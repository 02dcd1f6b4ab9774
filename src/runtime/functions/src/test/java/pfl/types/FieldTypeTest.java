package pfl.types;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class FieldTypeTest {
    private static <T> DataInputDeserializer written(FieldType<T> type, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        type.write(value, out);
        return new DataInputDeserializer(out.getCopyOfBuffer());
    }

    /** What is written is read back, read past to the end, and read through its own layout from a snapshot. */
    private static <T> T kept(FieldType<T> type, T value) throws IOException {
        DataInputDeserializer past = written(type, value);
        CompositeTypes.readPast(type.layout(), past);
        assertEquals(0, past.available());
        DataOutputSerializer out = new DataOutputSerializer(16);
        type.layout().write(out);
        Layout layout = Layout.read(new DataInputDeserializer(out.getCopyOfBuffer()));
        assertEquals(type.layout(), layout);
        assertEquals(type.layout().toString(), layout.toString());
        T read = type.read(layout, written(type, value));
        assertEquals(0, Equality.equal(read, type.read(written(type, value))) ? 0 : 1);
        return read;
    }

    @Test
    void keepsScalars() throws IOException {
        assertEquals(true, kept(FieldType.BOOL, true));
        assertEquals((byte) -128, kept(FieldType.INT8, (byte) -128));
        assertEquals((short) -300, kept(FieldType.INT16, (short) -300));
        assertEquals(Integer.MIN_VALUE, kept(FieldType.INT, Integer.MIN_VALUE));
        assertEquals(Long.MIN_VALUE, kept(FieldType.TIMESTAMP, Long.MIN_VALUE));
        assertEquals(Float.NaN, kept(FieldType.FLOAT, Float.NaN));
        assertEquals(-0.0, kept(FieldType.DOUBLE, -0.0));
        assertEquals("grün ☃ \u0000", kept(FieldType.STRING, "grün ☃ \u0000"));
        assertArrayEquals(new byte[] {1, -1}, kept(FieldType.BYTES, new byte[] {1, -1}));
        assertEquals(new BigDecimal("-1.50"), kept(FieldType.decimal(4, 2), new BigDecimal("-1.50")));
        BigDecimal big = new BigDecimal("-99999999999999999999999999999999999999");
        assertEquals(big, kept(FieldType.decimal(38, 0), big));
    }

    @Test
    void keepsComposites() throws IOException {
        Map<String, List<Long>> map = new LinkedHashMap<>();
        map.put("b", Arrays.asList(1L, null));
        map.put("a", List.of());
        FieldType<Map<String, List<Long>>> type =
                FieldType.map(FieldType.STRING, FieldType.list(FieldType.optional(FieldType.LONG)));
        Map<String, List<Long>> read = kept(type, map);
        assertEquals(map, read);
        assertEquals(List.of("b", "a"), List.copyOf(read.keySet()));
        assertNull(kept(FieldType.optional(FieldType.STRING), null));
        assertEquals(Thread.State.BLOCKED, kept(FieldType.enumeration(Thread.State.class), Thread.State.BLOCKED));
        assertThrows(UnsupportedOperationException.class, () -> read.put("c", List.of()));
    }

    @Test
    void refusesADecimalOfAnotherScale() {
        assertThrows(IOException.class, () -> written(FieldType.decimal(4, 2), BigDecimal.ONE));
    }

    @Test
    void readsWhatIsNarrower() throws IOException {
        assertEquals(5L, FieldType.LONG.read(FieldType.INT8.layout(), written(FieldType.INT8, (byte) 5)));
        assertEquals(1.5, FieldType.DOUBLE.read(FieldType.FLOAT.layout(), written(FieldType.FLOAT, 1.5f)));
        assertEquals(7, FieldType.optional(FieldType.INT).read(FieldType.INT.layout(), written(FieldType.INT, 7)));
        FieldType<BigDecimal> cents = FieldType.decimal(4, 2);
        assertEquals(new BigDecimal("1.5000"),
                FieldType.decimal(20, 4).read(cents.layout(), written(cents, new BigDecimal("1.50"))));
    }

    @Test
    void saysWhyALayoutCannotBeRead() {
        Layout old = Layout.record().field("a", FieldType.LONG).field("b", FieldType.optional(FieldType.STRING));
        Layout now = Layout.record().field("a", FieldType.INT).field("b", FieldType.STRING)
                .field("c", FieldType.list(FieldType.INT)).fieldWithDefault("d", FieldType.INT);
        assertEquals(List.of("field a was long and is int", "field b was string? and is string",
                "field c: list<int> is new; make it optional or give it a default"), now.conflictsWith(old));
        assertEquals(List.of(), old.conflictsWith(old));
        assertEquals(List.of("the value was int and is date"), FieldType.DATE.layout().conflictsWith(FieldType.INT.layout()));
    }

    @Test
    void hashesAreOfTheContent() {
        assertEquals(Equality.hash(new byte[] {1}, List.of("x")), Equality.hash(new byte[] {1}, List.of("x")));
        assertEquals(31 + "NEW".hashCode(), Equality.hash(Thread.State.NEW));
        assertEquals(false, Equality.equal(List.of(new byte[] {1}), List.of(new byte[] {2})));
        assertEquals(true, Equality.equal(Map.of("k", new byte[] {1}), Map.of("k", new byte[] {1})));
    }
}
