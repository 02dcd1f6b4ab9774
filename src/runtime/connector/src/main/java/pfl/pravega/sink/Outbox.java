package pfl.pravega.sink;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the events of one subtask to Pravega on a thread of its own. The client's write and
 * flush can block without end when a server hangs, some of it deaf to interrupts (a socket whose
 * peer doesn't read); the task never waits for them longer than the flush timeout, then it fails.
 * The thread owns what it writes to and closes it, however late it comes back.
 */
final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final long MAX_BYTES = 4L << 20;
    private static final long OVERHEAD = 64;
    private static final long CLOSE_MILLIS = 2_000;
    private static final Runnable IDLE = () -> { };

    /** What the events are written to. Called from the outbox's thread only. */
    interface Target {

        void send(OutEvent event) throws Exception;

        /** Nothing more is queued for now: what was held back to make a batch goes out. */
        void idle() throws Exception;

        void close() throws Exception;
    }

    private final String name;
    private final long timeoutMillis;
    private final Target target;
    private final Thread thread;
    private final Object lock = new Object();
    private ArrayDeque<Object> queue = new ArrayDeque<>();
    private long queuedBytes;
    private boolean waiting;
    private boolean clogged;
    private boolean closed;
    private volatile Throwable failure;

    Outbox(String name, Duration flushTimeout, Target target) {
        this.name = name;
        this.timeoutMillis = flushTimeout.toMillis();
        this.target = target;
        thread = new Thread(this::run, "pravega-sink " + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Queues an event; waits for room, but not longer than the flush timeout. */
    void put(OutEvent event) throws IOException {
        if (!offer(event)) {
            throw timeout("take an event");
        }
    }

    /**
     * Like {@link #put}, but says false when there was no room within the flush timeout, and from
     * then on at once until there is.
     */
    boolean offer(OutEvent event) throws IOException {
        throwIfFailed();
        synchronized (lock) {
            if (queuedBytes >= MAX_BYTES && (clogged || !awaitRoom())) {
                clogged = true;
                return false;
            }
            queue.add(event);
            queuedBytes += event.data.length + OVERHEAD;
            if (waiting) {
                waiting = false;
                lock.notifyAll();
            }
        }
        return true;
    }

    private boolean awaitRoom() throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        while (queuedBytes >= MAX_BYTES) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            try {
                lock.wait(left);
            } catch (InterruptedException e) {
                throw interrupted();
            }
            throwIfFailed();
        }
        return true;
    }

    /** Runs an action after all events queued so far and waits for it, at most the timeout. */
    <R> R call(String what, Callable<R> action) throws IOException {
        throwIfFailed();
        FutureTask<R> task = new FutureTask<>(action);
        enqueue(task);
        try {
            return task.get(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throwIfFailed();
            fail(e.getCause());
            throw failed(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (TimeoutException e) {
            throw timeout(what);
        }
    }

    /** Queues an action whose result nobody waits for. */
    void enqueue(Runnable action) {
        synchronized (lock) {
            queue.add(action);
            waiting = false;
            lock.notifyAll();
        }
    }

    /** Remembers the first failure; the task throws it at its next call. */
    void fail(Throwable t) {
        synchronized (lock) {
            if (failure == null) {
                failure = t;
            }
            lock.notifyAll();
        }
    }

    /** Forgets a failure, for a target that can start again. */
    Throwable takeFailure() {
        synchronized (lock) {
            Throwable t = failure;
            failure = null;
            return t;
        }
    }

    void throwIfFailed() throws IOException {
        Throwable t = failure;
        if (t != null) {
            throw failed(t);
        }
    }

    private IOException failed(Throwable t) {
        return t instanceof UnrecoverableSinkException ? (UnrecoverableSinkException) t
                : new IOException("Writing to stream " + name + " failed: " + t.getMessage(), t);
    }

    private IOException timeout(String what) {
        IOException e = new IOException("Stream " + name + ": Pravega did not " + what + " within "
                + timeoutMillis / 1000.0 + " s (flushTimeout). The servers are down, unreachable or"
                + " overloaded; the job fails rather than waits for ever, and its restart writes"
                + " from the last checkpoint on.");
        fail(e);
        return e;
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Interrupted while waiting for Pravega");
    }

    private void run() {
        ArrayDeque<Object> batch = new ArrayDeque<>();
        try {
            while (true) {
                synchronized (lock) {
                    while (queue.isEmpty() && !closed) {
                        waiting = true;
                        lock.wait();
                    }
                    waiting = false;
                    if (closed) {
                        return;
                    }
                    ArrayDeque<Object> filled = queue;
                    queue = batch;
                    batch = filled;
                    queuedBytes = 0;
                    clogged = false;
                    lock.notifyAll();
                }
                for (Object next = batch.poll(); next != null; next = batch.poll()) {
                    handle(next);
                }
                handle(IDLE);
            }
        } catch (InterruptedException e) {
            fail(new IOException("The sink was closed"));
        } finally {
            closeTarget();
        }
    }

    /** After a failure events are dropped: whoever forgets the failure begins anew. */
    private void handle(Object next) throws InterruptedException {
        try {
            if (!(next instanceof OutEvent)) {
                target.idle();
                ((Runnable) next).run();
            } else if (failure == null) {
                target.send((OutEvent) next);
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            fail(e);
        }
    }

    private void closeTarget() {
        try {
            target.close();
        } catch (Exception e) {
            LOG.warn("Cannot close the writer of stream {}", name, e);
        }
    }

    /** Ends the thread; what is still queued is given up, a checkpoint never counted on it. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        try {
            thread.join(CLOSE_MILLIS);
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(CLOSE_MILLIS);
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
