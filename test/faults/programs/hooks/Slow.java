package hooks;

import java.io.File;

/** Slow for one key, until it finds a file. */
public final class Slow {

    private Slow() {}

    public static long slowly(String key, long number, String marker) {
        if (key.equals("k0") && number >= 0 && !new File(marker).exists()) {
            try {
                // Longer than the time between two events of the key: the queue before it grows.
                Thread.sleep(150);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return number;
    }
}
