"""Pipeline word_count.

Compiled from main.pfl by pfc 0.0.0.
"""

import argparse
from datetime import timedelta
from pathlib import Path

from pyflink.common import Configuration, WatermarkStrategy
from pyflink.datastream import StreamExecutionEnvironment

from arguments import boolean
from jvm import JavaPackage, JvmStream, add_jars
from pravega_config import PravegaConfig
from pravega_reader import FlinkPravegaReader
from pravega_start import check_start
from pravega_writer import FlinkPravegaWriter, PravegaWriterMode

JAR = Path(__file__).resolve().parent.parent / "java/target/word-count.jar"
SETTINGS = {
    "execution.checkpointing.interval": "5 s",
    "execution.checkpointing.mode": "EXACTLY_ONCE",
    "execution.checkpointing.timeout": "10 min",
    "execution.checkpointing.externalized-checkpoint-retention": "RETAIN_ON_CANCELLATION",
    "execution.checkpointing.checkpoints-after-tasks-finish": "true",
    "restart-strategy.type": "fixed-delay",
    "restart-strategy.fixed-delay.attempts": "3",
    "restart-strategy.fixed-delay.delay": "1 s",
}

functions = JavaPackage("wordcount")
records = JavaPackage("wordcount.records")


def word_count(lines: JvmStream) -> JvmStream:
    """The steps of the pipeline without its sources and sinks: what a test feeds."""
    return (
        lines.flat_map(functions.FlatMapToString())
        .name('flat_map(split(lower(.text), " "))')
        .uid("counts-flat-map-1")
        .filter(functions.FilterString())
        .name('filter(. != "")')
        .uid("counts-filter-1")
        .key_by(functions.KeyByString())
        .process(functions.AggregateWordCount())
        .name("aggregate(WordCount { word: key, count: count() })")
        .uid("counts-aggregate-1")
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
        "word_count",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--jar", type=Path, default=JAR, help="jar of the Java functions"
    )
    parser.add_argument(
        "--controller",
        default="tcp://localhost:9090",
        help="Pravega controller of cluster local",
    )
    parser.add_argument("--scope", default="examples", help="scope of cluster local")
    parser.add_argument(
        "--lines", default="lines", help="name of stream lines in Pravega"
    )
    parser.add_argument(
        "--counts", default="word-counts", help="name of stream counts in Pravega"
    )
    parser.add_argument(
        "--start-lines",
        default="head",
        help="where lines starts without a savepoint: head, tail or a stream cut",
    )
    parser.add_argument(
        "--end-lines",
        help="where lines ends: tail or a stream cut; reads on without it",
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

    local = PravegaConfig(uri=args.controller, scope=args.scope)
    lines_reader = FlinkPravegaReader(
        stream=args.lines,
        pravega_config=local,
        deserialization_schema=records.LineJson(),
        start_stream_cut=args.start_lines,
        end_stream_cut=args.end_lines,
    )
    counts_writer = FlinkPravegaWriter(
        stream=args.counts,
        pravega_config=local,
        serialization_schema=records.WordCountJson(),
        writer_mode=PravegaWriterMode.EXACTLY_ONCE,
        txn_lease_renewal_period=timedelta(minutes=2),
        event_router=functions.CountsRoutingKey(),
    )

    if args.start_checks:
        check_start(
            env, lines_reader, counts_writer, failure_detection=timedelta(seconds=50)
        )

    lines = JvmStream.from_source(
        env, lines_reader, WatermarkStrategy.no_watermarks(), name="lines", uid="lines"
    )
    written = word_count(lines)
    written.sink_to(counts_writer, name="write(counts)", uid="counts-sink")
    env.execute("word_count")


if __name__ == "__main__":
    main()
