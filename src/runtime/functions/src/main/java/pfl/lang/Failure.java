package pfl.lang;

/** What a program says can fail has failed: the event can't be computed. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure.
     *
     * @param message what has failed, with the values it was computed from
     */
    public Failure(String message) {
        super(message);
    }
}
