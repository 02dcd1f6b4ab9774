package hooks;

import java.io.File;

/** Slow while a file is there. */
public final class HeldUp {

    private HeldUp() {}

    public static long hold(long number, String marker) {
        if (new File(marker).exists()) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return number;
    }
}
