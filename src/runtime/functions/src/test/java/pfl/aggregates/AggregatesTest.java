package pfl.aggregates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class AggregatesTest {
    private static Moments of(double... values) {
        Moments moments = Moments.NONE;
        for (double x : values) {
            moments = moments.with(x);
        }
        return moments;
    }

    @Test
    void addsNumbers() {
        assertEquals(0.0, Aggregates.sum(null, -0.0));
        assertEquals(Long.MIN_VALUE, Aggregates.sum(Long.MAX_VALUE, 1L));
        assertNull(Aggregates.sum((Double) null, null));
        assertEquals(2.0, Aggregates.sum(2.0, null));
    }

    @Test
    void choosesTheFirstOfEqualValues() {
        assertEquals("a", Extremes.minBy("a", 1, "b", 1));
        assertEquals("b", Extremes.minBy("a", 1, "b", 0));
        assertEquals("a", Extremes.maxBy("a", 1, "b", null));
        assertEquals("b", Extremes.maxBy(null, null, "b", 1));
        assertEquals("b", Extremes.maxTextBy("a", "\uFFFD", "b", "\uD83D\uDE00"));
        assertEquals("a", Extremes.minTextBy("a", "\uFFFD", "b", "\uD83D\uDE00"));
    }

    @Test
    void takesNaNForTheExtreme() {
        assertEquals("b", Extremes.minBy("a", 1.0, "b", Double.NaN));
        assertEquals("a", Extremes.minBy("a", Double.NaN, "b", 1.0));
        assertEquals("b", Extremes.maxBy("a", 1.0f, "b", Float.NaN));
        assertEquals("a", Extremes.maxBy("a", Float.NaN, "b", Float.NaN));
        assertEquals("b", Extremes.minBy("a", 0.0, "b", -0.0));
        assertEquals("a", Extremes.maxBy("a", 0.0, "b", -0.0));
    }

    @Test
    void findsTheMode() {
        assertEquals("b", Aggregates.mode(List.of("a", "b", "c", "b", "c")));
        assertNull(Aggregates.mode(List.of()));
        assertEquals("a, b", Aggregates.joined(List.of("a", "b"), ", "));
        assertNull(Aggregates.joined(List.of(), ", "));
    }

    @Test
    void interpolatesPercentiles() {
        List<Double> values = Arrays.asList(4.0, 1.0, Double.NaN, 3.0, 2.0);
        assertEquals(1.0, Percentile.of(values, 0.0));
        assertEquals(3.0, Percentile.of(values, 0.5));
        assertEquals(1.5, Percentile.of(values, 0.125));
        assertEquals(Double.NaN, Percentile.of(values, 1.0));
        assertNull(Percentile.of(List.of(), 0.5));
        List<Double> infinite = List.of(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertEquals(Double.POSITIVE_INFINITY, Percentile.of(infinite, 1.0));
    }

    @Test
    void keepsMoments() {
        assertNull(Moments.NONE.population());
        assertNull(of(1).sample());
        assertEquals(0.0, of(1).population());
        assertEquals(4.0, of(2, 4, 6).sample());
        assertEquals(2.0, Moments.root(of(2, 4, 6).sample()));
        assertNull(Moments.root(null));
        assertNull(of(3, 3).correlation());
        assertEquals(1.0, of(0.1, 0.7, 0.2).correlation());
        assertEquals(-1.0, Moments.NONE.with(1.0, -2.0).with(2.0, -4.0).with(3.0, -6.0).correlation());
        assertEquals(of(1), of(1).with(null));
    }

    @Test
    void mergesMomentsInAnyOrder() {
        Moments a = of(1e9, 1e9 + 1, 0.1);
        Moments b = of(-3, 1e-3);
        assertEquals(a.merged(b), b.merged(a));
        assertEquals(a, a.merged(Moments.NONE));
        assertEquals(a, Moments.NONE.merged(a));
        double variance = of(1e9, 1e9 + 1, 0.1, -3, 1e-3).population();
        assertEquals(variance, a.merged(b).population(), variance * 1e-15);
    }

    @Test
    void writesMomentsAndTheirLayout() throws IOException {
        Moments moments = Moments.NONE.with(1.5, -2.0).with(Double.NaN, 3.0);
        DataOutputSerializer out = new DataOutputSerializer(64);
        MomentsSerializer.SERIALIZER.serialize(moments, out);
        assertEquals(moments, MomentsSerializer.SERIALIZER.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())));
        TypeSerializerSnapshot<Moments> now = MomentsSerializer.SERIALIZER.snapshotConfiguration();
        DataOutputSerializer snapshot = new DataOutputSerializer(64);
        now.writeSnapshot(snapshot);
        TypeSerializerSnapshot<Moments> before = new MomentsSerializer.Snapshot();
        before.readSnapshot(now.getCurrentVersion(), new DataInputDeserializer(snapshot.getCopyOfBuffer()), getClass().getClassLoader());
        assertTrue(now.resolveSchemaCompatibility(before).isCompatibleAsIs());
        Moments restored = before.restoreSerializer().deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
        assertEquals(moments, restored);
        assertEquals(moments.hashCode(), restored.hashCode());
        assertEquals(moments.toString(), restored.toString());
    }

    @Test
    void numbersWhatArrives() {
        long first = Arrival.next();
        assertTrue(Arrival.next() > first);
    }
}
