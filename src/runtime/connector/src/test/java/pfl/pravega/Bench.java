package pfl.pravega;

import io.pravega.client.EventStreamClientFactory;
import io.pravega.client.admin.ReaderGroupManager;
import io.pravega.client.stream.EventRead;
import io.pravega.client.stream.EventStreamReader;
import io.pravega.client.stream.EventStreamWriter;
import io.pravega.client.stream.EventWriterConfig;
import io.pravega.client.stream.ReaderConfig;
import io.pravega.client.stream.ReaderGroupConfig;
import io.pravega.client.stream.Transaction;
import io.pravega.client.stream.TransactionalEventStreamWriter;
import io.pravega.client.stream.impl.ByteArraySerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/**
 * How fast the connector is against loops over the plain client without Flink, in one run on one
 * machine: 200-byte events, parallelism 1, a fresh Pravega for each. Only the ratios mean
 * something elsewhere: of the medians, and of the best rounds, which other load disturbs less. Properties: {@code bench.events}, {@code bench.rounds}.
 */
public final class Bench {
    private static final int SIZE = 200;
    private static final int KEYS = 1_000;
    private static final long EVENTS = Long.getLong("bench.events", 200_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final AtomicLong FIRST = new AtomicLong();
    private static final AtomicLong LAST = new AtomicLong();

    private final PravegaConfig config;

    private Bench(PravegaConfig config) {
        this.config = config;
    }

    /** One thing that is measured. */
    private interface Measurement {
        /** Does it with so many events and gives the nanoseconds. */
        long run(Bench bench, TestStream stream, long events) throws Exception;
    }

    private static Map<String, Measurement> measurements() {
        Map<String, Measurement> all = new LinkedHashMap<>();
        all.put("plain write", Bench::plainWrite);
        all.put("plain transactions", Bench::plainTransactions);
        for (String sink : List.of("at-least-once sink", "exactly-once sink", "durable sink")) {
            all.put(sink, (bench, stream, events) -> bench.sink(stream, sink, events));
        }
        return all;
    }

    /** Runs all rounds and prints the medians. */
    public static void main(String[] arguments) throws Exception {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) { // the first warms this JVM
            Map<String, Double> measured = new LinkedHashMap<>();
            for (var entry : measurements().entrySet()) {
                measured.putAll(measure(entry.getKey(), entry.getValue()));
            }
            System.out.println((round == 0 ? "warm-up " : "round " + round + " ") + measured);
            if (round > 0) {
                measured.forEach((what, rate) ->
                        rates.computeIfAbsent(what, key -> new ArrayList<>()).add(rate));
            }
        }
        System.out.printf("%-20s %10s %6s %8s %8s%n", "200-byte events", "events/s", "MB/s",
                "ratio", "of best");
        rates.forEach((what, all) -> {
            List<Double> base = rates.get(what.contains("ead") || what.equals("source")
                    ? "plain read" : "plain write");
            System.out.printf("%-20s %10.0f %6.1f %8.2f %8.2f%n", what, median(all),
                    median(all) * SIZE / 1e6, median(all) / median(base),
                    Collections.max(all) / Collections.max(base));
        });
        System.exit(0);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(null);
        return sorted.get(sorted.size() / 2);
    }

    /** In a Pravega of its own, since one slows down as its memory fills, and warmed up. */
    private static Map<String, Double> measure(String what, Measurement measurement)
            throws Exception {
        Map<String, Double> rates = new LinkedHashMap<>();
        try (PravegaProcess pravega = PravegaProcess.start(null)) {
            Bench bench = new Bench(pravega.config("bench"));
            TestStream warmUp = TestStream.create(bench.config, "warm-up", 2);
            bench.plainWrite(warmUp, EVENTS / 3);
            TestStream stream = TestStream.create(bench.config, "bench", 2);
            rates.put(what, EVENTS / (measurement.run(bench, stream, EVENTS) / 1e9));
            if (what.equals("plain write")) {
                bench.plainRead(warmUp, EVENTS / 3);
                rates.put("plain read", EVENTS / (bench.plainRead(stream, EVENTS) / 1e9));
                rates.put("source", EVENTS / (bench.source(stream, EVENTS) / 1e9));
            }
        }
        return rates;
    }

    private static String event(long number) {
        String head = "{\"key\":\"" + number % KEYS + "\",\"number\":" + number + ",\"pad\":\"";
        return head + "x".repeat(SIZE - 2 - head.length()) + "\"}";
    }

    private static String keyOf(String event) {
        return event.substring(8, event.indexOf('"', 8));
    }

    private EventStreamClientFactory clients() {
        return EventStreamClientFactory.withScope(config.scope(), config.clientConfig());
    }

