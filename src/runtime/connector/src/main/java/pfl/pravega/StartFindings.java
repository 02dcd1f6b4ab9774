package pfl.pravega;

import java.util.LinkedHashSet;
import java.util.Set;

/** What was found before a job starts. The codes are those of pfc's diagnostics. Internal to the connector. */
public final class StartFindings {
    private final Set<String> refusals = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final int parallelism;
    private final boolean restored;

    /**
     * Nothing found yet.
     *
     * @param parallelism of the job
     * @param restored the job goes on from a savepoint or checkpoint
     */
    StartFindings(int parallelism, boolean restored) {
        this.parallelism = parallelism;
        this.restored = restored;
    }

    /**
     * With this the job can't do what it promises.
     *
     * @param code such as {@code PFL4801}
     * @param message what was found, and what to do
     */
    public void refuse(String code, String message) {
        refusals.add(code + ": " + message);
    }

    /**
     * With this the job runs, but perhaps not as it is meant to.
     *
     * @param code such as {@code PFL4802}
     * @param message what was found, and what to do
     */
    public void warn(String code, String message) {
        warnings.add(code + ": " + message);
    }

    /**
     * How many tasks a source will have.
     *
     * @return at least 1
     */
    public int parallelism() {
        return parallelism;
    }

    /**
     * Whether the job goes on from a savepoint or checkpoint, so that it won't begin at the start.
     *
     * @return true if it does
     */
    public boolean isRestored() {
        return restored;
    }

    Set<String> refusals() {
        return refusals;
    }

    Set<String> warnings() {
        return warnings;
    }
}
