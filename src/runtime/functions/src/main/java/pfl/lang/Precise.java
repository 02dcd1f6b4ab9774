package pfl.lang;

/**
 * Powers, logarithms and roots on pairs of doubles (about 32 digits), rounded once: with nothing
 * but {@code + - * /} on the way, they are the same to the last bit on every machine and in the
 * compiler's evaluator, and nearly always the double next to the exact result.
 */
public final class Precise {
    private static final Pair LN2 = new Pair(0.6931471805599453, 2.3190468138462996e-17);
    private static final double SPLITTER = 134_217_729;
    private static final int TERMS_OF_LOG = 17;
    private static final int TERMS_OF_EXP = 12;
    private static final double SMALLEST_NORMAL = Double.MIN_NORMAL;
    /** What the double next to pi is below it. */
    private static final double PI_REST = 1.2246467991473532e-16;
    private static final Pair[] INVERSE = inverses();

    private Precise() {
    }

    /** The sum of both; the second is below half a unit of the first's last place. */
    private static final class Pair {
        final double high;
        final double low;

        Pair(double high, double low) {
            this.high = high;
            this.low = low;
        }

        static Pair of(double x) {
            return new Pair(x, 0);
        }

        static Pair fastSum(double a, double b) {
            double sum = a + b;
            return new Pair(sum, b - (sum - a));
        }

        static Pair sum(double a, double b) {
            double s = a + b;
            double other = s - a;
            return new Pair(s, a - (s - other) + (b - other));
        }

        static Pair product(double a, double b) {
            double p = a * b;
            double ca = SPLITTER * a;
            double aHigh = ca - (ca - a);
            double aLow = a - aHigh;
            double cb = SPLITTER * b;
            double bHigh = cb - (cb - b);
            double bLow = b - bHigh;
            return new Pair(p, aHigh * bHigh - p + aHigh * bLow + aLow * bHigh + aLow * bLow);
        }

        Pair add(Pair b) {
            Pair s = sum(high, b.high);
            return fastSum(s.high, s.low + (low + b.low));
        }

        Pair times(Pair b) {
            Pair p = product(high, b.high);
            return fastSum(p.high, p.low + (high * b.low + low * b.high));
        }

        Pair times(double b) {
            return times(of(b));
        }

        Pair over(Pair b) {
            double first = high / b.high;
            Pair rest = add(b.times(-first));
            double second = rest.high / b.high;
            Pair last = rest.add(b.times(-second));
            return fastSum(first, second).add(of(last.high / b.high));
        }
    }

    private static Pair[] inverses() {
        Pair[] inverses = new Pair[2 * TERMS_OF_LOG + 2];
        for (int n = 1; n < inverses.length; n++) {
            inverses[n] = Pair.of(1).over(Pair.of(n));
        }
        return inverses;
    }

    /** Of a positive, finite number: that of a number near 1, and of a power of 2. */
    private static Pair logOf(double x) {
        boolean small = x < SMALLEST_NORMAL;
        double normal = small ? x * 0x1p54 : x;
        int exponent = Math.getExponent(normal);
        double m = Math.scalb(normal, -exponent);
        if (m > 1.4142135623730951) {
            m /= 2;
            exponent++;
        }
        Pair s = Pair.of(m - 1).over(Pair.sum(m, 1));
        Pair z = s.times(s);
        Pair series = INVERSE[2 * TERMS_OF_LOG - 1];
        for (int k = TERMS_OF_LOG - 2; k >= 0; k--) {
            series = series.times(z).add(INVERSE[2 * k + 1]);
        }
        return s.times(2).times(series).add(LN2.times(exponent - (small ? 54 : 0)));
    }

    private static double expOf(Pair x) {
        if (x.high > 710) {
            return Double.POSITIVE_INFINITY;
        }
        if (x.high < -746) {
            return 0;
        }
        double k = Math.floor(x.high / LN2.high + 0.5);
        Pair rest = x.add(LN2.times(-k)).times(0.125);
        Pair series = Pair.of(1);
        for (int n = TERMS_OF_EXP; n > 0; n--) {
            series = rest.times(INVERSE[n]).times(series).add(Pair.of(1));
        }
        for (int i = 0; i < 3; i++) {
            series = series.times(series);
        }
        return scaled(series.high, (int) k);
    }

