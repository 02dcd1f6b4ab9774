"""Pipeline sensor_statistics.

Compiled from main.pfl by pfc 0.0.0.
"""

import argparse
from datetime import timedelta
from pathlib import Path

from pyflink.common import Configuration
from pyflink.datastream import StreamExecutionEnvironment

from arguments import boolean
from jvm import JavaPackage, JvmStream, add_jars, bounded_watermarks, tumbling
from pravega_config import PravegaConfig
from pravega_reader import FlinkPravegaReader
from pravega_start import check_start
from pravega_writer import FlinkPravegaWriter, PravegaWriterMode

JAR = Path(__file__).resolve().parent.parent / "java/target/sensor-statistics.jar"
SETTINGS = {
    "execution.checkpointing.interval": "10 s",
    "execution.checkpointing.mode": "EXACTLY_ONCE",
    "execution.checkpointing.timeout": "10 min",
    "execution.checkpointing.externalized-checkpoint-retention": "RETAIN_ON_CANCELLATION",
    "execution.checkpointing.checkpoints-after-tasks-finish": "true",
    "restart-strategy.type": "fixed-delay",
    "restart-strategy.fixed-delay.attempts": "10",
    "restart-strategy.fixed-delay.delay": "5 s",
}

functions = JavaPackage("sensorstatistics")
records = JavaPackage("sensorstatistics.records")


def sensor_statistics(readings: JvmStream) -> JvmStream:
    """The steps of the pipeline without its sources and sinks: what a test feeds."""
    return (
        readings.key_by(functions.KeyBySensor())
        .window(tumbling(timedelta(minutes=1)))
        .aggregate(functions.AggregateMinute(), functions.AggregateMinuteResult())
        .name("aggregate(Minute { sensor: key, from: window.start, readi...")
        .uid("minutes-aggregate-1")
    )


def configure(env: StreamExecutionEnvironment) -> None:
    """Gives the job the pipeline's settings."""
    settings = Configuration()
    for key, value in SETTINGS.items():
        settings.set_string(key, value)
    env.configure(settings)


def parse_arguments() -> argparse.Namespace:
    """What may differ from run to run."""
    parser = argparse.ArgumentParser(
        "sensor_statistics",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--jar", type=Path, default=JAR, help="jar of the Java functions"
    )
    parser.add_argument(
        "--controller",
        default="tcp://localhost:9090",
        help="Pravega controller of cluster plant",
    )
    parser.add_argument("--scope", default="plant", help="scope of cluster plant")
    parser.add_argument(
        "--readings", default="readings", help="name of stream readings in Pravega"
    )
    parser.add_argument(
        "--minutes", default="minutes", help="name of stream minutes in Pravega"
    )
    parser.add_argument(
        "--start-readings",
        default="head",
        help="where readings starts without a savepoint: head, tail or a stream cut",
    )
    parser.add_argument(
        "--end-readings",
        help="where readings ends: tail or a stream cut; reads on without it",
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

    plant = PravegaConfig(uri=args.controller, scope=args.scope)
    readings_reader = FlinkPravegaReader(
        stream=args.readings,
        pravega_config=plant,
        deserialization_schema=records.ReadingJson(),
        start_stream_cut=args.start_readings,
        end_stream_cut=args.end_readings,
    )
    minutes_writer = FlinkPravegaWriter(
        stream=args.minutes,
        pravega_config=plant,
        serialization_schema=records.MinuteJson(),
        writer_mode=PravegaWriterMode.EXACTLY_ONCE,
        txn_lease_renewal_period=timedelta(minutes=5),
        event_router=functions.MinutesRoutingKey(),
    )

    if args.start_checks:
        check_start(
            env,
            readings_reader,
            minutes_writer,
            failure_detection=timedelta(seconds=50),
        )

    readings = JvmStream.from_source(
        env,
        readings_reader,
        bounded_watermarks(
            timedelta(seconds=5),
            functions.ReadingsEventTime(),
            idleness=timedelta(minutes=1),
        ),
        name="readings",
        uid="readings",
    )
    written = sensor_statistics(readings)
    written.sink_to(minutes_writer, name="write(minutes)", uid="minutes-sink")
    env.execute("sensor_statistics")


if __name__ == "__main__":
    main()
