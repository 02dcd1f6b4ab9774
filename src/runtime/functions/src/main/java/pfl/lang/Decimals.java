package pfl.lang;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimals of a fixed precision and scale: rounded half up, and never silently cut off. */
public final class Decimals {
    private static final MathContext DIVISION = new MathContext(38, RoundingMode.HALF_UP);
    /** Of the results of {@link #of} and {@link #parse}. */
    private static final int WIDE_PRECISION = 38;
    private static final int WIDE_SCALE = 18;
    /** No decimal has as many digits before the point. */
    private static final int MOST_DIGITS = 100;

    private Decimals() {
    }

    /**
     * Makes a number one of a decimal type.
     *
     * @param x a number
     * @param precision digits in all
     * @param scale digits after the point; the number is rounded half up to these
     * @return the number with exactly that scale
     * @throws Failure if it has more digits than the precision says
     */
    public static BigDecimal fit(BigDecimal x, int precision, int scale) {
        BigDecimal rounded = x.setScale(scale, RoundingMode.HALF_UP);
        if (rounded.precision() > precision) {
            throw new Failure(
                x.toPlainString() + " does not fit decimal(" + precision + ", " + scale + ")");
        }
        return rounded;
    }

    /**
     * Divides.
     *
     * @param a the dividend
     * @param b the divisor
     * @param precision digits of the result in all
     * @param scale digits of the result after the point
     * @return the quotient, rounded half up; null if the divisor is 0
     * @throws Failure if the quotient has too many digits
     */
    public static BigDecimal divide(BigDecimal a, BigDecimal b, int precision, int scale) {
        return b.signum() == 0 ? null : fit(a.divide(b, DIVISION), precision, scale);
    }

    /**
     * The rest of a division; it has the sign of the dividend.
     *
     * @param a the dividend
     * @param b the divisor
     * @param precision digits of the result in all
     * @param scale digits of the result after the point
     * @return the rest; null if the divisor is 0
     */
    public static BigDecimal rem(BigDecimal a, BigDecimal b, int precision, int scale) {
        return b.signum() == 0 ? null : fit(a.remainder(b), precision, scale);
    }

    /**
     * Rounds within its type.
     *
     * @param x a number
     * @param precision digits of the type in all
     * @param scale digits of the type after the point
     * @param digits digits to keep after the point; negative ones round before it
     * @param mode what becomes of the digits that go
     * @return the number, rounded, with the scale of the type
     * @throws Failure if it has too many digits then
     */
    public static BigDecimal round(
            BigDecimal x, int precision, int scale, int digits, RoundingMode mode) {
        return digits >= scale
            ? x
            : fit(x.setScale(Math.max(digits, -MOST_DIGITS), mode), precision, scale);
    }

    /**
     * The decimal of the shortest text of a double.
     *
     * @param x a number
     * @return a decimal(38, 18)
     * @throws Failure for NaN, the infinities and numbers with more than 20 digits
     *     before the point
     */
    public static BigDecimal of(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            throw new Failure(x + " is not a decimal");
        }
        return fit(new BigDecimal(Text.of(x)), WIDE_PRECISION, WIDE_SCALE);
    }

    /**
     * The decimal of an integer, exact for each of them.
     *
     * @param x a number
     * @return a decimal(38, 18)
     */
    public static BigDecimal of(long x) {
        return BigDecimal.valueOf(x).setScale(WIDE_SCALE);
    }

    /**
     * The decimal that a text says.
     *
     * @param s digits with an optional sign, fraction and exponent
     * @return a decimal(38, 18), or null for another text or too many digits
     */
    public static BigDecimal parse(String s) {
        if (!Numbers.isNumber(s)) {
            return null;
        }
        BigDecimal x = new BigDecimal(s);
        // Far too large: not even tried, since writing it out would take all its digits.
        if (x.signum() != 0 && (long) x.precision() - x.scale() > WIDE_PRECISION) {
            return null;
        }
        BigDecimal rounded = x.setScale(WIDE_SCALE, RoundingMode.HALF_UP);
        return rounded.precision() > WIDE_PRECISION ? null : rounded;
    }
}
