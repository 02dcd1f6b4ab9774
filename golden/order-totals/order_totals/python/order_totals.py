"""Pipeline order_totals.

Compiled from main.pfl by pfc 0.0.0.
"""

import argparse
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from pyflink.common import Configuration, WatermarkStrategy
from pyflink.datastream import StreamExecutionEnvironment

from arguments import boolean, decimal
from jvm import JavaPackage, JvmStream, add_jars
from pravega_config import PravegaConfig
from pravega_reader import FlinkPravegaReader
from pravega_start import check_start
from pravega_writer import FlinkPravegaWriter, PravegaWriterMode

JAR = Path(__file__).resolve().parent.parent / "java/target/order-totals.jar"
SETTINGS = {
    "execution.checkpointing.interval": "5 s",
    "execution.checkpointing.mode": "EXACTLY_ONCE",
    "execution.checkpointing.timeout": "10 min",
    "execution.checkpointing.externalized-checkpoint-retention": "RETAIN_ON_CANCELLATION",
    "execution.checkpointing.checkpoints-after-tasks-finish": "true",
    "restart-strategy.type": "exponential-delay",
    "restart-strategy.exponential-delay.initial-backoff": "1 s",
    "restart-strategy.exponential-delay.max-backoff": "1 min",
    "restart-strategy.exponential-delay.backoff-multiplier": "1.5",
    "restart-strategy.exponential-delay.reset-backoff-threshold": "1 h",
}

functions = JavaPackage("ordertotals")
records = JavaPackage("ordertotals.records")


class Outputs(NamedTuple):
    """The flows that the pipeline writes."""

    totals: JvmStream
    large_orders: JvmStream


def order_totals(
    web_orders: JvmStream, phone_orders: JvmStream, *, large2: Decimal
) -> Outputs:
    """The steps of the pipeline without its sources and sinks: what a test feeds."""
    orders = web_orders.union(phone_orders)
    totals = (
        orders.key_by(functions.KeyByCustomer())
        .process(functions.AggregateTotal())
        .name("aggregate(Total { customer: key, orders: count(), spent: ...")
        .uid("totals-aggregate-1")
    )
    large = (
        orders.filter(functions.FilterOrder(large2))
        .name("filter(amount(.) >= large)")
        .uid("large-orders-filter-1")
        .map(functions.MapToLargeOrder())
        .name("map(o => LargeOrder { id: o.id, customer: o.customer, amo...")
        .uid("large-orders-map-1")
    )
    orders2 = (
        orders.key_by(functions.KeyByCustomer2())
        .reduce(functions.ReduceOrder())
        .name("reduce((a, b) => if b.id > a.id then b else a)")
        .uid("orders-reduce-1")
        .map(functions.MapToOrdersSelected())
        .name("select(.customer, newest: .id)")
        .uid("orders-select-1")
    )
    orders2.print("newest order", name='print("newest order")', uid="orders-print-1")
    return Outputs(totals=totals, large_orders=large)


def configure(env: StreamExecutionEnvironment) -> None:
    """Gives the job the pipeline's settings."""
    settings = Configuration()
    for key, value in SETTINGS.items():
        settings.set_string(key, value)
    env.configure(settings)


def parse_arguments() -> argparse.Namespace:
    """What may differ from run to run."""
    parser = argparse.ArgumentParser(
        "order_totals",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--jar", type=Path, default=JAR, help="jar of the Java functions"
    )
    parser.add_argument(
        "--controller",
        default="tcp://localhost:9090",
        help="Pravega controller of cluster shop",
    )
    parser.add_argument("--scope", default="shop", help="scope of cluster shop")
    parser.add_argument(
        "--web-orders",
        default="web-orders",
        help="name of stream web_orders in Pravega",
    )
    parser.add_argument(
        "--phone-orders",
        default="phone-orders",
        help="name of stream phone_orders in Pravega",
    )
    parser.add_argument(
        "--totals", default="totals", help="name of stream totals in Pravega"
    )
    parser.add_argument(
        "--large-orders",
        default="large-orders",
        help="name of stream large_orders in Pravega",
    )
    parser.add_argument(
        "--start-web-orders",
        default="head",
        help="where web_orders starts without a savepoint: head, tail or a stream cut",
    )
    parser.add_argument(
        "--end-web-orders",
        help="where web_orders ends: tail or a stream cut; reads on without it",
    )
    parser.add_argument(
        "--start-phone-orders",
        default="head",
        help="where phone_orders starts without a savepoint: head, tail or a stream cut",
    )
    parser.add_argument(
        "--end-phone-orders",
        help="where phone_orders ends: tail or a stream cut; reads on without it",
    )
    parser.add_argument(
        "--large",
        type=decimal(10, 2),
        default="500.00",
        help="From this amount on an order is large.",
    )
    parser.add_argument(
        "--start-checks",
        type=boolean,
        default=True,
        help="false starts the job without a look at its streams",
    )
    return parser.parse_args()


def main() -> None:
    """Builds the job and runs it."""
    args = parse_arguments()
    env = StreamExecutionEnvironment.get_execution_environment()
    add_jars(env, args.jar, build="mvn -q -f ../java/pom.xml package")
    configure(env)

    shop = PravegaConfig(uri=args.controller, scope=args.scope)
    web_orders_reader = FlinkPravegaReader(
        stream=args.web_orders,
        pravega_config=shop,
        deserialization_schema=records.OrderJson(),
        start_stream_cut=args.start_web_orders,
        end_stream_cut=args.end_web_orders,
    )
    phone_orders_reader = FlinkPravegaReader(
        stream=args.phone_orders,
        pravega_config=shop,
        deserialization_schema=records.OrderJson(),
        start_stream_cut=args.start_phone_orders,
        end_stream_cut=args.end_phone_orders,
    )
    totals_writer = FlinkPravegaWriter(
        stream=args.totals,
        pravega_config=shop,
        serialization_schema=records.TotalJson(),
        writer_mode=PravegaWriterMode.EXACTLY_ONCE,
        txn_lease_renewal_period=timedelta(minutes=2),
        event_router=functions.TotalsRoutingKey(),
    )
    large_orders_writer = FlinkPravegaWriter(
        stream=args.large_orders,
        pravega_config=shop,
        serialization_schema=records.LargeOrderJson(),
        writer_mode=PravegaWriterMode.ATLEAST_ONCE,
        event_router=functions.LargeOrdersRoutingKey(),
    )

    if args.start_checks:
        check_start(
            env,
            web_orders_reader,
            phone_orders_reader,
            totals_writer,
            large_orders_writer,
            failure_detection=timedelta(seconds=50),
        )

    web_orders = JvmStream.from_source(
        env,
        web_orders_reader,
        WatermarkStrategy.no_watermarks(),
        name="web_orders",
        uid="web-orders",
    )
    phone_orders = JvmStream.from_source(
        env,
        phone_orders_reader,
        WatermarkStrategy.no_watermarks(),
        name="phone_orders",
        uid="phone-orders",
    )
    written = order_totals(web_orders, phone_orders, large2=args.large)
    written.totals.sink_to(totals_writer, name="write(totals)", uid="totals-sink")
    written.large_orders.sink_to(
        large_orders_writer, name="write(large_orders)", uid="large-orders-sink"
    )
    env.execute("order_totals")


if __name__ == "__main__":
    main()
