package sensorstatistics;

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
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import pfl.job.Options;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSink;
import pfl.pravega.PravegaSource;
import pfl.pravega.StartChecks;
import sensorstatistics.records.Minute;
import sensorstatistics.records.MinuteJson;
import sensorstatistics.records.Reading;
import sensorstatistics.records.ReadingJson;

/** The pipeline sensor_statistics. */
public final class SensorStatistics {

  private SensorStatistics() {}

  public static void main(String[] args) throws Exception {
    Options options = new Options("sensor_statistics", "")
      .option(
        "controller",
        "tcp://localhost:9090",
        "Pravega controller of cluster plant"
      )
      .option("scope", "plant", "scope of cluster plant")
      .option("readings", "readings", "name of stream readings in Pravega")
      .option("minutes", "minutes", "name of stream minutes in Pravega")
      .option(
        "start-readings",
        "head",
        "where readings starts without a savepoint: head, tail or a stream cut"
      )
      .option(
        "end-readings",
        null,
        "where readings ends: tail or a stream cut; reads on without it"
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

    PravegaConfig plant = PravegaConfig.builder()
      .controller(options.string("controller"))
      .scope(options.string("scope"))
      .build();

    PravegaSource.Builder<Reading> readingsReader =
      PravegaSource.<Reading>builder()
        .config(plant)
        .stream(options.string("readings"))
        .startAt(options.string("start-readings"))
        .deserializer(new ReadingJson());
    if (options.has("end-readings")) {
      readingsReader.endAt(options.string("end-readings"));
    }

    Sink<Minute> minutesWriter = PravegaSink.<Minute>builder()
      .config(plant)
      .stream(options.string("minutes"))
      .routingKey(new MinutesRoutingKey())
      .serializer(new MinuteJson())
      .exactlyOnce(Duration.ofMinutes(5))
      .build();

    if (options.bool("start-checks")) {
      StartChecks.of(env)
        .source(readingsReader.build())
        .sink(minutesWriter)
        .failureDetection(Duration.ofSeconds(50))
        .run();
    }

    DataStream<Minute> minutes = sensorStatistics(
      env
        .fromSource(readingsReader.build(), readingsWatermarks(), "readings")
        .uid("readings")
    );

    minutes.sinkTo(minutesWriter).name("write(minutes)").uid("minutes-sink");

    env.execute("sensor_statistics");
  }

  /** The steps of the pipeline, without its ends: this is what a test feeds. */
  public static DataStream<Minute> sensorStatistics(
    DataStream<Reading> readings
  ) {
    return readings
      .keyBy(new KeyBySensor(), Types.STRING)
      .window(TumblingEventTimeWindows.of(Duration.ofMinutes(1)))
      .aggregate(new AggregateMinute(), new AggregateMinuteResult())
      .name("aggregate(Minute { sensor: key, from: window.start, readi...")
      .uid("minutes-aggregate-1");
  }

  /** The event time of readings, and how late events can come. */
  public static WatermarkStrategy<Reading> readingsWatermarks() {
    return WatermarkStrategy.<Reading>forBoundedOutOfOrderness(
      Duration.ofSeconds(5)
    )
      .withIdleness(Duration.ofMinutes(1))
      .withTimestampAssigner(new ReadingsEventTime());
  }

  /** The settings of the pipeline; all others are the cluster's. */
  public static void configure(StreamExecutionEnvironment env) {
    Configuration settings = new Configuration();
    settings.set(
      CheckpointingOptions.CHECKPOINTING_INTERVAL,
      Duration.ofSeconds(10)
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
      10
    );
    settings.set(
      RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY,
      Duration.ofSeconds(5)
    );
    env.configure(settings);
  }
}
