package pfl.pravega;

import io.pravega.shared.security.auth.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** User name and password (Pravega's method {@code Basic}), both read where the task runs. */
public final class BasicCredentials implements PravegaCredentials {
    private static final long serialVersionUID = 1L;

    private final Secret user;
    private final Secret password;

    /**
     * Names a user.
     *
     * @param user where the user name is found
     * @param password where the password is found
     */
    public BasicCredentials(Secret user, Secret password) {
        this.user = Objects.requireNonNull(user, "user");
        this.password = Objects.requireNonNull(password, "password");
    }

    @Override
    public Credentials resolve() {
        return new ResolvedCredentials("Basic", () -> token(user.resolve(), password.resolve()));
    }

    static String token(String user, String password) {
        return Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BasicCredentials && ((BasicCredentials) other).user.equals(user)
                && ((BasicCredentials) other).password.equals(password);
    }

    @Override
    public int hashCode() {
        return Objects.hash(user, password);
    }

    @Override
    public String toString() {
        return "basic(" + user + ", " + password + ")";
    }
}
