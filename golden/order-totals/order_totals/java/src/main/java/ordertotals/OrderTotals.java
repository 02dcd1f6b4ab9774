package ordertotals;

import java.math.BigDecimal;
import java.time.Duration;
import ordertotals.records.LargeOrder;
import ordertotals.records.LargeOrderJson;
import ordertotals.records.Order;
import ordertotals.records.OrderJson;
import ordertotals.records.Total;
import ordertotals.records.TotalJson;
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

/** The pipeline order_totals. */
public final class OrderTotals {

  private OrderTotals() {}

  public static void main(String[] args) throws Exception {
    Options options = new Options("order_totals", "")
      .option(
        "controller",
        "tcp://localhost:9090",
        "Pravega controller of cluster shop"
      )
      .option("scope", "shop", "scope of cluster shop")
      .option(
        "web-orders",
        "web-orders",
        "name of stream web_orders in Pravega"
      )
      .option(
        "phone-orders",
        "phone-orders",
        "name of stream phone_orders in Pravega"
      )
      .option("totals", "totals", "name of stream totals in Pravega")
      .option(
        "large-orders",
        "large-orders",
        "name of stream large_orders in Pravega"
      )
      .option(
        "start-web-orders",
        "head",
        "where web_orders starts without a savepoint: head, tail or a stream cut"
      )
      .option(
        "end-web-orders",
        null,
        "where web_orders ends: tail or a stream cut; reads on without it"
      )
      .option(
        "start-phone-orders",
        "head",
        "where phone_orders starts without a savepoint: head, tail or a stream cut"
      )
      .option(
        "end-phone-orders",
        null,
        "where phone_orders ends: tail or a stream cut; reads on without it"
      )
      .option("large", "500.00", "From this amount on an order is large.")
      .option(
        "start-checks",
        "true",
        "false starts the job without a look at its streams"
      )
      .parse(args);
    BigDecimal large = options.decimal("large", 10, 2);

    StreamExecutionEnvironment env =
      StreamExecutionEnvironment.getExecutionEnvironment();
    configure(env);

    PravegaConfig shop = PravegaConfig.builder()
      .controller(options.string("controller"))
      .scope(options.string("scope"))
      .build();

    PravegaSource.Builder<Order> webOrdersReader =
      PravegaSource.<Order>builder()
        .config(shop)
        .stream(options.string("web-orders"))
        .startAt(options.string("start-web-orders"))
        .deserializer(new OrderJson());
    if (options.has("end-web-orders")) {
      webOrdersReader.endAt(options.string("end-web-orders"));
    }

    PravegaSource.Builder<Order> phoneOrdersReader =
      PravegaSource.<Order>builder()
        .config(shop)
        .stream(options.string("phone-orders"))
        .startAt(options.string("start-phone-orders"))
        .deserializer(new OrderJson());
    if (options.has("end-phone-orders")) {
      phoneOrdersReader.endAt(options.string("end-phone-orders"));
    }

    Sink<Total> totalsWriter = PravegaSink.<Total>builder()
      .config(shop)
      .stream(options.string("totals"))
      .routingKey(new TotalsRoutingKey())
      .serializer(new TotalJson())
      .exactlyOnce(Duration.ofMinutes(2))
      .build();

    Sink<LargeOrder> largeOrdersWriter = PravegaSink.<LargeOrder>builder()
      .config(shop)
      .stream(options.string("large-orders"))
      .routingKey(new LargeOrdersRoutingKey())
      .serializer(new LargeOrderJson())
      .atLeastOnce()
      .build();

    if (options.bool("start-checks")) {
      StartChecks.of(env)
        .source(webOrdersReader.build())
        .source(phoneOrdersReader.build())
        .sink(totalsWriter)
        .sink(largeOrdersWriter)
        .failureDetection(Duration.ofSeconds(50))
        .run();
    }

    OrderTotals.Outputs outputs = orderTotals(
      env
        .fromSource(
          webOrdersReader.build(),
          webOrdersWatermarks(),
          "web_orders"
        )
        .uid("web-orders"),
      env
        .fromSource(
          phoneOrdersReader.build(),
          phoneOrdersWatermarks(),
          "phone_orders"
        )
        .uid("phone-orders"),
      large
    );

    outputs.totals
      .sinkTo(totalsWriter)
      .name("write(totals)")
      .uid("totals-sink");

    outputs.largeOrders
      .sinkTo(largeOrdersWriter)
      .name("write(large_orders)")
      .uid("large-orders-sink");

    env.execute("order_totals");
  }

  /** The steps of the pipeline, without its ends: this is what a test feeds. */
  public static Outputs orderTotals(
    DataStream<Order> webOrders,
    DataStream<Order> phoneOrders,
    BigDecimal large
  ) {
    DataStream<Order> orders = webOrders.union(phoneOrders);

    orders
      .keyBy(new KeyByCustomer2(), Types.STRING)
      .reduce(new ReduceOrder())
      .name("reduce((a, b) => if b.id > a.id then b else a)")
      .uid("orders-reduce-1")
      .map(new MapToOrdersSelected())
      .name("select(.customer, newest: .id)")
      .uid("orders-select-1")
      .print("newest order")
      .name("print(\"newest order\")")
      .uid("orders-print-1");
    return new Outputs(
      orders
        .keyBy(new KeyByCustomer(), Types.STRING)
        .process(new AggregateTotal())
        .name("aggregate(Total { customer: key, orders: count(), spent: ...")
        .uid("totals-aggregate-1"),
      orders
        .filter(new FilterOrder(large))
        .name("filter(amount(.) >= large)")
        .uid("large-orders-filter-1")
        .map(new MapToLargeOrder())
        .name("map(o => LargeOrder { id: o.id, customer: o.customer, amo...")
        .uid("large-orders-map-1")
    );
  }

  /** The flows that the pipeline writes. */
  public static final class Outputs {

    public final DataStream<Total> totals;
    public final DataStream<LargeOrder> largeOrders;

    Outputs(DataStream<Total> totals, DataStream<LargeOrder> largeOrders) {
      this.totals = totals;
      this.largeOrders = largeOrders;
    }
  }

  /** web_orders has no event time. */
  public static WatermarkStrategy<Order> webOrdersWatermarks() {
    return WatermarkStrategy.noWatermarks();
  }

  /** phone_orders has no event time. */
  public static WatermarkStrategy<Order> phoneOrdersWatermarks() {
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
