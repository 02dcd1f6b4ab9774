package pfl.aggregates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What estimates: the hash, HyperLogLog, the histogram. */
class SketchTest {
    private static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    /** Published values of MurmurHash3_x86_32. */
    @ParameterizedTest
    @CsvSource({"'',0,0", "'',1,514e28b7", "ffffffff,0,76293b50", "21436587,0,f55b516b", "214365,0,7e4a8634",
        "2143,0,a0f7b07a", "21,0,72661cf4", "00000000,0,2362f9de", "000000,0,85f0b427", "0000,0,30f4c306",
        "00,0,514e28b7", "48656c6c6f2c20776f726c6421,9747b28c,24884cba"})
    void hashesAsPublished(String hex, String seed, String hash) {
        int found = Hash.of(bytes(hex), Integer.parseUnsignedInt(seed, 16));
        assertEquals(hash, Integer.toHexString(found));
    }

    @Test
    void hashesValuesByWhatTheyMean() {
        assertEquals(Hash.of(-7, 0), Hash.of(-7L, 0));
        assertEquals(Hash.of((byte) -7, 0), Hash.of(-7L, 0));
        assertEquals(Hash.of(bytes("f9ffffffffffffff"), 0), Hash.of(-7L, 0));
        assertEquals(Hash.of("1.50", 0), Hash.of(new BigDecimal("1.50"), 0));
        assertEquals(Hash.of(bytes("610062006300"), 0), Hash.of("abc", 0));
        assertThrows(IllegalArgumentException.class, () -> Hash.of(new Object(), 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 500, 1024, 5000, 100_000, 1_000_000})
    void estimatesHowManyDiffer(int count) {
        byte[] sketch = HyperLogLog.EMPTY;
        for (int i = 0; i < count; i++) {
            sketch = HyperLogLog.with(sketch, "value " + i);
            assertSame(sketch, HyperLogLog.with(sketch, "value " + i));
        }
        double error = Math.abs(HyperLogLog.estimate(sketch) - count) / (double) count;
        assertTrue(error < 0.04, count + " off by " + error);
        assertTrue(sketch.length <= 4096);
    }

    @Test
    void mergesSketches() {
        assertEquals(0, HyperLogLog.estimate(HyperLogLog.EMPTY));
        byte[] a = HyperLogLog.EMPTY;
        byte[] b = HyperLogLog.EMPTY;
        byte[] all = HyperLogLog.EMPTY;
        for (int i = 0; i < 3000; i++) {
            byte[] before = all.clone();
            byte[] next = HyperLogLog.with(all, i);
            assertArrayEquals(before, all);
            all = next;
            a = i % 3 == 0 ? HyperLogLog.with(a, i) : a;
            b = i % 3 == 0 ? b : HyperLogLog.with(b, i);
        }
        assertNotEquals(4096, a.length);
        assertEquals(4096, b.length);
        assertArrayEquals(all, HyperLogLog.merged(a, b));
        assertArrayEquals(all, HyperLogLog.merged(b, a));
        assertSame(a, HyperLogLog.with(a, null));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0, 20.04, 1e-300, 1e300, Double.MIN_NORMAL, Double.MAX_VALUE, 3.999999})
    void histogramIsOffByLittle(double x) {
        double middle = Histogram.percentile(Histogram.with(Histogram.EMPTY, x), 0.5);
        assertTrue(Math.abs(middle - x) <= x / 256, x + " is " + middle);
        assertEquals(-middle, Histogram.percentile(Histogram.with(Histogram.EMPTY, -x), 0.5));
    }

    @Test
    void histogramKeepsOrder() {
        double[] sorted = {Double.NEGATIVE_INFINITY, -1e9, -1.0, -1e-9, -0.0, 1e-9, 1.0, 1.01, 1e9,
            Double.POSITIVE_INFINITY, Double.NaN};
        byte[] histogram = Histogram.EMPTY;
        for (int i = sorted.length - 1; i >= 0; i--) {
            histogram = Histogram.with(histogram, sorted[i]);
        }
        byte[] doubled = Histogram.merged(histogram, histogram);
        for (int i = 0; i < sorted.length; i++) {
            double found = Histogram.percentile(histogram, (i + 1.0) / sorted.length);
            assertEquals(Histogram.middleOf(Histogram.bucketOf(sorted[i])), found);
            assertEquals(found, Histogram.percentile(doubled, (i + 1.0) / sorted.length));
        }
        assertEquals(Double.NEGATIVE_INFINITY, Histogram.percentile(histogram, 0.0));
        assertEquals(0.0, Histogram.middleOf(Histogram.bucketOf(-0.0)));
        assertEquals(Double.NaN, Histogram.percentile(histogram, 1.0));
        assertNull(Histogram.percentile(Histogram.EMPTY, 0.5));
        assertSame(histogram, Histogram.with(histogram, null));
    }
}
