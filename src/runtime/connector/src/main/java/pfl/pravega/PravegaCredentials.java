package pfl.pravega;

import io.pravega.shared.security.auth.Credentials;
import java.io.Serializable;

/**
 * Who a job is to Pravega. An object of this type travels with the job graph, so it holds references
 * to secrets (see {@link Secret}) and never a value; {@link #resolve()} is called where the task runs.
 *
 * <p>Implementations define {@code equals} and {@code hashCode}: tasks of one task manager share
 * their connections if their configurations are equal.
 */
public interface PravegaCredentials extends Serializable {
    /**
     * Makes what Pravega's client asks for. The client asks the result for its token with each call,
     * so a result that reads its secret then picks up a rotated one.
     *
     * @return the client's credentials; their {@code toString} must not show a secret
     */
    Credentials resolve();
}
