package pfl.job;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as a program writes them: 5s, 1h30m, 250ms. */
final class DurationText {
    private static final Map<String, Long> MICROS = Map.of("us", 1L, "ms", 1_000L, "s", 1_000_000L,
            "m", 60_000_000L, "h", 3_600_000_000L, "d", 86_400_000_000L);
    private static final Pattern PART = Pattern.compile("(\\d+)(us|ms|s|m|h|d)");

    private DurationText() {
    }

    static long parse(String text) {
        boolean negative = text.startsWith("-");
        Matcher part = PART.matcher(text);
        int at = negative ? 1 : 0;
        long micros = 0;
        while (part.find(at) && part.start() == at) {
            long amount = Long.parseLong(part.group(1));
            micros = Math.addExact(micros, Math.multiplyExact(amount, MICROS.get(part.group(2))));
            at = part.end();
            if (at == text.length()) {
                return negative ? -micros : micros;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a duration");
    }
}
