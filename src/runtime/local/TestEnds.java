package pfl.local;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.SinkFunction;
import org.apache.flink.streaming.api.functions.source.SourceFunction;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * The ends of a job that is tested: sources that give what a test says, in its order over all streams, and sinks that
 * keep what comes. All of it runs in this process, on a small Flink cluster of its own.
 *
 * <p>The program itself takes a file of tests to run, one a line, with tabs between: the class whose {@code main} runs
 * the job, the folder of the test, and the job's arguments in base64. In a folder, {@code input} has what is given, one
 * a line: {@code event STREAM BASE64} or {@code watermark STREAM MILLIS}. It writes {@code STREAM.out} with the events
 * of each sink in base64, and at last {@code result}: {@code ok}, or {@code failed} and the reason below it.
 *
 * <p>The older interface of sources is deprecated, but it alone lets a source say when its watermark moves on.
 */
@SuppressWarnings("deprecation")
public final class TestEnds {
    /** Of which a job takes one for each task that runs beside others of its kind; what a test runs has one of each. */
    private static final int SLOTS = 4;

    /** Checkpoints are made when a source asks for one: in milliseconds, longer than any test. */
    private static final long NEVER = Duration.ofDays(365).toMillis();

    private static List<String[]> input = List.of();
    private static Map<String, List<byte[]>> output = Map.of();
    /** The index of the next line of the input; each source waits for its own. */
    private static volatile int turn;
    /** The number of sources of the job that runs. */
    private static int sources;
    private static volatile JobID job;
    /** One for all tests: to start it takes longer than most of them. */
    private static MiniCluster cluster;

    private TestEnds() {
    }

