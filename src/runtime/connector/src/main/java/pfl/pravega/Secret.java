package pfl.pravega;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reference to a secret: where it is found, not what it is. It is resolved where the task runs, each
 * time that it is needed, so a file that is rewritten (a rotated password) is picked up by itself.
 */
public final class Secret implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Secret.class);

    private enum Kind { ENV, FILE, PLAIN }

    private final Kind kind;
    /** The variable's name or the file's path; for {@link Kind#PLAIN} the value itself. */
    private final String reference;

    private Secret(Kind kind, String reference) {
        this.kind = kind;
        this.reference = Objects.requireNonNull(reference, "reference");
    }

    /**
     * The value of an environment variable of the task manager.
     *
     * @param name name of the variable
     * @return the reference
     */
    public static Secret env(String name) {
        return new Secret(Kind.ENV, name);
    }

    /**
     * The content of a file on the task manager, without the line end after it.
     *
     * @param path path of the file
     * @return the reference
     */
    public static Secret file(String path) {
        return new Secret(Kind.FILE, path);
    }

    /**
     * The value itself, which then <b>travels with the job graph</b>, where anybody who can read the
     * job can read it. For scripts and tests only; logs a warning.
     *
     * @param value the secret
     * @return the value as a reference
     */
    public static Secret plain(String value) {
        LOG.warn("A secret is given as a plain value: it travels with the job graph. Use Secret.file "
                + "or Secret.env outside of scripts and tests.");
        return new Secret(Kind.PLAIN, value);
    }

    /**
     * Reads the secret.
     *
     * @return its value
     * @throws IllegalStateException if the variable is not set, or the file can't be read or is empty;
     *     the message names the reference, never a value
     */
    public String resolve() {
        switch (kind) {
            case ENV:
                String value = System.getenv(reference);
                if (value == null || value.isEmpty()) {
                    throw new IllegalStateException("The environment variable " + reference
                            + ", which holds a secret for Pravega, is not set in this process; set it"
                            + " for each job manager and task manager");
                }
                return value;
            case FILE:
                return read();
            default:
                return reference;
        }
    }

    private String read() {
        String value;
        try {
            value = new String(Files.readAllBytes(Path.of(reference)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The file " + reference + ", which holds a secret for"
                    + " Pravega, can't be read in this process (" + e.getClass().getSimpleName()
                    + "); it must be there on each job manager and task manager", e);
        }
        int end = value.length();
        while (end > 0 && (value.charAt(end - 1) == '\n' || value.charAt(end - 1) == '\r')) {
            end--;
        }
        if (end == 0) {
            throw new IllegalStateException("The file " + reference
                    + ", which holds a secret for Pravega, is empty");
        }
        return value.substring(0, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret && ((Secret) other).kind == kind
                && ((Secret) other).reference.equals(reference);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, reference);
    }

    /** Names the reference, never a value. */
    @Override
    public String toString() {
        return kind == Kind.PLAIN ? "plain(***)" : kind.name().toLowerCase() + "(" + reference + ")";
    }
}
