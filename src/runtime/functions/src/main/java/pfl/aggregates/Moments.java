package pfl.aggregates;

import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * How many pairs of numbers there are, their means, and the sums of products and squares of their distances
 * from the means: updated pair by pair (Welford 1962) and merged (Chan, Golub and LeVeque 1979). Of single
 * numbers, pairs of each with itself. It is never changed.
 */
public final class Moments {
    /** Of no pair. */
    public static final Moments NONE = new Moments(0, 0.0, 0.0, 0.0, 0.0, 0.0);

    final long count;
    final double meanX;
    final double meanY;
    final double products;
    final double squaresX;
    final double squaresY;

    Moments(long count, double meanX, double meanY, double products, double squaresX, double squaresY) {
        this.count = count;
        this.meanX = meanX;
        this.meanY = meanY;
        this.products = products;
        this.squaresX = squaresX;
        this.squaresY = squaresY;
    }

    /**
     * With one more number.
     *
     * @param x the number, or null for none
     * @return the new moments
     */
    public Moments with(Double x) {
        return with(x, x);
    }

    /**
     * With one more pair.
     *
     * @param x the first number
     * @param y the second number
     * @return the new moments; the same where one of the numbers is null
     */
    public Moments with(Double x, Double y) {
        if (x == null || y == null) {
            return this;
        }
        long more = count + 1;
        double distanceX = x - meanX;
        double distanceY = y - meanY;
        double nextX = meanX + distanceX / more;
        double nextY = meanY + distanceY / more;
        return new Moments(
                more,
                nextX,
                nextY,
                products + distanceX * (y - nextY),
                squaresX + distanceX * (x - nextX),
                squaresY + distanceY * (y - nextY));
    }

    /**
     * Of all pairs that two are of; it doesn't matter which of them comes first.
     *
     * @param b other moments
     * @return those of all
     */
    public Moments merged(Moments b) {
        if (count == 0 || b.count == 0) {
            return count == 0 ? b : this;
        }
        long all = count + b.count;
        double weight = (double) count * b.count / all;
        double distanceX = b.meanX - meanX;
        double distanceY = b.meanY - meanY;
        return new Moments(
                all,
                (meanX * count + b.meanX * b.count) / all,
                (meanY * count + b.meanY * b.count) / all,
                products + b.products + distanceX * distanceY * weight,
                squaresX + b.squaresX + distanceX * distanceX * weight,
                squaresY + b.squaresY + distanceY * distanceY * weight);
    }

    /**
     * The covariance, of single numbers the variance, where they are the whole population.
     *
     * @return the mean of the products; null of no pair
     */
    public Double population() {
        return count < 1 ? null : Double.valueOf(products / count);
    }

    /**
     * The covariance, of single numbers the variance, of a population of which they are a sample.
     *
     * @return the sum of the products by one less than the number of pairs; null of fewer than two
     */
    public Double sample() {
        return count < 2 ? null : Double.valueOf(products / (count - 1));
    }

    /**
     * Pearson's coefficient of correlation.
     *
     * @return from about -1 to about 1; null where the first or the second numbers are all the same
     */
    public Double correlation() {
        if (squaresX == 0.0 || squaresY == 0.0) {
            return null;
        }
        // The root of the product of the squares, which may be too large for a double.
        return products / (Math.sqrt(squaresX / squaresY) * squaresY);
    }

    /**
     * A standard deviation.
     *
     * @param variance a variance, or null
     * @return its square root, or null
     */
    public static Double root(Double variance) {
        return variance == null ? null : Double.valueOf(Math.sqrt(variance));
    }

    @Override
    public boolean equals(Object object) {
        if (!(object instanceof Moments)) {
            return false;
        }
        Moments other = (Moments) object;
        return count == other.count
                && Double.compare(meanX, other.meanX) == 0
                && Double.compare(meanY, other.meanY) == 0
                && Double.compare(products, other.products) == 0
                && Double.compare(squaresX, other.squaresX) == 0
                && Double.compare(squaresY, other.squaresY) == 0;
    }

    @Override
    public int hashCode() {
        return Equality.hash(count, meanX, meanY, products, squaresX, squaresY);
    }

    @Override
    public String toString() {
        return new RecordText("Moments")
                .field("count", count)
                .field("mean_x", meanX)
                .field("mean_y", meanY)
                .field("products", products)
                .field("squares_x", squaresX)
                .field("squares_y", squaresY)
                .toString();
    }
}
