package pfl.pravega.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobInfo;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.groups.SinkCommitterMetricGroup;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;
import pfl.pravega.NullKey;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaConnection;
import pfl.pravega.UnknownTransaction;
import pfl.pravega.testing.KeyedEvents;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.TestStream;

/** A writer and its committer without a job around them, against a real Pravega. */
class TransactionalWriterTest {
    private static final String JOB = "00000000000000000000000000000001";
    private static final String OTHER_JOB = "00000000000000000000000000000002";
    private final PravegaConfig config = PravegaProcess.shared().config("writer");
    private final TestStream out = TestStream.create(config, "out", 2);
    private final List<AutoCloseable> open = new ArrayList<>();

    private SinkSettings<String> settings(boolean durable, UnknownTransaction unknown) {
        return new SinkSettings<>(config, "writer", out.name(), KeyedEvents::keyOf, NullKey.FAIL,
                new SimpleStringSchema(), Duration.ofSeconds(20), true, Duration.ofSeconds(20),
                durable, unknown);
    }

    /** What the writer and the committer ask of Flink, and no more. */
    @SuppressWarnings("unchecked")
    private static <C> C context(Class<C> type, String job, long restored, Object metrics) {
        return (C) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "getRestoredCheckpointId":
                            return restored < 0 ? OptionalLong.empty() : OptionalLong.of(restored);
                        case "metricGroup":
                            return metrics;
                        case "getJobInfo":
                            return proxy(JobInfo.class, "getJobId", JobID.fromHexString(job));
                        case "getTaskInfo":
                            return proxy(TaskInfo.class, "getIndexOfThisSubtask", 0);
                        case "asSerializationSchemaInitializationContext":
                            return proxy(SerializationSchema.InitializationContext.class, "", null);
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    private static Object proxy(Class<?> type, String name, Object value) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "hashCode":
                            return System.identityHashCode(self);
                        case "equals":
                            return self == arguments[0];
                        default:
                    }
                    if (method.getName().equals(name)) {
                        return value;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private TransactionalWriter<String> writer(SinkSettings<String> settings, String job,
            long restored, Collection<WriterState> states) throws Exception {
        SinkWriterMetricGroup metrics = UnregisteredMetricsGroup.createSinkWriterMetricGroup();
        TransactionalWriter<String> writer = new TransactionalWriter<>(settings,
                context(WriterInitContext.class, job, restored, metrics), states);
        open.add(writer);
        return writer;
    }

    private void commit(SinkSettings<String> settings, long restored,
            Collection<PendingTransaction> pending) throws Exception {
        Object metrics = proxy(SinkCommitterMetricGroup.class, "addGroup",
                new UnregisteredMetricsGroup());
        try (TransactionCommitter committer = new TransactionCommitter(settings,
                context(CommitterInitContext.class, JOB, restored, metrics))) {
            List<Committer.CommitRequest<PendingTransaction>> requests = new ArrayList<>();
            for (PendingTransaction t : pending) {
                requests.add(request(t));
            }
            committer.commit(requests);
        }
    }

    @SuppressWarnings("unchecked")
    private static Committer.CommitRequest<PendingTransaction> request(PendingTransaction t) {
        return (Committer.CommitRequest<PendingTransaction>)
                proxy(Committer.CommitRequest.class, "getCommittable", t);
    }

    private static final SinkWriter.Context NO_TIME = new SinkWriter.Context() {
        @Override
        public long currentWatermark() {
            return Long.MIN_VALUE;
        }

        @Override
        public Long timestamp() {
            return null;
        }
    };

    private static Collection<PendingTransaction> write(TransactionalWriter<String> writer,
            int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            writer.write(KeyedEvents.event(i), NO_TIME);
        }
        writer.flush(false);
        return writer.prepareCommit();
    }

    private TransactionState state(UUID id) throws Exception {
        try (PravegaConnection connection = PravegaConnection.open(config)) {
            return new Transactions(connection.controller(), config.stream(out.name()),
                    Duration.ofSeconds(10)).state(id);
        }
    }

    private void closeAll() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void abortsWhatACrashOfTheSameJobLeftOpen() throws Exception {
        SinkSettings<String> settings = settings(false, UnknownTransaction.FAIL);
        TransactionalWriter<String> crashed = writer(settings, JOB, -1, List.of());
        Collection<PendingTransaction> pending = write(crashed, 0, 100);
        List<WriterState> states = crashed.snapshotState(1);
        assertEquals(1, states.size());
        UUID leftOver = states.get(0).transaction;
        crashed.write(KeyedEvents.event(100), NO_TIME);
        crashed.flush(false);
        assertEquals(TransactionState.OPEN, state(leftOver));
        writer(settings, OTHER_JOB, 1, states);
        assertEquals(TransactionState.OPEN, state(leftOver), "the first job may still run");
        TransactionalWriter<String> restarted = writer(settings, JOB, 1, states);
        assertEquals(TransactionState.ABORTED, state(leftOver));
        commit(settings, 1, pending);
        commit(settings, 1, pending); // twice is harmless
        commit(settings, 1, write(restarted, 100, 200));
        KeyedEvents.assertExactly(out.await(200, 10), 200);
        closeAll();
    }

