package hooks;

import java.io.File;

/** Fails when it finds a file, and takes that away, so that each file is one failure. */
public final class Failing {

    private Failing() {}

    public static long failing(long number, String marker) {
        if (new File(marker).delete()) {
            throw new IllegalStateException("a planned failure");
        }
        return number;
    }
}
