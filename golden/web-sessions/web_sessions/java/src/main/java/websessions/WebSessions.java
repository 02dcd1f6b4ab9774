package websessions;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.EventTimeSessionWindows;
import pfl.job.Options;
import pfl.pravega.BadEvents;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSink;
import pfl.pravega.PravegaSource;
import pfl.pravega.StartChecks;
import websessions.records.Click;
import websessions.records.ClickJson;
import websessions.records.Visit;
import websessions.records.VisitJson;
import websessions.records.VisitsKeySerializer;

/** The pipeline web_sessions. */
public final class WebSessions {

  private WebSessions() {}

  public static void main(String[] args) throws Exception {
    Options options = new Options("web_sessions", "")
      .option(
        "controller",
        "tcp://localhost:9090",
        "Pravega controller of cluster site"
      )
      .option("scope", "site", "scope of cluster site")
      .option("clicks", "clicks", "name of stream clicks in Pravega")
      .option("visits", "visits", "name of stream visits in Pravega")
      .option(
        "start-clicks",
        "head",
        "where clicks starts without a savepoint: head, tail or a stream cut"
      )
      .option(
        "end-clicks",
        null,
        "where clicks ends: tail or a stream cut; reads on without it"
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

    PravegaConfig site = PravegaConfig.builder()
      .controller(options.string("controller"))
      .scope(options.string("scope"))
      .build();

    PravegaSource.Builder<Click> clicksReader = PravegaSource.<Click>builder()
      .config(site)
      .stream(options.string("clicks"))
      .startAt(options.string("start-clicks"))
      .deserializer(new ClickJson())
      .badEvents(BadEvents.SKIP);
    if (options.has("end-clicks")) {
      clicksReader.endAt(options.string("end-clicks"));
    }

    Sink<Visit> visitsWriter = PravegaSink.<Visit>builder()
      .config(site)
      .stream(options.string("visits"))
      .routingKey(new VisitsRoutingKey())
      .serializer(new VisitJson())
      .exactlyOnce(Duration.ofMinutes(2))
      .build();

    if (options.bool("start-checks")) {
      StartChecks.of(env)
        .source(clicksReader.build())
        .sink(visitsWriter)
        .failureDetection(Duration.ofSeconds(50))
        .run();
    }

    DataStream<Visit> visits = webSessions(
      env
        .fromSource(clicksReader.build(), clicksWatermarks(), "clicks")
        .uid("clicks")
    );

    visits.sinkTo(visitsWriter).name("write(visits)").uid("visits-sink");

    env.execute("web_sessions");
  }

  /** The steps of the pipeline, without its ends: this is what a test feeds. */
  public static DataStream<Visit> webSessions(DataStream<Click> clicks) {
    return clicks
      .map(new MapToVisitsRenamed())
      .name("rename(reading: .millis)")
      .uid("visits-rename-1")
      .map(new MapToVisitsExtended())
      .name("add_columns(section: section(.url))")
      .uid("visits-add-columns-1")
      .map(new MapToVisitsTrimmed())
      .name("drop(.url)")
      .uid("visits-drop-1")
      .filter(new FilterSection())
      .name("filter(.section != \"health\")")
      .uid("visits-filter-1")
      .map(new MapToVisitsExtended2())
      .name("add_columns(score: interest(.section, to_double(.reading)...")
      .uid("visits-add-columns-2")
      .keyBy(new KeyByVisitorAndDevice(), VisitsKeySerializer.TYPE)
      .window(EventTimeSessionWindows.withGap(Duration.ofMinutes(30)))
      .aggregate(new AggregateVisit(), new AggregateVisitResult())
      .name("aggregate(Visit { visitor: key.visitor, device: key.devic...")
      .uid("visits-aggregate-1");
  }

  /** The event time of clicks, and how late events can come. */
  public static WatermarkStrategy<Click> clicksWatermarks() {
    return WatermarkStrategy.<Click>forBoundedOutOfOrderness(
      Duration.ofSeconds(10)
    )
      .withIdleness(Duration.ofSeconds(30))
      .withTimestampAssigner(new ClicksEventTime());
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
      2.0
    );
    settings.set(
      RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
      Duration.ofMinutes(10)
    );
    env.configure(settings);
  }
}
