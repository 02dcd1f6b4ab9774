package pfl.pravega;

/** A source or sink that can look, before its job starts, at what it will need. Internal to the connector. */
public interface StartChecked {
    /**
     * Looks, and says what it found. Waits for Pravega, for each answer at most some seconds.
     *
     * @param findings takes what was found
     * @throws Exception if it can't be found out
     */
    void checkStart(StartFindings findings) throws Exception;
}
