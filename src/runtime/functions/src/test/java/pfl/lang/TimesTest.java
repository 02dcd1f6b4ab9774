package pfl.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final long HOUR = 3_600_000_000L;

    @Test
    void takesDatesApart() {
        int leap = (int) LocalDate.of(2024, 2, 29).toEpochDay();
        assertEquals(2024, Times.year(leap));
        assertEquals(2, Times.month(leap));
        assertEquals(29, Times.day(leap));
        assertEquals(60, Times.dayOfYear(leap));
        assertEquals(4, Times.dayOfWeek(leap));
        assertEquals(7, Times.dayOfWeek((int) LocalDate.of(2024, 5, 5).toEpochDay()));
    }

    @Test
    void takesTimestampsBefore1970Apart() {
        assertEquals(-1, Times.date(-1));
        assertEquals(24 * HOUR - 1, Times.time(-1));
        assertEquals(23, Times.hour(-1));
        assertEquals(59, Times.minute(-1));
        assertEquals(59, Times.second(-1));
        assertEquals(-1, Times.millis(-1));
    }

    @Test
    void truncatesTowardsThePast() {
        assertEquals(-HOUR, Times.truncate(-1, HOUR));
        assertEquals(HOUR, Times.truncate(HOUR, HOUR));
        Exception e = assertThrows(Failure.class, () -> Times.truncate(5, 0));
        assertEquals("truncate to an interval of PT0S", e.getMessage());
    }

    @Test
    void readsRfc3339() {
        assertEquals(-HOUR, Times.parse("1970-01-01T00:00:00+01:00"));
        assertEquals(1_500_000L, Times.parse("1970-01-01t00:00:01.5z"));
        assertEquals(123_456L, Times.parse("1970-01-01T00:00:00.123456789Z"));
        assertEquals(-1L, Times.parse("1969-12-31T23:59:59.999999999Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1970-01-01", "1970-01-01T00:00:00", "1970-01-01 00:00:00Z",
        "1970-13-01T00:00:00Z",
        "1970-02-30T00:00:00Z", "1970-01-01T24:00:00Z", "1970-01-01T00:00Z"})
    void readsNothingElse(String text) {
        assertNull(Times.parse(text));
    }

    @Test
    void writesIso8601() {
        long noon = Times.parse("2024-05-01T14:00:00+02:00");
        assertEquals("2024-05-01T12:00:00Z", Times.timestampText(noon));
        assertEquals("1969-12-31T23:59:59.500Z", Times.timestampText(-500_000));
        assertEquals("00:00:00", Times.timeText(0));
        assertEquals("12:30:00.000001", Times.timeText(12 * HOUR + HOUR / 2 + 1));
        assertEquals("1970-01-02", Times.dateText(1));
        assertEquals("PT1H30M", Times.text(HOUR * 3 / 2));
    }
}
