package pfl.lang;

import java.util.function.Supplier;

/** Failing, and going on after a failure. */
public final class Failures {
    private Failures() {
    }

    /**
     * Fails.
     *
     * @param message what has failed
     * @param <T> type of the value that is wanted here
     * @return nothing
     * @throws Failure always
     */
    public static <T> T fail(String message) {
        throw new Failure(message);
    }

    /**
     * A value, or null where computing it fails.
     *
     * @param value computes it
     * @param <T> its type
     * @return the value; null for a {@link Failure}, not for other exceptions
     */
    public static <T> T attempt(Supplier<? extends T> value) {
        try {
            return value.get();
        } catch (Failure failure) {
            return null;
        }
    }
}
