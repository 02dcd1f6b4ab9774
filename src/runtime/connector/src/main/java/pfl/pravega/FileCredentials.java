package pfl.pravega;

import io.pravega.shared.security.auth.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * One file that says everything, as a mounted Kubernetes secret does: its only line is the method, a
 * space and the rest, where the rest is {@code user:password} for {@code Basic} and the token for
 * any other method. The file is read where the task runs, each time that it is needed.
 */
public final class FileCredentials implements PravegaCredentials {
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * Names the file.
     *
     * @param path path of the file, the same on each job manager and task manager
     */
    public FileCredentials(String path) {
        this.path = Objects.requireNonNull(path, "path");
    }

    @Override
    public Credentials resolve() {
        return new Line(path);
    }

    /** Both halves are asked for one by one, so both read the file. */
    private static final class Line implements Credentials {
        private static final long serialVersionUID = 1L;

        private final String path;

        Line(String path) {
            this.path = path;
        }

        @Override
        public String getAuthenticationType() {
            return read()[0];
        }

        @Override
        public String getAuthenticationToken() {
            String[] line = read();
            return line[0].equals("Basic")
                    ? Base64.getEncoder().encodeToString(
                            line[1].getBytes(StandardCharsets.UTF_8))
                    : line[1];
        }

        private String[] read() {
            String[] line = Secret.file(path).resolve().trim().split(" +", 2);
            if (line.length != 2 || line[0].equals("Basic") && line[1].indexOf(':') < 1) {
                throw new IllegalStateException("The credentials file " + path + " must be one line:"
                        + " \"Basic user:password\", or another method, a space and a token");
            }
            return line;
        }

        @Override
        public String toString() {
            return "file(" + path + ")";
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileCredentials && ((FileCredentials) other).path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return "file(" + path + ")";
    }
}
