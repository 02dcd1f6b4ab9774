package pfl.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @Test
    void dividesTowardsZero() {
        assertEquals(-3, Numbers.div(-7, 2));
        assertEquals(-1, Numbers.rem(-7, 2));
        assertEquals(Long.MIN_VALUE, Numbers.div(Long.MIN_VALUE, -1L));
        assertEquals(0L, Numbers.rem(Long.MIN_VALUE, -1L));
    }

    @Test
    void givesNullForADivisionByZero() {
        assertNull(Numbers.div(7L, 0L));
        assertNull(Numbers.rem(7, 0));
        assertEquals(Byte.valueOf((byte) -128), Numbers.div((byte) -128, (byte) -1));
    }

    @ParameterizedTest
    @CsvSource({"2.675,2,2.68", "1.005,2,1.01", "0.5,0,1.0", "-0.5,0,-1.0", "-2.5,0,-3.0",
        "1250,-2,1300.0", "1.5,500,1.5", "1.5,-500,0.0", "-0.4,0,-0.0", "NaN,2,NaN",
        "Infinity,2,Infinity",
        "1.7976931348623157e308,-308,Infinity"})
    void roundsHalfUp(double x, int digits, double rounded) {
        assertEquals(rounded, Numbers.round(x, digits, RoundingMode.HALF_UP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1 ", "1_0", "0x1F", "1.0", "1e3", "+", "--1", "\u0661",
        "2147483648"})
    void readsNoOtherInts(String text) {
        assertNull(Numbers.parseInt(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1d", "1f", "0x1p3", "1_0", "inf", "nan", ".", "e3", "1e",
        "1e99999"})
    void readsNoOtherDoubles(String text) {
        assertNull(Numbers.parseDouble(text));
    }

    @Test
    void readsNumbers() {
        assertEquals(-42, Numbers.parseInt("-42"));
        assertEquals(42, Numbers.parseInt("+42"));
        assertEquals(Long.MIN_VALUE, Numbers.parseLong("-9223372036854775808"));
        assertNull(Numbers.parseLong("9223372036854775808"));
        assertEquals(1500.0, Numbers.parseDouble("1.5e3"));
        assertEquals(0.5, Numbers.parseDouble(".5"));
        assertTrue(Numbers.parseDouble("NaN").isNaN());
    }

    @Test
    void keepsDecimalsWithinTheirType() {
        assertEquals(new BigDecimal("0.13"), Decimals.fit(new BigDecimal("0.125"), 3, 2));
        assertEquals(new BigDecimal("-0.13"), Decimals.fit(new BigDecimal("-0.125"), 3, 2));
        Exception e = assertThrows(
            Failure.class, () -> Decimals.fit(new BigDecimal("9.995"), 3, 2));
        assertEquals("9.995 does not fit decimal(3, 2)", e.getMessage());
    }

    @Test
    void dividesDecimals() {
        BigDecimal two = new BigDecimal("2");
        assertEquals(new BigDecimal("0.666667"), Decimals.divide(two, new BigDecimal("3"), 38, 6));
        assertNull(Decimals.divide(BigDecimal.ONE, new BigDecimal("0.00"), 38, 6));
        assertEquals(new BigDecimal("-1.5"), Decimals.rem(new BigDecimal("-7.5"), two, 2, 1));
    }

    @Test
    void roundsDecimals() {
        assertEquals("19.960", rounded("19.955", 5, 3, 2, RoundingMode.HALF_UP));
        assertEquals("20.000", rounded("19.955", 5, 3, -1, RoundingMode.HALF_UP));
        assertEquals("-2.0", rounded("-1.5", 2, 1, 0, RoundingMode.FLOOR));
        assertEquals("-1.0", rounded("-1.5", 2, 1, 0, RoundingMode.CEILING));
        assertThrows(Failure.class, () -> rounded("9.5", 2, 1, 0, RoundingMode.CEILING));
    }

    private static String rounded(
            String x, int precision, int scale, int digits, RoundingMode mode) {
        return Decimals.round(new BigDecimal(x), precision, scale, digits, mode).toPlainString();
    }

    @Test
    void makesDecimals() {
        assertEquals(new BigDecimal("0.100000000000000000"), Decimals.of(0.1));
        assertThrows(Failure.class, () -> Decimals.of(Double.NaN));
        assertThrows(Failure.class, () -> Decimals.of(1e20));
        assertNull(Decimals.parse("1e9999"));
        assertNull(Decimals.parse("1,5"));
        assertEquals(0, Decimals.parse("1e-9999").signum());
        assertEquals(new BigDecimal("19.990000000000000000"), Decimals.parse("19.99"));
    }
}
