package pfl.pravega;

import io.pravega.shared.security.auth.Credentials;
import java.util.Objects;

/** A token that somebody else renews in its place, read where the task runs. */
public final class TokenCredentials implements PravegaCredentials {
    private static final long serialVersionUID = 1L;

    private final String method;
    private final Secret token;

    /**
     * A token of the method {@code Bearer}.
     *
     * @param token where the token is found
     */
    public TokenCredentials(Secret token) {
        this("Bearer", token);
    }

    /**
     * A token of a given method.
     *
     * @param method the method's name, as the server's authentication handler knows it
     * @param token where the token is found
     */
    public TokenCredentials(String method, Secret token) {
        this.method = Objects.requireNonNull(method, "method");
        this.token = Objects.requireNonNull(token, "token");
    }

    @Override
    public Credentials resolve() {
        return new ResolvedCredentials(method, token::resolve);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenCredentials && ((TokenCredentials) other).method.equals(method)
                && ((TokenCredentials) other).token.equals(token);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, token);
    }

    @Override
    public String toString() {
        return "token(" + method + ", " + token + ")";
    }
}
