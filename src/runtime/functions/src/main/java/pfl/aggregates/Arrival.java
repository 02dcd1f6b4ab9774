package pfl.aggregates;

import java.util.concurrent.atomic.AtomicLong;

/** The order in which sessions begin, kept so that it is known when two of them become one. */
public final class Arrival {
    private static final AtomicLong LAST = new AtomicLong();

    private Arrival() {
    }

    /**
     * A number for what arrives now: the time in microseconds, or more where another has arrived in the same.
     *
     * @return larger than any before, also after a restart unless the clock was set back
     */
    public static long next() {
        long now = System.currentTimeMillis() * 1000;
        return LAST.updateAndGet(last -> Math.max(last + 1, now));
    }
}