    /**
     * Runs tests.
     *
     * @param args the file of tests
     * @throws Exception if the files can't be read or written
     */
    public static void main(String[] args) throws Exception {
        cluster = startCluster();
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            String[] words = line.split("\t");
            String[] given = Arrays.stream(words, 2, words.length).map(TestEnds::decoded).toArray(String[]::new);
            run(words[0], Path.of(words[1]), given);
        }
        System.exit(0); // What a failed job has left running holds nobody up.
    }

    private static void run(String jobClass, Path folder, String[] args) throws Exception {
        input = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("input"), StandardCharsets.UTF_8)) {
            input.add(line.split("\t", -1));
        }
        output = new ConcurrentHashMap<>();
        turn = 0;
        sources = 0;
        String result = "ok";
        try {
            Class.forName(jobClass).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            result = "failed\n" + reason(e.getCause());
        }
        for (Map.Entry<String, List<byte[]>> stream : output.entrySet()) {
            List<String> lines = new ArrayList<>();
            for (byte[] event : stream.getValue()) {
                lines.add(Base64.getEncoder().encodeToString(event));
            }
            Files.write(folder.resolve(stream.getKey() + ".out"), lines, StandardCharsets.UTF_8);
        }
        Files.writeString(folder.resolve("result"), result, StandardCharsets.UTF_8);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    /** The innermost cause says what happened; those around it where in Flink. */
    private static String reason(Throwable error) {
        Throwable innermost = error;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage() == null ? innermost : innermost.getMessage());
    }

    private static MiniCluster startCluster() throws Exception {
        Configuration settings = new Configuration();
        settings.set(RestOptions.ADDRESS, "localhost");
        settings.set(RestOptions.BIND_PORT, "0");
        MiniCluster started = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumSlotsPerTaskManager(SLOTS)
                .build());
        started.start();
        return started;
    }

    /**
     * One task of each kind, in this process; a job that fails is not tried again.
     *
     * @return the environment
     */
    public static StreamExecutionEnvironment environment() {
        Configuration settings = new Configuration();
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        StreamExecutionEnvironment env = new Environment(settings);
        env.setParallelism(1);
        env.setBufferTimeout(0);
        env.enableCheckpointing(NEVER);
        return env;
    }

    /** The warning is of Flink's own {@code close}. */
    @SuppressWarnings("try")
    private static final class Environment extends StreamExecutionEnvironment {
        Environment(Configuration settings) {
            super(settings);
        }

        @Override
        public JobExecutionResult execute(StreamGraph graph) throws Exception {
            JobGraph executed = graph.getJobGraph();
            job = executed.getJobID();
            return cluster.executeJobBlocking(executed);
        }
    }

    /**
     * A stream that gives its lines of the input, each in its turn.
     *
     * @param <T> its events
     * @param env where it is
     * @param stream its name in the program
     * @param schema reads its events
     * @param watermarks its event time; the watermark moves on after each event
     * @param skip whether an event that can't be read is passed over, or fails the job
     * @return the stream
     */
    public static <T> DataStream<T> source(StreamExecutionEnvironment env, String stream,
            DeserializationSchema<T> schema, WatermarkStrategy<T> watermarks, boolean skip) {
        sources++;
        return env.addSource(new Source<>(stream, schema, watermarks, skip), stream, schema.getProducedType());
    }

    /**
     * Keeps what comes, as it would stand in the stream.
     *
     * @param <T> its events
     * @param events what is written
     * @param stream the name of the stream in the program
     * @param schema writes its events
     */
    public static <T> void sink(DataStream<T> events, String stream, SerializationSchema<T> schema) {
        events.addSink(new Sink<>(stream, schema)).name(stream);
    }

    private static final class Source<T> implements SourceFunction<T> {
        private static final long serialVersionUID = 1L;

        private final String stream;
        private final DeserializationSchema<T> schema;
        private final WatermarkStrategy<T> watermarks;
        private final boolean skip;
        private volatile boolean running = true;

        Source(String stream, DeserializationSchema<T> schema, WatermarkStrategy<T> watermarks, boolean skip) {
            this.stream = stream;
            this.schema = schema;
            this.watermarks = watermarks;
            this.skip = skip;
        }

        @Override
        public void run(SourceContext<T> context) throws Exception {
            TimestampAssigner<T> times = watermarks.createTimestampAssigner(UnregisteredMetricsGroup::new);
            WatermarkGenerator<T> generator = watermarks.createWatermarkGenerator(UnregisteredMetricsGroup::new);
            Output<T> output = new Output<>(context);
            for (int i = 0; i < input.size() && running; i++) {
                String[] line = input.get(i);
                if (!line[1].equals(stream)) {
                    continue;
                }
                await(i);
                if (line[0].equals("event")) {
                    emit(Base64.getDecoder().decode(line[2]), context, times, generator, output);
                } else {
                    output.emitWatermark(Long.parseLong(line[2]));
                }
                if (sources > 1 && (i + 1 == input.size() || !input.get(i + 1)[1].equals(stream))) {
                    settle();
                }
                turn = i + 1;
            }
            // A stream that ends moves its watermark to the end of time: all end together.
            await(input.size());
        }

        private void emit(byte[] bytes, SourceContext<T> context, TimestampAssigner<T> times,
                WatermarkGenerator<T> generator, Output<T> output) throws IOException {
            T event;
            try {
                event = schema.deserialize(bytes);
            } catch (IOException | RuntimeException e) {
                if (skip) {
                    return;
                }
                throw e;
            }
            long time = times.extractTimestamp(event, Long.MIN_VALUE);
            if (time == Long.MIN_VALUE) {
                context.collect(event);
            } else {
                context.collectWithTimestamp(event, time);
            }
            generator.onEvent(event, time, output);
            generator.onPeriodicEmit(output);
        }

        /**
         * Waits until every step is done with what this source has given: a checkpoint's barrier goes behind the
         * events, and a checkpoint is complete when it has come to the end of the job.
         */
        private void settle() throws InterruptedException {
            while (running) {
                try {
                    cluster.triggerCheckpoint(job).get();
                    return;
                } catch (ExecutionException e) {
                    Thread.sleep(1); // A task has not started yet, or the job has failed and is about to be cancelled.
                }
            }
        }

        private void await(int index) throws InterruptedException {
            while (running && turn < index) {
                Thread.sleep(1);
            }
        }

        @Override
        public void cancel() {
            running = false;
        }
    }

    /** Watermarks never go back. A stream is not idle in a test, whatever the clock says. */
    private static final class Output<T> implements WatermarkOutput {
        private final SourceFunction.SourceContext<T> context;
        private long last = Long.MIN_VALUE;

        Output(SourceFunction.SourceContext<T> context) {
            this.context = context;
        }

        @Override
        public void emitWatermark(org.apache.flink.api.common.eventtime.Watermark watermark) {
            emitWatermark(watermark.getTimestamp());
        }

        void emitWatermark(long time) {
            if (time > last) {
                last = time;
                context.emitWatermark(new Watermark(time));
            }
        }

        @Override
        public void markIdle() {
        }

        @Override
        public void markActive() {
        }
    }

    private static final class Sink<T> implements SinkFunction<T> {
        private static final long serialVersionUID = 1L;

        private final String stream;
        private final SerializationSchema<T> schema;

        Sink(String stream, SerializationSchema<T> schema) {
            this.stream = stream;
            this.schema = schema;
        }

        @Override
        public void invoke(T event, Context context) {
            byte[] bytes = schema.serialize(event);
            List<byte[]> kept = output.computeIfAbsent(stream, name -> new ArrayList<>());
            synchronized (kept) {
                kept.add(bytes);
            }
        }
    }
}
