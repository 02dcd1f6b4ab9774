"""hot_sensors as a Python team writes it by hand: JSON rows, functions in Python."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from jvm import add_jars
from pravega_config import PravegaConfig
from pravega_reader import FlinkPravegaReader
from pravega_writer import FlinkPravegaWriter, PravegaWriterMode
from pyflink.common import Configuration, Duration, Row, Time, Types, WatermarkStrategy
from pyflink.common.watermark_strategy import TimestampAssigner
from pyflink.datastream import DataStream, StreamExecutionEnvironment
from pyflink.datastream.formats.json import (
    JsonRowDeserializationSchema,
    JsonRowSerializationSchema,
)
from pyflink.datastream.functions import AggregateFunction, ProcessWindowFunction
from pyflink.datastream.window import TimeWindow, TumblingEventTimeWindows

READING = Types.ROW_NAMED(
    ["sensor", "celsius", "at", "note"],
    [Types.STRING(), Types.DOUBLE(), Types.STRING(), Types.STRING()],
)
ALERT = Types.ROW_NAMED(
    ["sensor", "peak", "count", "until"],
    [Types.STRING(), Types.DOUBLE(), Types.LONG(), Types.STRING()],
)


class ReadingTime(TimestampAssigner):
    def extract_timestamp(self, value: Row, record_timestamp: int) -> int:
        return int(datetime.fromisoformat(value.at).timestamp() * 1000)


class PeakOfHot(AggregateFunction):
    def create_accumulator(self) -> tuple[float, int]:
        return float("-inf"), 0

    def add(self, value: Row, accumulator: tuple[float, int]) -> tuple[float, int]:
        peak, count = accumulator
        return max(peak, value.celsius), count + 1

    def get_result(self, accumulator: tuple[float, int]) -> tuple[float, int]:
        return accumulator

    def merge(self, a: tuple[float, int], b: tuple[float, int]) -> tuple[float, int]:
        return max(a[0], b[0]), a[1] + b[1]


class AlertOfWindow(ProcessWindowFunction[tuple[float, int], Row, str, TimeWindow]):
    def process(
        self,
        key: str,
        context: ProcessWindowFunction.Context[TimeWindow],
        elements: Iterable[tuple[float, int]],
    ) -> Iterable[Row]:
        peak, count = next(iter(elements))
        until = datetime.fromtimestamp(context.window().end / 1000, timezone.utc)
        yield Row(key, peak, count, until.strftime("%Y-%m-%dT%H:%M:%SZ"))


def hot_sensors(readings: DataStream) -> DataStream:
    return (
        readings.filter(lambda r: r.celsius > 80.0)
        .key_by(lambda r: r.sensor, key_type=Types.STRING())
        .window(TumblingEventTimeWindows.of(Time.minutes(1)))
        .aggregate(
            PeakOfHot(),
            window_function=AlertOfWindow(),
            accumulator_type=Types.TUPLE([Types.DOUBLE(), Types.LONG()]),
            output_type=ALERT,
        )
    )


def main() -> None:
    parser = argparse.ArgumentParser("hot_sensors_by_hand")
    parser.add_argument("--controller", default="tcp://localhost:9090")
    parser.add_argument("--scope", default="plant")
    parser.add_argument("--readings", default="readings")
    parser.add_argument("--alerts", default="hot-alerts")
    parser.add_argument("--end-readings", default=None)
    parser.add_argument("--checkpoint-millis", type=int, default=10_000)
    parser.add_argument("--jar", type=Path, action="append", required=True)
    args = parser.parse_args()

    env = StreamExecutionEnvironment.get_execution_environment()
    add_jars(env, *args.jar)
    env.enable_checkpointing(args.checkpoint_millis)
    settings = Configuration()
    settings.set_string("python.executable", sys.executable)
    settings.set_string("python.client.executable", sys.executable)
    env.configure(settings)

    plant = PravegaConfig(args.controller, args.scope)
    read = JsonRowDeserializationSchema.builder().type_info(READING).build()
    write = JsonRowSerializationSchema.builder().with_type_info(ALERT).build()
    reader = FlinkPravegaReader(
        args.readings, plant, read, end_stream_cut=args.end_readings
    )
    writer = FlinkPravegaWriter(
        args.alerts,
        plant,
        write,
        writer_mode=PravegaWriterMode.EXACTLY_ONCE,
        txn_lease_renewal_period=timedelta(minutes=5),
    )

    # An assigner in Python can't run in the source: watermarks are made behind it.
    watermarks = WatermarkStrategy.for_bounded_out_of_orderness(
        Duration.of_seconds(5)
    ).with_timestamp_assigner(ReadingTime())
    readings = env.from_source(
        reader, WatermarkStrategy.no_watermarks(), "readings"
    ).assign_timestamps_and_watermarks(watermarks)
    hot_sensors(readings).sink_to(writer)

    env.execute("hot_sensors_by_hand")


if __name__ == "__main__":
    main()
