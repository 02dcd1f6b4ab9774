package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSource;
import pfl.pravega.testing.KeyedEvents;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** Event time: nothing is late through a scaling, and splits wait for each other; metrics. */
class WatermarkTest {
    private static final PravegaConfig CONFIG = PravegaProcess.shared().config("watermarks");
    private static final Map<String, Metric> METRICS = new ConcurrentHashMap<>();
    private static final AtomicInteger SEEN = new AtomicInteger();
    private static final AtomicInteger LATE = new AtomicInteger();

    private static final class CountLate extends ProcessFunction<String, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(String event, Context context, Collector<String> out) {
            SEEN.incrementAndGet();
            if (context.timestamp() <= context.timerService().currentWatermark()) {
                LATE.incrementAndGet();
            }
        }
    }

    private static JobClient run(StreamExecutionEnvironment environment, TestStream stream,
            WatermarkStrategy<String> strategy) throws Exception {
        SEEN.set(0);
        LATE.set(0);
        PravegaSource<String> source = SourceTest.source(stream)
                .eventTime(event -> KeyedEvents.sequenceOf(event) * 10L).build();
        environment.fromSource(source, strategy, "source").rebalance().process(new CountLate())
                .sinkTo(new DiscardingSink<>());
        return environment.executeAsync();
    }

    private static void await(int events) throws Exception {
        for (int i = 0; i < 600 && SEEN.get() < events; i++) {
            Thread.sleep(100);
        }
        assertEquals(events, SEEN.get());
    }

    /** The history of a stream that was scaled, its segments read by several tasks. */
    @Test
    void nothingIsLateThroughAScaling() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "late", 2);
        stream.write(0, 10_000, 0);
        stream.scale(3);
        stream.write(10_000, 20_000, 0);
        stream.scale(2);
        stream.write(20_000, 30_000, 0);
        JobClient job = run(TestJobs.environment(1, 500, "pipeline.auto-watermark-interval", "10 ms"),
                stream, WatermarkStrategy.forMonotonousTimestamps());
        await(30_000);
        job.cancel().get();
        assertEquals(0, LATE.get());
    }

    /** With alignment, splits are paused and resumed, across tasks as well. */
    @Test
    void alignsSplitsOfSeveralTasks() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "aligned", 4);
        stream.write(0, 20_000, 0);
        JobClient job = run(TestJobs.environment(2, 500, "pipeline.auto-watermark-interval", "10 ms"),
                stream, WatermarkStrategy.<String>forBoundedOutOfOrderness(Duration.ofMillis(50))
                        .withWatermarkAlignment("group", Duration.ofMillis(100), Duration.ofMillis(20)));
        await(20_000);
        job.cancel().get();
    }

    /** Remembers the metrics of sources. */
    public static final class Reporter implements MetricReporter, MetricReporterFactory {
        @Override
        public MetricReporter createMetricReporter(java.util.Properties properties) {
            return new Reporter();
        }

        @Override
        public void open(MetricConfig config) {
            METRICS.clear();
        }

        @Override
        public void close() {
            // What was remembered is looked at after the job.
        }

        @Override
        public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
            if (group.getMetricIdentifier(name).contains("Source: source")) {
                METRICS.put(name, metric);
            }
        }

        @Override
        public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
            // What was remembered is looked at after the job.
        }
    }

    private static long value(String name) {
        Metric metric = METRICS.get(name);
        assertNotNull(metric, name + " is not among " + METRICS.keySet());
        return metric instanceof Counter ? ((Counter) metric).getCount()
                : ((Number) ((Gauge<?>) metric).getValue()).longValue();
    }

    @Test
    void givesFlinksSourceMetrics() throws Exception {
        TestStream stream = TestStream.create(CONFIG, "metrics", 1);
        stream.write(0, 1000, 0);
        stream.scale(2);
        stream.write(1000, 2000, 0);
        JobClient job = run(TestJobs.environment(1, 200, "metrics.reporter.test.factory.class",
                Reporter.class.getName()), stream, WatermarkStrategy.forMonotonousTimestamps());
        await(2000);
        Thread.sleep(6000); // lengths of segments are asked for every 5 s
        assertEquals(2000, value("numRecordsIn"));
        assertTrue(value("numBytesIn") > 2000, "bytes");
        assertEquals(0, value("pendingBytes"));
        assertEquals(0, value("pendingRecords"));
        assertTrue(value("currentFetchEventTimeLag") > 1_000_000_000_000L, "events of 1970");
        assertTrue(value("watermarkLag") > 1_000_000_000_000L, "events of 1970");
        assertEquals(0, value("badEvents"));
        assertEquals(0, value("truncations"));
        job.cancel().get();
    }
}
