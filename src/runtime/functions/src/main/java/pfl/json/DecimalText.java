package pfl.json;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals in JSON: exact, or an error. */
final class DecimalText {
    /** No decimal of the language has more digits; a longer number is refused before it is computed. */
    private static final int MOST_DIGITS = 38;

    private DecimalText() {
    }

    static BigDecimal parse(String text, int precision, int scale) {
        BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a number, or a string with one, found \"" + text + "\"");
        }
        if (value.signum() == 0) {
            return BigDecimal.ZERO.setScale(scale);
        }
        long whole = (long) value.precision() - value.scale();
        if (whole > MOST_DIGITS || whole > precision - scale) {
            throw new IllegalArgumentException("the number " + text + " has more than " + (precision - scale)
                    + " digits before the point, the most of decimal(" + precision + ", " + scale + ")");
        }
        if (value.scale() > scale && value.stripTrailingZeros().scale() > scale) {
            throw new IllegalArgumentException("the number " + text + " has more than " + scale
                    + " digits after the point, the most of decimal(" + precision + ", " + scale + ")");
        }
        return value.setScale(scale, RoundingMode.UNNECESSARY);
    }
}
