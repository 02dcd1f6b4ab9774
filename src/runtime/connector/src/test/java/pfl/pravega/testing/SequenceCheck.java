package pfl.pravega.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/**
 * Checks inside a job, by checkpointed state, that each key's events come once and in order: the
 * sequence must go up by one. A loss, a double or an overtaking is a fault, also after a failure,
 * since the state goes back together with the source.
 */
public final class SequenceCheck {
    private static final Map<String, SequenceCheck> CHECKS = new ConcurrentHashMap<>();

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> last = new ConcurrentHashMap<>();
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger planned = new AtomicInteger();
    private final Random random;
    private volatile int every = 1;

    private SequenceCheck(long seed) {
        random = new Random(seed);
    }

    /** Begins a check of a name of its own. */
    public static SequenceCheck begin(String name) {
        SequenceCheck check = new SequenceCheck(name.hashCode());
        CHECKS.put(name, check);
        return check;
    }

    /** Plans random failures of the map before the check, one in so many events. */
    public SequenceCheck failing(int times, int oneIn) {
        planned.set(times);
        every = oneIn;
        return this;
    }

    /** Planned failures that have not happened. */
    public int failuresLeft() {
        return planned.get();
    }

    /** Events that came to the check, with those that came again after a failure. */
    public int seen() {
        return seen.get();
    }

    /** Adds the check to a job, behind a map that fails as planned. */
    public static void add(DataStream<String> events, String name) {
        events.map(new Failing(name)).uid("failing")
                .keyBy(KeyedEvents::keyOf).process(new Check(name)).uid("check")
                .sinkTo(new DiscardingSink<>());
    }

    /** Whether the last event of each key of so many events has come. */
    public boolean isComplete(int events) {
        for (int i = Math.max(0, events - KeyedEvents.KEYS); i < events; i++) {
            if (last.getOrDefault(KeyedEvents.key(i), -1) < i / KeyedEvents.KEYS) {
                return false;
            }
        }
        return true;
    }

    /** Waits until all events have come. */
    public void await(int events, long seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!isComplete(events)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not all events came: " + seen + " seen, " + faults());
            }
            PravegaProcess.sleep(100);
        }
    }

    /** What went wrong, at most the first faults. */
    public List<String> faults() {
        synchronized (faults) {
            return List.copyOf(faults);
        }
    }

    private void fault(String fault) {
        synchronized (faults) {
            if (faults.size() < 20) {
                faults.add(fault);
            }
        }
    }

    private static final class Failing implements MapFunction<String, String> {
        private static final long serialVersionUID = 1L;
        private final String name;

        Failing(String name) {
            this.name = name;
        }

        @Override
        public String map(String event) {
            SequenceCheck check = CHECKS.get(name);
            if (check.planned.get() > 0 && check.random.nextInt(check.every) == 0
                    && check.planned.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("planned failure");
            }
            return event;
        }
    }

    private static final class Check extends KeyedProcessFunction<String, String, String> {
        private static final long serialVersionUID = 1L;
        private final String name;
        private transient ValueState<Integer> last;

        Check(String name) {
            this.name = name;
        }

        @Override
        public void processElement(String event, Context context, Collector<String> out)
                throws Exception {
            if (last == null) {
                last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Types.INT));
            }
            SequenceCheck check = CHECKS.get(name);
            int sequence = KeyedEvents.sequenceOf(event);
            Integer before = last.value();
            if (sequence != (before == null ? 0 : before + 1)) {
                check.fault(event + " came after " + before);
            }
            last.update(sequence);
            check.seen.incrementAndGet();
            check.last.merge(KeyedEvents.keyOf(event), sequence, Math::max);
            out.collect(event);
        }
    }
}