    private static double scaled(double x, int k) {
        if (k > 1000) {
            return x * 0x1p1000 * Math.scalb(1.0, k - 1000);
        }
        return k < -1000
            ? x * 0x1p-1000 * Math.scalb(1.0, k + 1000)
            : x * Math.scalb(1.0, k);
    }

    /**
     * e to the power of a number.
     *
     * @param x the exponent
     * @return the power
     */
    public static double exp(double x) {
        return Double.isFinite(x) ? expOf(Pair.of(x)) : StrictMath.exp(x);
    }

    /**
     * A number to the power of another, with 0, infinity and NaN as {@link Math#pow} has them.
     *
     * @param x the base
     * @param y the exponent
     * @return the power
     */
    public static double power(double x, double y) {
        if (x == 0 || y == 0 || !Double.isFinite(x) || !Double.isFinite(y)) {
            return StrictMath.pow(x, y);
        }
        if (x > 0) {
            return expOf(logOf(x).times(y));
        }
        if (Math.floor(y) != y) {
            return Double.NaN;
        }
        double size = expOf(logOf(-x).times(y));
        return Math.abs(y) < 0x1p53 && y % 2 != 0 ? -size : size;
    }

    /**
     * The logarithm to the base 2.
     *
     * @param x a number
     * @return the logarithm; NaN for a negative number
     */
    public static double log2(double x) {
        return x > 0 && Double.isFinite(x) ? logOf(x).over(LN2).high : StrictMath.log(x);
    }

    /**
     * The logarithm to a base.
     *
     * @param x a number
     * @param base the base
     * @return the logarithm; by IEEE 754 on the natural logarithms where one of the two is not
     *     positive and finite, or the base is 1
     */
    public static double log(double x, double base) {
        boolean plain = x > 0 && Double.isFinite(x) && base > 0 && Double.isFinite(base);
        return plain && base != 1
            ? logOf(x).over(logOf(base)).high
            : StrictMath.log(x) / StrictMath.log(base);
    }

    /**
     * The cube root.
     *
     * @param x a number
     * @return the root, with the sign of the number
     */
    public static double cbrt(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return x;
        }
        double size = expOf(logOf(Math.abs(x)).over(Pair.of(3)));
        return x < 0 ? -size : size;
    }

    /**
     * The length of the hypotenuse, without overflow on the way.
     *
     * @param x a side
     * @param y the other side
     * @return the root of the sum of the squares
     */
    public static double hypot(double x, double y) {
        double a = Math.abs(x);
        double b = Math.abs(y);
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return Double.POSITIVE_INFINITY;
        }
        double large = a > b ? a : b;
        double scale = large > 1e150 ? 0x1p-600 : large < 1e-150 ? 0x1p600 : 1;
        double x1 = a * scale;
        double y1 = b * scale;
        return Math.sqrt(x1 * x1 + y1 * y1) / scale;
    }

    /**
     * The angle of a point.
     *
     * @param y up
     * @param x to the right
     * @return from -pi to pi
     */
    public static double atan2(double y, double x) {
        if (x == 0 || y == 0 || !Double.isFinite(x) || !Double.isFinite(y)) {
            return StrictMath.atan2(y, x);
        }
        double slope = Math.abs(y / x);
        double acute = StrictMath.atan(slope);
        // So steep that no double is between it and the right angle.
        double size = x > 0 || slope > 1e18 ? acute : Math.PI - (acute - PI_REST);
        return y < 0 ? -size : size;
    }

    /**
     * The hyperbolic tangent.
     *
     * @param x a number
     * @return from -1 to 1
     */
    public static double tanh(double x) {
        if (x == 0 || Double.isNaN(x)) {
            return x;
        }
        double size = Math.abs(x);
        double t = StrictMath.expm1(size < 1 ? -2 * size : 2 * size);
        double result = size < 1 ? -t / (t + 2) : 1 - 2 / (t + 2);
        return x < 0 ? -result : result;
    }
}
