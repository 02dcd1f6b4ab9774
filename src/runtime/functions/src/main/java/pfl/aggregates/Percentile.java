package pfl.aggregates;

import java.util.Arrays;
import java.util.List;

/** Exact percentiles of values that are all there. */
public final class Percentile {
    private Percentile() {
    }

    /**
     * The value below which a share of the values lies, interpolated linearly between the two nearest ranks
     * (number 7 of Hyndman and Fan 1996; {@code percentile_cont} of SQL). NaN is larger than all others.
     *
     * @param values the values in any order
     * @param share from 0 to 1
     * @return the percentile; null of no values
     */
    public static Double of(List<Double> values, double share) {
        if (values.isEmpty()) {
            return null;
        }
        double[] sorted = new double[values.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values.get(i);
        }
        Arrays.sort(sorted);
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        double rest = rank - below;
        return rest == 0.0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
}
