package pfl.lang;

import java.math.BigDecimal;

/** Numbers as integers of a width. */
public final class Integers {
    private Integers() {
    }

    /**
     * A double as one of 8 bits.
     *
     * @param x a number
     * @return cut off; the nearest end of the range where it is outside; 0 for NaN
     */
    public static byte toInt8(double x) {
        return (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, (int) x));
    }

    /**
     * A double as one of 16 bits.
     *
     * @param x a number
     * @return cut off; the nearest end of the range where it is outside; 0 for NaN
     */
    public static short toInt16(double x) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, (int) x));
    }

    /**
     * A number as one of 8 bits.
     *
     * @param x a number
     * @return the number; null where it is no whole number of the width
     */
    public static Byte exactInt8(long x) {
        return x == (byte) x ? Byte.valueOf((byte) x) : null;
    }

    /**
     * A number as one of 8 bits.
     *
     * @param x a number
     * @return the number; null where it is no whole number of the width
     */
    public static Byte exactInt8(double x) {
        Long whole = whole(x);
        return whole == null ? null : exactInt8(whole.longValue());
    }

    /**
     * A number as one of 8 bits.
     *
     * @param x a number
     * @return the number; null where it is no whole number of the width
     */
    public static Byte exactInt8(BigDecimal x) {
        Long whole = whole(x);
        return whole == null ? null : exactInt8(whole.longValue());
    }

    /**
     * A number as one of 16 bits.
     *
     * @param x a number
     * @return the number; null where it is no whole number of the width
     */
    public static Short exactInt16(long x) {
        return x == (short) x ? Short.valueOf((short) x) : null;
    }

    /**
     * A number as one of 16 bits.
     *
     * @param x a number
     * @return the number; null where it is no whole number of the width
     */
    public static Short exactInt16(double x) {
        Long whole = whole(x);
        return whole == null ? null : exactInt16(whole.longValue());
    }

    /**
     * A number as one of 16 bits.
     *
     * @param x a number
     * @return the number; null where it is no whole number of the width
     */
    public static Short exactInt16(BigDecimal x) {
        Long whole = whole(x);
        return whole == null ? null : exactInt16(whole.longValue());
    }

    /**
     * A number as one of 32 bits.
     *
     * @param x a number
     * @return the number; null where it is no whole number of the width
     */
    public static Integer exactInt(long x) {
        return x == (int) x ? Integer.valueOf((int) x) : null;
    }

    /**
     * A number as one of 32 bits.
     *
     * @param x a number
     * @return the number; null where it is no whole number of the width
     */
    public static Integer exactInt(double x) {
        Long whole = whole(x);
        return whole == null ? null : exactInt(whole.longValue());
    }

    /**
     * A number as one of 32 bits.
     *
     * @param x a number
     * @return the number; null where it is no whole number of the width
     */
    public static Integer exactInt(BigDecimal x) {
        Long whole = whole(x);
        return whole == null ? null : exactInt(whole.longValue());
    }

    /**
     * A number as one of 64 bits.
     *
     * @param x a number
     * @return the number; null where it is no whole number of the width
     */
    public static Long exactLong(long x) {
        return x;
    }

    /**
     * A number as one of 64 bits.
     *
     * @param x a number
     * @return the number; null where it is no whole number of the width
     */
    public static Long exactLong(double x) {
        return whole(x);
    }

    /**
     * A number as one of 64 bits.
     *
     * @param x a number
     * @return the number; null where it is no whole number of the width
     */
    public static Long exactLong(BigDecimal x) {
        return whole(x);
    }

    private static Long whole(double x) {
        // The largest long is not a double; the first double above it is 2 to the 63.
        boolean fits = x >= -0x1p63 && x < 0x1p63 && x == Math.rint(x);
        return fits ? Long.valueOf((long) x) : null;
    }

    private static Long whole(BigDecimal x) {
        try {
            return x.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