    private long plainWrite(TestStream stream, long events) {
        try (EventStreamClientFactory clients = clients();
                EventStreamWriter<byte[]> writer = clients.createEventWriter(stream.name(),
                        new ByteArraySerializer(), EventWriterConfig.builder()
                                .enableConnectionPooling(true).build())) {
            long start = System.nanoTime();
            for (long i = 0; i < events; i++) {
                String event = event(i);
                writer.writeEvent(keyOf(event), event.getBytes(StandardCharsets.UTF_8));
            }
            writer.flush();
            return System.nanoTime() - start;
        }
    }

    private long plainTransactions(TestStream stream, long events) throws Exception {
        try (EventStreamClientFactory clients = clients();
                TransactionalEventStreamWriter<byte[]> writer =
                        clients.createTransactionalEventWriter(stream.name(),
                                new ByteArraySerializer(), EventWriterConfig.builder()
                                        .enableConnectionPooling(true)
                                        .transactionTimeoutTime(30_000).build())) {
            long start = System.nanoTime();
            long begun = start;
            Transaction<byte[]> transaction = writer.beginTxn();
            for (long i = 0; i < events; i++) {
                String event = event(i);
                transaction.writeEvent(keyOf(event), event.getBytes(StandardCharsets.UTF_8));
                if (i % 1_000 == 0 && System.nanoTime() - begun > 1_000_000_000L) {
                    transaction.commit();
                    transaction = writer.beginTxn();
                    begun = System.nanoTime();
                }
            }
            transaction.commit();
            return System.nanoTime() - start;
        }
    }

    private long plainRead(TestStream stream, long events) {
        String group = "group" + System.nanoTime();
        try (ReaderGroupManager groups =
                        ReaderGroupManager.withScope(config.scope(), config.clientConfig());
                EventStreamClientFactory clients = clients()) {
            groups.createReaderGroup(group, ReaderGroupConfig.builder().stream(stream.toString())
                    .build());
            try (EventStreamReader<byte[]> reader = clients.createReader("reader", group,
                    new ByteArraySerializer(), ReaderConfig.builder().build())) {
                long start = 0;
                long bytes = 0;
                for (long i = 0; i < events;) {
                    EventRead<byte[]> read = reader.readNextEvent(1_000);
                    if (read.getEvent() != null) {
                        start = start == 0 ? System.nanoTime() : start;
                        bytes += new String(read.getEvent(), StandardCharsets.UTF_8).length();
                        i++;
                    }
                }
                check(bytes == events * SIZE);
                return System.nanoTime() - start;
            }
        }
    }

    /** Notes when the first and the last event came by. */
    private static final class Clock implements MapFunction<String, String> {
        private static final long serialVersionUID = 1L;
        private final long events;
        private long count;

        Clock(long events) {
            this.events = events;
        }

        @Override
        public String map(String event) {
            if (count++ == 0) {
                FIRST.set(System.nanoTime());
            }
            if (count == events) {
                LAST.set(System.nanoTime());
            }
            return event;
        }
    }

    private static StreamExecutionEnvironment environment() {
        return TestJobs.environment(1, 1_000, "restart-strategy.type", "none");
    }

    private long source(TestStream stream, long events) throws Exception {
        StreamExecutionEnvironment env = environment();
        env.fromSource(PravegaSource.<String>builder().config(config).stream(stream.name())
                        .endAt("tail").deserializer(new SimpleStringSchema()).build(),
                        WatermarkStrategy.noWatermarks(), "source")
                .map(new Clock(events)).returns(Types.STRING).sinkTo(new DiscardingSink<>());
        env.execute();
        return LAST.get() - FIRST.get();
    }

    /** From the first event to the end of the job: everything acknowledged, or committed. */
    private long sink(TestStream stream, String guarantee, long events) throws Exception {
        PravegaSink.Builder<String> sink = PravegaSink.<String>builder().config(config)
                .stream(stream.name()).routingKey(Bench::keyOf)
                .serializer(new SimpleStringSchema());
        if (guarantee.startsWith("at-least")) {
            sink.atLeastOnce();
        } else {
            sink.exactlyOnce(Duration.ofSeconds(30));
        }
        Sink<String> built = guarantee.startsWith("durable") ? sink.durable().build()
                : sink.build();
        StreamExecutionEnvironment env = environment();
        env.fromSequence(0, events - 1).map(Bench::event).returns(Types.STRING)
                .map(new Clock(events)).returns(Types.STRING).sinkTo(built);
        env.execute();
        return System.nanoTime() - FIRST.get();
    }

    private static void check(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("not what was written");
        }
    }
}
