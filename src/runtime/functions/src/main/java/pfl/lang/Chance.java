package pfl.lang;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What comes from the world outside of the program: another value each time. */
public final class Chance {
    private Chance() {
    }

    /**
     * The time on the clock of the machine.
     *
     * @return microseconds since 1970
     */
    public static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /**
     * A new random UUID.
     *
     * @return 36 characters, of version 4
     */
    public static String uuid() {
        return UUID.randomUUID().toString();
    }

    /**
     * A random number.
     *
     * @return at least 0 and below 1
     */
    public static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    /**
     * A random whole number.
     *
     * @param from the smallest
     * @param to above the largest
     * @return the number; from where none is in between
     */
    public static int randomInt(int from, int to) {
        return to > from ? ThreadLocalRandom.current().nextInt(from, to) : from;
    }
}
