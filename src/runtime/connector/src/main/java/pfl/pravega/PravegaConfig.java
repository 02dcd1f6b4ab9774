package pfl.pravega;

import io.pravega.client.ClientConfig;
import io.pravega.client.stream.Stream;
import java.io.File;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;

/**
 * A Pravega installation and a scope in it. Serialisable, and without any secret: credentials are
 * references that are resolved where the task runs.
 */
public final class PravegaConfig implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Schemes that are understood, and the client's name for each. */
    private static final Map<String, String> SCHEMES =
            Map.of("tcp", "tcp", "pravega", "tcp", "tls", "tls", "ssl", "tls", "pravegas", "tls");

    private final String controller;
    private final String scope;
    private final PravegaCredentials credentials;
    private final String trustStore;
    private final boolean validateHostName;

    private PravegaConfig(Builder builder) {
        controller = builder.controller;
        scope = builder.scope;
        credentials = builder.credentials;
        trustStore = builder.trustStore;
        validateHostName = builder.validateHostName;
    }

    /**
     * Starts a configuration.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The controller's address.
     *
     * @return a URI whose scheme is {@code tcp} or {@code tls}
     */
    public String controller() {
        return controller;
    }

    /**
     * The scope that unqualified stream names are in.
     *
     * @return its name
     */
    public String scope() {
        return scope;
    }

    /**
     * Finds a stream by its name.
     *
     * @param name a stream of this configuration's scope, or {@code scope/stream}
     * @return the stream
     * @throws IllegalArgumentException if it is neither
     */
    public Stream stream(String name) {
        Objects.requireNonNull(name, "stream");
        String[] parts = name.split("/", -1);
        if (parts.length > 2 || parts[0].isEmpty() || parts[parts.length - 1].isEmpty()) {
            throw new IllegalArgumentException("\"" + name + "\" is not the name of a stream; write"
                    + " \"stream\" or \"scope/stream\"");
        }
        return parts.length == 1 ? Stream.of(scope, name) : Stream.of(parts[0], parts[1]);
    }

    /**
     * The client's configuration; called where the task runs.
     *
     * @return a configuration with credentials that read their secrets when they are asked
     * @throws IllegalStateException if the trust store isn't there
     */
    public ClientConfig clientConfig() {
        if (trustStore != null && !new File(trustStore).isFile()) {
            throw new IllegalStateException("The trust store " + trustStore + " for " + controller
                    + " is not a file in this process; it must be there on each job manager and task"
                    + " manager");
        }
        ClientConfig.ClientConfigBuilder client = ClientConfig.builder()
                .controllerURI(URI.create(controller))
                .validateHostName(validateHostName);
        if (trustStore != null) {
            client.trustStore(trustStore);
        }
        if (credentials != null) {
            client.credentials(credentials.resolve());
        }
        return client.build();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof PravegaConfig)) {
            return false;
        }
        PravegaConfig that = (PravegaConfig) other;
        return controller.equals(that.controller) && scope.equals(that.scope)
                && Objects.equals(credentials, that.credentials)
                && Objects.equals(trustStore, that.trustStore)
                && validateHostName == that.validateHostName;
    }

    @Override
    public int hashCode() {
        return Objects.hash(controller, scope, credentials, trustStore, validateHostName);
    }

    @Override
    public String toString() {
        return controller + " scope " + scope + (credentials == null ? "" : " as " + credentials);
    }

    /** Builds a {@link PravegaConfig}. */
    public static final class Builder {
        private String controller;
        private String scope;
        private PravegaCredentials credentials;
        private String trustStore;
        private boolean validateHostName = true;

        private Builder() {
        }

        /**
         * The controller's address.
         *
         * @param uri {@code tcp://host:port} or {@code pravega://host:port}; with TLS
         *     {@code tls://host:port} or {@code pravegas://host:port}; several hosts are separated
         *     by commas
         * @return this builder
         * @throws IllegalArgumentException if the scheme is another or the host is missing
         */
        public Builder controller(String uri) {
            Objects.requireNonNull(uri, "controller");
            URI parsed;
            try {
                parsed = new URI(uri.trim());
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("The controller \"" + uri + "\" is not a URI: "
                        + e.getReason() + "; write it as in tcp://host:9090", e);
            }
            String scheme = parsed.getScheme() == null ? null : SCHEMES.get(parsed.getScheme());
            String authority = parsed.getRawAuthority();
            if (scheme == null) {
                throw new IllegalArgumentException("The controller \"" + uri + "\" must begin with"
                        + " tcp:// or pravega://, or with tls:// or pravegas:// if it uses TLS");
            }
            if (authority == null || authority.indexOf('@') >= 0
                    || !authority.matches(".+:\\d+")) {
                throw new IllegalArgumentException("The controller needs a host and a port, and no"
                        + " user: write it as in " + scheme + "://host:9090");
            }
            controller = scheme + "://" + authority;
            return this;
        }

        /**
         * The scope of streams that are named without one. Nothing in the environment overrides it.
         *
         * @param name the scope
         * @return this builder
         */
        public Builder scope(String name) {
            scope = Objects.requireNonNull(name, "scope");
            return this;
        }

        /**
         * Who the job is. Without credentials the client looks at its own system properties and
         * environment variables ({@code pravega.client.auth.*}).
         *
         * @param who the credentials
         * @return this builder
         */
        public Builder credentials(PravegaCredentials who) {
            credentials = Objects.requireNonNull(who, "credentials");
            return this;
        }

        /**
         * The certificates that are trusted. Without it the JVM's own are.
         *
         * @param path path of a PEM file, the same on each job manager and task manager
         * @return this builder
         */
        public Builder trustStore(String path) {
            trustStore = Objects.requireNonNull(path, "trustStore");
            return this;
        }

        /**
         * Whether a server's certificate must be for the host that was called.
         *
         * @param validate true, the default, to check
         * @return this builder
         */
        public Builder validateHostName(boolean validate) {
            validateHostName = validate;
            return this;
        }

        /**
         * Ends the configuration.
         *
         * @return the configuration
         * @throws IllegalStateException if the controller or the scope is missing, or a trust store
         *     is given for a controller without TLS
         */
        public PravegaConfig build() {
            if (controller == null || scope == null || scope.isEmpty()) {
                throw new IllegalStateException("A PravegaConfig needs a controller and a scope");
            }
            if (trustStore != null && !controller.startsWith("tls:")) {
                throw new IllegalStateException("A trust store is given, but " + controller
                        + " does not use TLS; write tls:// or pravegas://, or leave it out");
            }
            return new PravegaConfig(this);
        }
    }
}
