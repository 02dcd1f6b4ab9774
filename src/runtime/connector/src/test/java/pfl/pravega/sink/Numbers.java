package pfl.pravega.sink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A source of the numbers from 0 on, in one subtask, that stops at a limit which the test raises:
 * so a test knows what is in each checkpoint, and nothing flows between a savepoint and a kill.
 */
final class Numbers implements Source<Integer, Numbers.From, Integer> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Integer> LIMITS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> EMITTED = new ConcurrentHashMap<>();
    private static final int PAUSE_EVERY = 200;

    private final String name;
    private final int end;
    private final boolean bounded;

    /** The numbers below an end; a bounded one ends there, another one waits for ever. */
    Numbers(String name, int end, boolean bounded) {
        this.name = name;
        this.end = end;
        this.bounded = bounded;
    }

    /** Lets the numbers below a limit pass. */
    static void limit(String name, int limit) {
        LIMITS.put(name, limit);
    }

    /** The number after the last one that was emitted. */
    static int emitted(String name) {
        return EMITTED.getOrDefault(name, 0);
    }

    /** Waits until all numbers below the limit are out. */
    static void await(String name) throws InterruptedException {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (emitted(name) < LIMITS.get(name)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("only " + emitted(name) + " numbers came");
            }
            Thread.sleep(20);
        }
    }

    /** All numbers from one on: the only split. */
    static final class From implements SourceSplit {
        final int next;

        From(int next) {
            this.next = next;
        }

        @Override
        public String splitId() {
            return "numbers";
        }
    }

    private final class Reader implements SourceReader<Integer, From> {
        private final SourceReaderContext context;
        private int next = -1;

        Reader(SourceReaderContext context) {
            this.context = context;
        }

        @Override
        public void start() {
            if (next < 0) {
                context.sendSplitRequest();
            }
        }

        @Override
        public InputStatus pollNext(ReaderOutput<Integer> output) throws InterruptedException {
            if (next == end && bounded) {
                return InputStatus.END_OF_INPUT;
            }
            if (next < 0 || next >= Math.min(end, LIMITS.getOrDefault(name, end))) {
                Thread.sleep(1);
                return InputStatus.NOTHING_AVAILABLE;
            }
            if (next % PAUSE_EVERY == 0) {
                Thread.sleep(2);
            }
            output.collect(next, next);
            next++;
            EMITTED.put(name, next);
            return InputStatus.MORE_AVAILABLE;
        }

        @Override
        public List<From> snapshotState(long checkpointId) {
            return next < 0 ? List.of() : List.of(new From(next));
        }

        @Override
        public CompletableFuture<Void> isAvailable() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void addSplits(List<From> splits) {
            next = splits.get(0).next;
            EMITTED.put(name, next);
        }

        @Override
        public void notifyNoMoreSplits() {
            // The one split is all there is.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static final class Enumerator implements SplitEnumerator<From, Integer> {
        private final SplitEnumeratorContext<From> context;
        private final List<From> waiting = new ArrayList<>();

        Enumerator(SplitEnumeratorContext<From> context, int waiting) {
            this.context = context;
            if (waiting >= 0) {
                this.waiting.add(new From(waiting));
            }
        }

        @Override
        public void start() {
            // Splits are asked for.
        }

        @Override
        public void handleSplitRequest(int subtask, String host) {
            if (!waiting.isEmpty()) {
                context.assignSplit(waiting.remove(0), subtask);
            }
        }

        @Override
        public void addSplitsBack(List<From> splits, int subtask) {
            waiting.addAll(splits);
        }

        @Override
        public void addReader(int subtask) {
            // Readers ask.
        }

        @Override
        public Integer snapshotState(long checkpointId) {
            return waiting.isEmpty() ? -1 : waiting.get(0).next;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static final class Text<T> implements SimpleVersionedSerializer<T> {
        private final java.util.function.Function<T, Integer> to;
        private final java.util.function.Function<Integer, T> from;

        Text(java.util.function.Function<T, Integer> to,
                java.util.function.Function<Integer, T> from) {
            this.to = to;
            this.from = from;
        }

        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(T value) {
            return to.apply(value).toString().getBytes();
        }

        @Override
        public T deserialize(int version, byte[] bytes) {
            return from.apply(Integer.valueOf(new String(bytes)));
        }
    }

    @Override
    public Boundedness getBoundedness() {
        return bounded ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<Integer, From> createReader(SourceReaderContext context) {
        return new Reader(context);
    }

    @Override
    public SplitEnumerator<From, Integer> createEnumerator(SplitEnumeratorContext<From> context) {
        return new Enumerator(context, 0);
    }

    @Override
    public SplitEnumerator<From, Integer> restoreEnumerator(SplitEnumeratorContext<From> context,
            Integer waiting) {
        return new Enumerator(context, waiting);
    }

    @Override
    public SimpleVersionedSerializer<From> getSplitSerializer() {
        return new Text<>(split -> split.next, From::new);
    }

    @Override
    public SimpleVersionedSerializer<Integer> getEnumeratorCheckpointSerializer() {
        return new Text<>(i -> i, i -> i);
    }
}
