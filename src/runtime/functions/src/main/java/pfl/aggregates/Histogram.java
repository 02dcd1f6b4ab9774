package pfl.aggregates;

import java.nio.ByteBuffer;

/**
 * A histogram of numbers for approximate percentiles. A bucket has the numbers of the same sign, the same
 * exponent and the same first 7 binary digits after the point, and stands for its middle: that is off by at
 * most 1/256 of the number. Numbers nearer to 0 than the smallest normal double count as 0.
 *
 * <p>Buckets are kept as bytes in ascending order: the bucket's number (4 bytes), then how many numbers it
 * has (8 bytes). An array is never changed.
 */
public final class Histogram {
    /** The histogram of no numbers. */
    public static final byte[] EMPTY = {};

    private static final int FRACTION_BITS = 7;
    /** Bits of the upper half of a double that a bucket does not tell apart. */
    private static final int DROPPED = 20 - FRACTION_BITS;
    private static final int ENTRY = Integer.BYTES + Long.BYTES;

    private Histogram() {
    }

    /**
     * The histogram with one more number.
     *
     * @param histogram a histogram
     * @param x the number, or null for none
     * @return the new one
     */
    public static byte[] with(byte[] histogram, Double x) {
        return x == null ? histogram : with(histogram, bucketOf(x), 1);
    }

    /**
     * The histogram of all numbers that two histograms are of.
     *
     * @param a a histogram
     * @param b another
     * @return that of all
     */
    public static byte[] merged(byte[] a, byte[] b) {
        byte[] all = a;
        ByteBuffer buckets = ByteBuffer.wrap(b);
        while (buckets.hasRemaining()) {
            all = with(all, buckets.getInt(), buckets.getLong());
        }
        return all;
    }

    /**
     * The middle of the bucket of the nearest rank: of the smallest number that is not below the share of
     * the numbers.
     *
     * @param histogram a histogram
     * @param share from 0 to 1
     * @return the percentile; null of no numbers
     */
    public static Double percentile(byte[] histogram, double share) {
        ByteBuffer buckets = ByteBuffer.wrap(histogram);
        long count = 0;
        for (int at = 0; at < histogram.length; at += ENTRY) {
            count += buckets.getLong(at + Integer.BYTES);
        }
        double rank = Math.max(1.0, Math.ceil(share * count));
        long below = 0;
        for (int at = 0; at < histogram.length; at += ENTRY) {
            below += buckets.getLong(at + Integer.BYTES);
            if (below >= rank) {
                return middleOf(buckets.getInt(at));
            }
        }
        return null;
    }

    private static byte[] with(byte[] histogram, int bucket, long more) {
        ByteBuffer buckets = ByteBuffer.wrap(histogram);
        int low = 0;
        int high = histogram.length / ENTRY;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (buckets.getInt(middle * ENTRY) < bucket) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int at = low * ENTRY;
        if (at < histogram.length && buckets.getInt(at) == bucket) {
            byte[] next = histogram.clone();
            ByteBuffer.wrap(next).putLong(at + Integer.BYTES, buckets.getLong(at + Integer.BYTES) + more);
            return next;
        }
        ByteBuffer next = ByteBuffer.allocate(histogram.length + ENTRY);
        next.put(histogram, 0, at).putInt(bucket).putLong(more).put(histogram, at, histogram.length - at);
        return next.array();
    }

    /** In the order of the numbers: 0 has bucket 0, negative numbers negative ones. */
    static int bucketOf(double x) {
        if (Math.abs(x) < Double.MIN_NORMAL) {
            return 0;
        }
        int magnitude = (int) (Double.doubleToLongBits(Math.abs(x)) >>> (32 + DROPPED));
        return x < 0 ? -magnitude : magnitude;
    }

    static double middleOf(int bucket) {
        if (bucket == 0) {
            return 0.0;
        }
        long lowest = (long) Math.abs(bucket) << (32 + DROPPED);
        double from = Double.longBitsToDouble(lowest);
        if (Double.isNaN(from) || Double.isInfinite(from)) {
            return bucket < 0 ? -from : from;
        }
        double middle = Double.longBitsToDouble(lowest | 1L << (31 + DROPPED));
        return bucket < 0 ? -middle : middle;
    }
}
