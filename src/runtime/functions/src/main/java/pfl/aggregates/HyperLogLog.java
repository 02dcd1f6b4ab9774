package pfl.aggregates;

import java.util.Arrays;

/**
 * An estimate of how many different values there are: HyperLogLog (Flajolet and others 2007) with 4096
 * registers, whose standard error is 1.6 %, and the estimator of Ertl (2017, "improved raw"), which needs no
 * table of corrections. The hash of a value is two MurmurHash3 of 32 bits.
 *
 * <p>Kept as bytes: while few registers are set, three bytes for each in the order of their numbers (number,
 * rank), else one byte for every register. An array is never changed.
 */
public final class HyperLogLog {
    /** The sketch of no values. */
    public static final byte[] EMPTY = {};

    private static final int INDEX_BITS = 12;
    private static final int REGISTERS = 1 << INDEX_BITS;
    /** Bits of the hash beside the register's number. */
    private static final int RANK_BITS = 64 - INDEX_BITS;
    private static final int SPARSE_ENTRY = 3;
    private static final int SPARSE_LIMIT = 1024 * SPARSE_ENTRY;
    private static final int SECOND_SEED = 0x9747b28c;
    /** 1 / (2 ln 2). */
    private static final double ALPHA = 0.7213475204444817;

    private HyperLogLog() {
    }

    /**
     * The sketch with one more value.
     *
     * @param sketch a sketch
     * @param value a text, a number without a binary fraction or bytes; null for none
     * @return the new sketch, or the same where the value changes nothing
     */
    public static byte[] with(byte[] sketch, Object value) {
        if (value == null) {
            return sketch;
        }
        int first = Hash.of(value, 0);
        int rest = first << INDEX_BITS;
        int rank = rest != 0
                ? Integer.numberOfLeadingZeros(rest) + 1
                : 32 - INDEX_BITS + Integer.numberOfLeadingZeros(Hash.of(value, SECOND_SEED)) + 1;
        return with(sketch, first >>> (32 - INDEX_BITS), rank);
    }

    /**
     * The sketch of all values that two sketches are of.
     *
     * @param a a sketch
     * @param b another
     * @return that of all
     */
    public static byte[] merged(byte[] a, byte[] b) {
        byte[] all = a;
        if (b.length == REGISTERS) {
            for (int i = 0; i < REGISTERS; i++) {
                all = b[i] == 0 ? all : with(all, i, b[i]);
            }
        } else {
            for (int at = 0; at < b.length; at += SPARSE_ENTRY) {
                all = with(all, indexAt(b, at), b[at + 2]);
            }
        }
        return all;
    }

    /**
     * The estimate.
     *
     * @param sketch a sketch
     * @return how many different values it is of, about
     */
    public static long estimate(byte[] sketch) {
        int[] ranks = new int[RANK_BITS + 2];
        for (byte rank : dense(sketch)) {
            ranks[rank]++;
        }
        double z = REGISTERS * tau(1.0 - (double) ranks[RANK_BITS + 1] / REGISTERS);
        for (int rank = RANK_BITS; rank >= 1; rank--) {
            z = 0.5 * (z + ranks[rank]);
        }
        z += REGISTERS * sigma((double) ranks[0] / REGISTERS);
        return (long) Math.floor(ALPHA * REGISTERS * REGISTERS / z + 0.5);
    }

    private static byte[] with(byte[] sketch, int index, int rank) {
        if (sketch.length == REGISTERS) {
            return sketch[index] >= rank ? sketch : replaced(sketch, index, rank);
        }
        int at = placeOf(sketch, index);
        if (at < sketch.length && indexAt(sketch, at) == index) {
            return sketch[at + 2] >= rank ? sketch : replaced(sketch, at + 2, rank);
        }
        if (sketch.length + SPARSE_ENTRY > SPARSE_LIMIT) {
            return replaced(dense(sketch), index, rank);
        }
        byte[] next = Arrays.copyOf(sketch, sketch.length + SPARSE_ENTRY);
        System.arraycopy(sketch, at, next, at + SPARSE_ENTRY, sketch.length - at);
        next[at] = (byte) (index >>> 8);
        next[at + 1] = (byte) index;
        next[at + 2] = (byte) rank;
        return next;
    }

    private static byte[] replaced(byte[] sketch, int at, int rank) {
        byte[] next = sketch.clone();
        next[at] = (byte) rank;
        return next;
    }

    /** Where the register is, or where it would have to be. */
    private static int placeOf(byte[] sparse, int index) {
        int low = 0;
        int high = sparse.length / SPARSE_ENTRY;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (indexAt(sparse, middle * SPARSE_ENTRY) < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low * SPARSE_ENTRY;
    }

    private static int indexAt(byte[] sparse, int at) {
        return (sparse[at] & 0xff) << 8 | sparse[at + 1] & 0xff;
    }

    private static byte[] dense(byte[] sketch) {
        if (sketch.length == REGISTERS) {
            return sketch;
        }
        byte[] dense = new byte[REGISTERS];
        for (int at = 0; at < sketch.length; at += SPARSE_ENTRY) {
            dense[indexAt(sketch, at)] = sketch[at + 2];
        }
        return dense;
    }

    /** x + the sum of 2^(k-1) x^(2^k): grows until the next term is lost to rounding. */
    private static double sigma(double share) {
        if (share == 1.0) {
            return Double.POSITIVE_INFINITY;
        }
        double x = share;
        double y = 1.0;
        double z = x;
        double before;
        do {
            x *= x;
            before = z;
            z += x * y;
            y += y;
        } while (z != before);
        return z;
    }

    /** A third of 1 - x - the sum of (1 - x^(2^-k))^2 2^-k. */
    private static double tau(double share) {
        if (share == 0.0 || share == 1.0) {
            return 0.0;
        }
        double x = share;
        double y = 1.0;
        double z = 1.0 - x;
        double before;
        do {
            x = Math.sqrt(x);
            before = z;
            y *= 0.5;
            z -= (1.0 - x) * (1.0 - x) * y;
        } while (z != before);
        return z / 3.0;
    }
}
