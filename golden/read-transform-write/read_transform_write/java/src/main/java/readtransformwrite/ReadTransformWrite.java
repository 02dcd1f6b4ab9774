package readtransformwrite;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
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
import readtransformwrite.records.Measured;
import readtransformwrite.records.MeasuredJson;

/** The pipeline read_transform_write. */
public final class ReadTransformWrite {

  private ReadTransformWrite() {}

  public static void main(String[] args) throws Exception {
    Options options = new Options("read_transform_write", "")
      .option(
        "controller",
        "tcp://localhost:9090",
        "Pravega controller of cluster local"
      )
      .option("scope", "examples", "scope of cluster local")
      .option("words", "words", "name of stream words in Pravega")
      .option("measured", "measured", "name of stream measured in Pravega")
      .option(
        "start-words",
        "head",
        "where words starts without a savepoint: head, tail or a stream cut"
      )
      .option(
        "end-words",
        null,
        "where words ends: tail or a stream cut; reads on without it"
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

    PravegaSource.Builder<String> wordsReader = PravegaSource.<String>builder()
      .config(local)
      .stream(options.string("words"))
      .startAt(options.string("start-words"))
      .deserializer(new SimpleStringSchema());
    if (options.has("end-words")) {
      wordsReader.endAt(options.string("end-words"));
    }

    Sink<Measured> measuredWriter = PravegaSink.<Measured>builder()
      .config(local)
      .stream(options.string("measured"))
      .routingKey(new MeasuredRoutingKey())
      .serializer(new MeasuredJson())
      .atLeastOnce()
      .build();

    if (options.bool("start-checks")) {
      StartChecks.of(env)
        .source(wordsReader.build())
        .sink(measuredWriter)
        .run();
    }

    DataStream<Measured> measured = readTransformWrite(
      env
        .fromSource(wordsReader.build(), wordsWatermarks(), "words")
        .uid("words")
    );

    measured
      .sinkTo(measuredWriter)
      .name("write(measured)")
      .uid("measured-sink");

    env.execute("read_transform_write");
  }

  /** The steps of the pipeline, without its ends: this is what a test feeds. */
  public static DataStream<Measured> readTransformWrite(
    DataStream<String> words
  ) {
    return words
      .map(new MapToMeasured())
      .name("map(w => Measured { text: w, length: length(w), shouted: ...")
      .uid("measured-map-1");
  }

  /** words has no event time. */
  public static WatermarkStrategy<String> wordsWatermarks() {
    return WatermarkStrategy.noWatermarks();
  }

  /** The settings of the pipeline; all others are the cluster's. */
  public static void configure(StreamExecutionEnvironment env) {
    Configuration settings = new Configuration();
    settings.set(
      CheckpointingOptions.CHECKPOINTING_INTERVAL,
      Duration.ofSeconds(1)
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
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    settings.set(
      RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
      Duration.ofSeconds(1)
    );
    settings.set(
      RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
      Duration.ofMinutes(1)
    );
    settings.set(
      RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER,
      1.5
    );
    settings.set(
      RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
      Duration.ofHours(1)
    );
    env.configure(settings);
  }
}
