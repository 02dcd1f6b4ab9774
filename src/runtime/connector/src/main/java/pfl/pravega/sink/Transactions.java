package pfl.pravega.sink;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.pravega.client.control.impl.Controller;
import io.pravega.client.stream.PingFailedException;
import io.pravega.client.stream.Stream;
import io.pravega.client.stream.Transaction;
import io.pravega.client.stream.TxnFailedException;
import io.pravega.client.stream.impl.TxnSegments;
import io.pravega.common.Exceptions;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The transactions of one stream by id, through the controller alone. Every call waits for an
 * answer, at most the timeout of the sink.
 */
final class Transactions {
    private static final long PROBE_MILLIS = 5_000;
    private static final long SHORTEST_LEASE_MILLIS = 10_000;

    private final Controller controller;
    private final Stream stream;
    private final Duration timeout;

    Transactions(Controller controller, Stream stream, Duration timeout) {
        this.controller = controller;
        this.stream = stream;
        this.timeout = timeout;
    }

    TxnSegments create(Duration lease) throws IOException {
        return await(controller.createTransaction(stream, lease.toMillis()), "open a transaction");
    }

    /**
     * Opens the first transaction of a writer and finds out why that can't be. The controller
     * doesn't say that a lease is outside its limits, the client just asks again and again; so if
     * there is no answer soon, a transaction with the shortest lease is tried as well, and after
     * that there must be an answer to the first.
     */
    TxnSegments createFirst(Duration lease) throws IOException {
        CompletableFuture<TxnSegments> first =
                controller.createTransaction(stream, lease.toMillis());
        try {
            return first.get(Math.min(PROBE_MILLIS, timeout.toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (isNotFound(Exceptions.unwrap(e.getCause()))) {
                throw new UnrecoverableSinkException("Stream " + stream.getScopedName()
                        + " does not exist. Create it before the job starts.", e.getCause());
            }
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (TimeoutException e) {
            if (opensWithShortestLease() && !completes(first)) {
                throw new UnrecoverableSinkException("The controller refuses a lease of "
                        + seconds(lease.toMillis()) + " for transactions of stream "
                        + stream.getScopedName() + ", it takes a shorter one. Its limits are 10 s"
                        + " to 600 s unless controller.transaction.lease.count.min and .max say"
                        + " otherwise. Shorten the lease of exactlyOnce(lease), or raise the"
                        + " controller's maximum.", e);
            }
        }
        return await(first, "open a transaction (or the stream is sealed)");
    }

    /** A controller that is only slow has answered by the time that it answered another request. */
    private static boolean completes(CompletableFuture<?> first) throws InterruptedIOException {
        try {
            first.get(PROBE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private boolean opensWithShortestLease() throws InterruptedIOException {
        try {
            UUID probe = controller.createTransaction(stream, SHORTEST_LEASE_MILLIS)
                    .get(PROBE_MILLIS, TimeUnit.MILLISECONDS).getTxnId();
            abortSoon(probe);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    TransactionState state(UUID id) throws IOException {
        CompletableFuture<Transaction.Status> status =
                controller.checkTransactionStatus(stream, id);
        try {
            return TransactionState.of(await(status, "tell the state of transaction " + id));
        } catch (IOException e) {
            if (notFound(e)) {
                return TransactionState.UNKNOWN;
            }
            throw e;
        }
    }

    /** Asks for a commit; the answer says whether it will happen. */
    CompletableFuture<Void> commit(UUID id, String writer, Long timestamp) {
        return controller.commitTransaction(stream, writer, timestamp, id);
    }

    /** Waits for a commit that was asked for: COMMITTING or what stands in its way. */
    TransactionState committed(UUID id, CompletableFuture<Void> commit) throws IOException {
        try {
            await(commit, "commit transaction " + id);
            return TransactionState.COMMITTING;
        } catch (IOException e) {
            if (rootOf(e) instanceof TxnFailedException || notFound(e)) {
                return state(id);
            }
            throw e;
        }
    }

    /** Aborts a transaction unless it is finished already; says what became of it. */
    TransactionState abort(UUID id) throws IOException {
        try {
            await(controller.abortTransaction(stream, id), "abort transaction " + id);
            return TransactionState.ABORTED;
        } catch (IOException e) {
            TransactionState state = state(id);
            if (state == TransactionState.OPEN) {
                throw e;
            }
            return state;
        }
    }

    /** Asks for an abort without waiting: the lease does it anyway if nobody answers. */
    CompletableFuture<Void> abortSoon(UUID id) {
        return controller.abortTransaction(stream, id);
    }

    /** Renews the lease; false when the transaction is no longer open. */
    CompletableFuture<Boolean> renew(UUID id, Duration lease) {
        return controller.pingTransaction(stream, id, lease.toMillis()).handle((status, e) -> {
            if (e == null) {
                return status == Transaction.PingStatus.OPEN;
            }
            Throwable cause = Exceptions.unwrap(e);
            if (cause instanceof PingFailedException || isNotFound(cause)) {
                return false;
            }
            throw new java.util.concurrent.CompletionException(cause);
        });
    }

    private <R> R await(CompletableFuture<R> answer, String what) throws IOException {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("Pravega could not " + what + " of stream "
                    + stream.getScopedName(), Exceptions.unwrap(e.getCause()));
        } catch (TimeoutException e) {
            throw new IOException("The controller of stream " + stream.getScopedName() + " did not "
                    + what + " within " + seconds(timeout.toMillis()) + " (flushTimeout); it is down,"
                    + " unreachable or overloaded");
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Interrupted while waiting for the controller");
    }

    private static boolean notFound(IOException e) {
        return isNotFound(rootOf(e));
    }

    private static boolean isNotFound(Throwable t) {
        return t instanceof StatusRuntimeException
                && ((StatusRuntimeException) t).getStatus().getCode() == Status.Code.NOT_FOUND;
    }

    private static Throwable rootOf(IOException e) {
        return e.getCause() == null ? e : Exceptions.unwrap(e.getCause());
    }

    static String seconds(long millis) {
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis / 1000.0 + " s";
    }
}
