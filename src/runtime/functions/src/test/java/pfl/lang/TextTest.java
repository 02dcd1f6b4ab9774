package pfl.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    private static final String SMILE = "a\uD83D\uDE00b";

    @Test
    void countsCodePoints() {
        assertEquals(3, Text.length(SMILE));
        assertEquals(2, Text.indexOf(SMILE, "b"));
        assertNull(Text.indexOf(SMILE, "c"));
    }

    @ParameterizedTest
    @CsvSource({"0,1,a", "1,1,\uD83D\uDE00", "2,9,b", "3,1,''", "-1,2,a", "-5,2,''", "1,0,''",
        "1,-1,''"})
    void takesParts(int start, int length, String part) {
        assertEquals(part, Text.substring(SMILE, start, length));
    }

    @Test
    void takesPartsAtTheLimits() {
        assertEquals("", Text.substring("abc", Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertEquals("", Text.substring("abc", Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertEquals("abc", Text.substring("abc", 0));
    }

    @Test
    void trimsSpacesOnly() {
        assertEquals("\t a\n", Trims.trim("  \t a\n "));
        assertEquals("", Trims.trim("   "));
    }

    @Test
    void splitsPlainText() {
        assertEquals(List.of("a", "", "b", ""), Text.split("a..b.", "."));
        assertEquals(List.of(""), Text.split("", "."));
        assertEquals(List.of("a.b"), Text.split("a.b", ""));
    }

    @Test
    void padsByCodePoint() {
        assertEquals("xyx" + SMILE, Text.padStart(SMILE, 6, "xy"));
        assertEquals("\uD83D\uDE007", Text.padStart("7", 2, "\uD83D\uDE00"));
        assertEquals("7", Text.padStart("7", 3, ""));
    }

    @Test
    void comparesByCodePoint() {
        assertTrue(Text.compare("\uFFFF", "\uD83D\uDE00") < 0);
        assertTrue(Text.compare("\uD83D\uDE00", "\uD83D\uDE01") < 0);
        assertTrue(Text.compare("a", "ab") < 0);
        assertEquals(0, Text.compare(SMILE, SMILE));
        assertEquals("\uFFFF", Text.min("\uD83D\uDE00", "\uFFFF"));
        assertEquals("\uD83D\uDE00", Text.max("\uD83D\uDE00", "\uFFFF"));
    }

    @ParameterizedTest
    @CsvSource({"0.1,0.1", "1e7,1.0E7", "9999999,9999999.0", "0.001,0.001", "0.0001,1.0E-4",
        "2e23,2.0E23", "2.2250738585072014e-308,2.2250738585072014E-308", "4.9e-324,4.9E-324",
        "1e-323,9.9E-324", "1.3839149630625053e17,1.3839149630625053E17",
        "2.3401918756360717e25,2.3401918756360717E25",
        "1.7976931348623157e308,1.7976931348623157E308", "-0.0,-0.0", "NaN,NaN",
        "-Infinity,-Infinity"})
    void writesNumbers(double x, String text) {
        assertEquals(text, Text.of(x));
    }

    @Test
    void writesWhatReadsBackTheSame() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(x)) {
                assertEquals(x, Double.parseDouble(Text.of(x)));
                assertTrue(Text.of(x).length() <= Double.toString(x).length());
            }
        }
    }
}
