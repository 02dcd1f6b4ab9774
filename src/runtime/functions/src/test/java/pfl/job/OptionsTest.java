package pfl.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static Options options(String... args) {
        return new Options("hot", "what it does")
                .option("threshold", "80.0", "the limit")
                .option("end", null, "where it ends")
                .required("region", "which one")
                .parse(args);
    }

    @Test
    void takesBothForms() {
        Options options = options("--threshold", "-1.5", "--region=a=b");
        assertEquals(-1.5, options.float64("threshold"));
        assertEquals("a=b", options.string("region"));
        assertFalse(options.has("end"));
    }

    @Test
    void saysWhatIsWrongWithoutAnyValue() {
        String unknown = assertThrows(IllegalArgumentException.class, () -> options("--pasword=secret")).getMessage();
        assertTrue(unknown.startsWith("There is no option --pasword\nhot: what it does\n"), unknown);
        assertFalse(unknown.contains("secret"), unknown);
        assertTrue(message("--region").startsWith("The option --region has no value"));
        assertTrue(message("--threshold", "1").startsWith("The option --region is missing"));
    }

    private static String message(String... args) {
        return assertThrows(IllegalArgumentException.class, () -> options(args)).getMessage();
    }

    private static Options value(String text) {
        return new Options("hot", "").option("x", text, "").parse();
    }

    @Test
    void readsEachType() {
        assertEquals(5_000_000L, value("5s").duration("x"));
        assertEquals(-5_400_250_000L, value("-1h30m250ms").duration("x"));
        assertEquals(1_714_564_800_000_001L, value("2024-05-01T14:00:00.000001+02:00").timestamp("x"));
        assertEquals(-1L, value("1969-12-31T23:59:59.999999Z").timestamp("x"));
        assertEquals(19_782, value("2024-02-29").date("x"));
        assertEquals(45_000_500_000L, value("12:30:00.5").time("x"));
        assertEquals(new BigDecimal("1.50"), value("1.5").decimal("x", 4, 2));
        assertTrue(value("true").bool("x"));
        assertEquals(Thread.State.NEW, value("NEW").choice("x", Thread.State::valueOf));
    }

    @Test
    void refusesWhatIsOfAnotherType() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> value("300").int8("x"));
        assertEquals("--x must be an integer from -128 to 127, not \"300\"", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> value("5").duration("x"));
        assertThrows(IllegalArgumentException.class, () -> value("1.234").decimal("x", 4, 2));
        assertThrows(IllegalArgumentException.class, () -> value("123").decimal("x", 4, 2));
        assertThrows(IllegalArgumentException.class, () -> value("yes").bool("x"));
        assertThrows(IllegalArgumentException.class, () -> value("2023-02-29").date("x"));
    }
}
