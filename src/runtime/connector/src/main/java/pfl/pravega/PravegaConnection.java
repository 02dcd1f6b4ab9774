package pfl.pravega;

import io.pravega.client.admin.impl.StreamCutHelper;
import io.pravega.client.connection.impl.ConnectionPool;
import io.pravega.client.connection.impl.ConnectionPoolImpl;
import io.pravega.client.connection.impl.SocketConnectionFactoryImpl;
import io.pravega.client.control.impl.Controller;
import io.pravega.client.control.impl.ControllerImpl;
import io.pravega.client.control.impl.ControllerImplConfig;
import io.pravega.client.security.auth.DelegationTokenProviderFactory;
import io.pravega.client.segment.impl.EventSegmentReader;
import io.pravega.client.segment.impl.Segment;
import io.pravega.client.segment.impl.SegmentInputStreamFactoryImpl;
import io.pravega.client.segment.impl.SegmentMetadataClient;
import io.pravega.client.segment.impl.SegmentMetadataClientFactoryImpl;
import io.pravega.client.segment.impl.SegmentOutputStream;
import io.pravega.client.segment.impl.SegmentOutputStreamFactoryImpl;
import io.pravega.client.EventStreamClientFactory;
import io.pravega.client.stream.EventWriterConfig;
import io.pravega.client.stream.impl.ClientFactoryImpl;
import io.pravega.shared.security.auth.AccessOperation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A share of the connection to one Pravega: all tasks of a task manager whose configurations are
 * equal use one controller client and one connection pool, which end with the last share. The one
 * class that knows how the client's internal objects are made (wired as in the client's
 * {@code StreamManagerImpl}). Internal to the connector; not an API for jobs.
 */
public final class PravegaConnection implements AutoCloseable {
    private static final Map<PravegaConfig, Shared> OPEN = new HashMap<>();

    private final Shared shared;
    private final AtomicBoolean closed = new AtomicBoolean();

    private PravegaConnection(Shared shared) {
        this.shared = shared;
    }

    private static final class Shared {
        final PravegaConfig config;
        final ConnectionPool pool;
        final Controller controller;
        int shares;

        Shared(PravegaConfig config) {
            var client = config.clientConfig();
            this.config = config;
            pool = new ConnectionPoolImpl(client, new SocketConnectionFactoryImpl(client));
            controller = new ControllerImpl(
                    ControllerImplConfig.builder().clientConfig(client).build(),
                    pool.getInternalExecutor());
        }
    }

    /**
     * Takes a share.
     *
     * @param config which Pravega, and as whom
     * @return a share that must be closed
     * @throws IllegalStateException if the trust store isn't there
     */
    public static PravegaConnection open(PravegaConfig config) {
        synchronized (OPEN) {
            Shared shared = OPEN.computeIfAbsent(config, Shared::new);
            shared.shares++;
            return new PravegaConnection(shared);
        }
    }

    /**
     * How many connection pools are open in this JVM; for tests and diagnosis.
     *
     * @return their number
     */
    public static int pools() {
        synchronized (OPEN) {
            return OPEN.size();
        }
    }

    /**
     * The controller's client.
     *
     * @return shared with others; don't close it
     */
    public Controller controller() {
        return shared.controller;
    }

    /**
     * The connections to segment stores.
     *
     * @return shared with others; don't close it
     */
    public ConnectionPool pool() {
        return shared.pool;
    }

    /**
     * Looks up heads and tails of streams.
     *
     * @return a helper without a state of its own
     */
    public StreamCutHelper cuts() {
        return new StreamCutHelper(shared.controller, shared.pool);
    }

    /**
     * Opens a segment for reading events.
     *
     * @param segment the segment
     * @param from offset of the first event
     * @param to offset to stop at, or {@link Long#MAX_VALUE}
     * @return a reader that must be closed
     */
    public EventSegmentReader reader(Segment segment, long from, long to) {
        return new SegmentInputStreamFactoryImpl(shared.controller, shared.pool)
                .createEventReaderForSegment(segment, from, to);
    }

    /**
     * Opens a segment's metadata.
     *
     * @param segment the segment
     * @return a client that must be closed
     */
    public SegmentMetadataClient metadata(Segment segment) {
        return new SegmentMetadataClientFactoryImpl(shared.controller, shared.pool)
                .createSegmentMetadataClient(segment, DelegationTokenProviderFactory.create(
                        shared.controller, segment, AccessOperation.READ));
    }

    /**
     * Opens one segment of a transaction for writing.
     *
     * @param segment a segment of the transaction
     * @param transaction the transaction's id
     * @param config how to write
     * @return an output that must be closed
     */
    public SegmentOutputStream transactionSegment(Segment segment, UUID transaction,
            EventWriterConfig config) {
        return new SegmentOutputStreamFactoryImpl(shared.controller, shared.pool)
                .createOutputStreamForTransaction(segment, transaction, config,
                        DelegationTokenProviderFactory.create(shared.controller, segment,
                                AccessOperation.WRITE));
    }

    /**
     * Makes writers and readers of the client's public API on the shared connections.
     *
     * @param scope the scope
     * @return a factory that must <b>not</b> be closed: that would close the shared connections;
     *     close what it makes
     */
    public EventStreamClientFactory clientFactory(String scope) {
        return new ClientFactoryImpl(scope, shared.controller, shared.pool);
    }

    /** Gives the share back; the last one ends the connections. A second call does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        synchronized (OPEN) {
            if (--shared.shares > 0) {
                return;
            }
            OPEN.remove(shared.config);
        }
        shared.controller.close();
        shared.pool.close();
    }
}
