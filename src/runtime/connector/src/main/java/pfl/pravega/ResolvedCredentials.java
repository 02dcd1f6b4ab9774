package pfl.pravega;

import io.pravega.shared.security.auth.Credentials;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.function.Supplier;

/** The client's view of our credentials; asks for the token anew each time, and can't be serialised. */
final class ResolvedCredentials implements Credentials {
    private static final long serialVersionUID = 1L;

    private final String method;
    private final transient Supplier<String> token;

    ResolvedCredentials(String method, Supplier<String> token) {
        this.method = method;
        this.token = token;
    }

    @Override
    public String getAuthenticationType() {
        return method;
    }

    @Override
    public String getAuthenticationToken() {
        return token.get();
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("credentials are resolved where they are used");
    }

    @Override
    public String toString() {
        return method + " ***";
    }
}
