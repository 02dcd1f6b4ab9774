package wordcount;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import pfl.job.Options;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSink;
import pfl.pravega.PravegaSource;
import pfl.pravega.StartChecks;
import wordcount.records.Line;
import wordcount.records.LineJson;
import wordcount.records.WordCount;
import wordcount.records.WordCountJson;

/** The pipeline word_count. */
public final class WordCount2 {

  private WordCount2() {}

  public static void main(String[] args) throws Exception {
    Options options = new Options("word_count", "")
      .option(
        "controller",
        "tcp://localhost:9090",
        "Pravega controller of cluster local"
      )
      .option("scope", "examples", "scope of cluster local")
      .option("lines", "lines", "name of stream lines in Pravega")
      .option("counts", "word-counts", "name of stream counts in Pravega")
      .option(
        "start-lines",
        "head",
        "where lines starts without a savepoint: head, tail or a stream cut"
      )
      .option(
        "end-lines",
        null,
        "where lines ends: tail or a stream cut; reads on without it"
      )
      .option(
        "start-checks",
        "true",
        "false starts the job without a look at its streams"
      )
      .parse(args);

    StreamExecutionEnvironment env =
      StreamExecutionEnvironment.getExecutionEnvironment();
    configure(env);

    PravegaConfig local = PravegaConfig.builder()
      .controller(options.string("controller"))
      .scope(options.string("scope"))
      .build();

    PravegaSource.Builder<Line> linesReader = PravegaSource.<Line>builder()
      .config(local)
      .stream(options.string("lines"))
      .startAt(options.string("start-lines"))
      .deserializer(new LineJson());
    if (options.has("end-lines")) {
      linesReader.endAt(options.string("end-lines"));
    }

    Sink<WordCount> countsWriter = PravegaSink.<WordCount>builder()
      .config(local)
      .stream(options.string("counts"))
      .routingKey(new CountsRoutingKey())
      .serializer(new WordCountJson())
      .exactlyOnce(Duration.ofMinutes(2))
      .build();

    if (options.bool("start-checks")) {
      StartChecks.of(env)
        .source(linesReader.build())
        .sink(countsWriter)
        .failureDetection(Duration.ofSeconds(50))
        .run();
    }

    DataStream<WordCount> counts = wordCount(
      env
        .fromSource(linesReader.build(), linesWatermarks(), "lines")
        .uid("lines")
    );

    counts.sinkTo(countsWriter).name("write(counts)").uid("counts-sink");

    env.execute("word_count");
  }

  /** The steps of the pipeline, without its ends: this is what a test feeds. */
  public static DataStream<WordCount> wordCount(DataStream<Line> lines) {
    return lines
      .flatMap(new FlatMapToString())
      .name("flat_map(split(lower(.text), \" \"))")
      .uid("counts-flat-map-1")
      .filter(new FilterString())
      .name("filter(. != \"\")")
      .uid("counts-filter-1")
      .keyBy(new KeyByString(), Types.STRING)
      .process(new AggregateWordCount())
      .name("aggregate(WordCount { word: key, count: count() })")
      .uid("counts-aggregate-1");
  }

  /** lines has no event time. */
  public static WatermarkStrategy<Line> linesWatermarks() {
    return WatermarkStrategy.noWatermarks();
  }

  /** The settings of the pipeline; all others are the cluster's. */
  public static void configure(StreamExecutionEnvironment env) {
    Configuration settings = new Configuration();
    settings.set(
      CheckpointingOptions.CHECKPOINTING_INTERVAL,
      Duration.ofSeconds(5)
    );
    settings.set(
      CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
      CheckpointingMode.EXACTLY_ONCE
    );
    settings.set(
      CheckpointingOptions.CHECKPOINTING_TIMEOUT,
      Duration.ofMinutes(10)
    );
    settings.set(
      CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
      ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION
    );
    settings.set(
      CheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH,
      true
    );
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    settings.set(
      RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS,
      3
    );
    settings.set(
      RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY,
      Duration.ofSeconds(1)
    );
    env.configure(settings);
  }
}
