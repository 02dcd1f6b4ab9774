"""Pipeline classified.

Compiled from main.pfl by pfc 0.0.0.
"""

import argparse
import sys
from datetime import timedelta
from pathlib import Path

from pyflink.common import Configuration, Types, WatermarkStrategy
from pyflink.datastream import StreamExecutionEnvironment

import calls
from arguments import boolean
from jvm import JavaPackage, JvmStream, add_jars
from pravega_config import PravegaConfig
from pravega_reader import FlinkPravegaReader
from pravega_start import check_start
from pravega_writer import FlinkPravegaWriter, PravegaWriterMode

JAR = Path(__file__).resolve().parent.parent / "java/target/classified.jar"
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

functions = JavaPackage("classified")
records = JavaPackage("classified.records")


def classified(readings: JvmStream) -> JvmStream:
    """The steps of the pipeline without its sources and sinks: what a test feeds."""
    return (
        readings.map(functions.CallClassify())
        .name("to Python")
        .uid("hot-python-1-rows")
        .call_python([calls.call_classify], [Types.STRING()])
        .name("classify")
        .uid("hot-python-1")
        .map(functions.MapToHotExtended())
        .name("add_columns(level: classify(.))")
        .uid("hot-add-columns-1")
        .filter(functions.FilterLevel())
        .name('filter(.level != "normal")')
        .uid("hot-filter-1")
        .map(functions.MapToHotSelected())
        .name("select(.sensor, .celsius, .level)")
        .uid("hot-select-1")
        .map(functions.MapToHot())
        .name("convert to Hot")
        .uid("hot-convert-1")
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
        "classified",
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
    parser.add_argument("--hot", default="hot", help="name of stream hot in Pravega")
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
    parser.add_argument(
        "--python",
        default=sys.executable,
        help="Python of the workers, on each task manager",
    )
    return parser.parse_args()


def main() -> None:
    """Builds the job and runs it."""
    args = parse_arguments()
    env = StreamExecutionEnvironment.get_execution_environment()
    add_jars(env, args.jar, build="mvn -q -f ../java/pom.xml package")
    for name in ("calls.py", "records.py", "rows.py", "classify.py"):
        env.add_python_file(str(Path(__file__).resolve().with_name(name)))
    env.set_python_executable(args.python)
    configure(env)

    plant = PravegaConfig(uri=args.controller, scope=args.scope)
    readings_reader = FlinkPravegaReader(
        stream=args.readings,
        pravega_config=plant,
        deserialization_schema=records.ReadingJson(),
        start_stream_cut=args.start_readings,
        end_stream_cut=args.end_readings,
    )
    hot_writer = FlinkPravegaWriter(
        stream=args.hot,
        pravega_config=plant,
        serialization_schema=records.HotJson(),
        writer_mode=PravegaWriterMode.EXACTLY_ONCE,
        txn_lease_renewal_period=timedelta(minutes=2),
        event_router=functions.HotRoutingKey(),
    )

    if args.start_checks:
        check_start(
            env, readings_reader, hot_writer, failure_detection=timedelta(seconds=50)
        )

    readings = JvmStream.from_source(
        env,
        readings_reader,
        WatermarkStrategy.no_watermarks(),
        name="readings",
        uid="readings",
    )
    written = classified(readings)
    written.sink_to(hot_writer, name="write(hot)", uid="hot-sink")
    env.execute("classified")


if __name__ == "__main__":
    main()