    @Test
    void abortsItsOpenTransactionWhenItIsClosed() throws Exception {
        TransactionalWriter<String> writer =
                writer(settings(false, UnknownTransaction.FAIL), JOB, -1, List.of());
        write(writer, 0, 10);
        UUID next = writer.snapshotState(1).get(0).transaction;
        writer.write(KeyedEvents.event(10), NO_TIME);
        writer.close();
        assertEquals(TransactionState.ABORTED, state(next));
    }

    @Test
    void forgetsKeptEventsWhenTheirCommitIsCertain() throws Exception {
        SinkSettings<String> settings = settings(true, UnknownTransaction.FAIL);
        TransactionalWriter<String> writer = writer(settings, JOB, -1, List.of());
        Collection<PendingTransaction> first = write(writer, 0, 100);
        assertEquals(2, writer.snapshotState(1).size());
        Collection<PendingTransaction> second = write(writer, 100, 200);
        assertEquals(3, writer.snapshotState(2).size(), "the first is not committed yet");
        commit(settings, -1, first);
        commit(settings, -1, second);
        out.await(200, 10);
        assertTrue(writer.prepareCommit().isEmpty());
        assertEquals(1, writer.snapshotState(3).size());
        closeAll();
    }

    @Test
    void keepsTheOrderWhenALaterTransactionIsStillOpen() throws Exception {
        SinkSettings<String> settings = settings(true, UnknownTransaction.FAIL);
        TransactionalWriter<String> killed = writer(settings, JOB, -1, List.of());
        List<PendingTransaction> pending = new ArrayList<>(write(killed, 0, 500));
        pending.addAll(write(killed, 500, 1_000));
        List<WriterState> states = killed.snapshotState(2);
        try (PravegaConnection connection = PravegaConnection.open(config)) {
            new Transactions(connection.controller(), config.stream(out.name()),
                    Duration.ofSeconds(10)).abort(pending.get(0).id);
        }
        TransactionalWriter<String> restored = writer(settings, OTHER_JOB, 2, states);
        commit(settings, 2, pending); // the second is open, and must not overtake the first
        assertEquals(0, out.readAll().size());
        commit(settings, 2, write(restored, 1_000, 1_500));
        KeyedEvents.assertExactly(out.await(1_500, 10), 1_500);
        closeAll();
    }

    @Test
    void asksWhatToDoWithATransactionThatPravegaDoesNotKnow() throws Exception {
        SinkSettings<String> settings = settings(true, UnknownTransaction.FAIL);
        TransactionalWriter<String> killed = writer(settings, JOB, -1, List.of());
        PendingTransaction real = write(killed, 0, 100).iterator().next();
        KeptEvents events = killed.snapshotState(1).get(0).events;
        killed.close();
        UUID forgotten = new UUID(0, 1L << 40); // in place of waiting for 24 hours
        assertEquals(TransactionState.UNKNOWN, state(forgotten));
        List<WriterState> states =
                List.of(new WriterState(JOB, forgotten, real.closedAt, events));
        List<PendingTransaction> pending = List.of(new PendingTransaction(real.scope, real.stream,
                forgotten, real.closedAt, real.lease, true, false, -1, "", null));
        String message = assertThrows(UnrecoverableSinkException.class,
                () -> commit(settings, 1, pending)).getMessage();
        assertTrue(message.contains("does not know") && message.contains(out.toString())
                && message.contains("24 h") && message.contains("ASSUME_COMMITTED")
                && message.contains("WRITE_AGAIN"), message);

        SinkSettings<String> assume = settings(true, UnknownTransaction.ASSUME_COMMITTED);
        TransactionalWriter<String> assuming = writer(assume, OTHER_JOB, 1, states);
        commit(assume, 1, pending);
        commit(assume, 1, write(assuming, 100, 150));
        assertEquals(50, out.await(50, 10).size());

        SinkSettings<String> again = settings(true, UnknownTransaction.WRITE_AGAIN);
        TransactionalWriter<String> writing = writer(again, OTHER_JOB, 1, states);
        commit(again, 1, pending);
        commit(again, 1, write(writing, 150, 200));
        KeyedEvents.assertSame(out.await(200, 10), 200);
        closeAll();
    }
}
