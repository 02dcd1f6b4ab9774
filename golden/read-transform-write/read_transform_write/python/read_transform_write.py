"""Pipeline read_transform_write.

Compiled from main.pfl by pfc 0.0.0.
"""

import argparse
from pathlib import Path

from pyflink.common import Configuration, WatermarkStrategy
from pyflink.common.serialization import SimpleStringSchema
from pyflink.datastream import StreamExecutionEnvironment

from arguments import boolean
from jvm import JavaPackage, JvmStream, add_jars
from pravega_config import PravegaConfig
from pravega_reader import FlinkPravegaReader
from pravega_start import check_start
from pravega_writer import FlinkPravegaWriter, PravegaWriterMode

JAR = Path(__file__).resolve().parent.parent / "java/target/read-transform-write.jar"
SETTINGS = {
    "execution.checkpointing.interval": "1 s",
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

functions = JavaPackage("readtransformwrite")
records = JavaPackage("readtransformwrite.records")


def read_transform_write(words: JvmStream) -> JvmStream:
    """The steps of the pipeline without its sources and sinks: what a test feeds."""
    return (
        words.map(functions.MapToMeasured())
        .name("map(w => Measured { text: w, length: length(w), shouted: ...")
        .uid("measured-map-1")
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
        "read_transform_write",
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
        "--words", default="words", help="name of stream words in Pravega"
    )
    parser.add_argument(
        "--measured", default="measured", help="name of stream measured in Pravega"
    )
    parser.add_argument(
        "--start-words",
        default="head",
        help="where words starts without a savepoint: head, tail or a stream cut",
    )
    parser.add_argument(
        "--end-words",
        help="where words ends: tail or a stream cut; reads on without it",
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
    words_reader = FlinkPravegaReader(
        stream=args.words,
        pravega_config=local,
        deserialization_schema=SimpleStringSchema(),
        start_stream_cut=args.start_words,
        end_stream_cut=args.end_words,
    )
    measured_writer = FlinkPravegaWriter(
        stream=args.measured,
        pravega_config=local,
        serialization_schema=records.MeasuredJson(),
        writer_mode=PravegaWriterMode.ATLEAST_ONCE,
        event_router=functions.MeasuredRoutingKey(),
    )

    if args.start_checks:
        check_start(env, words_reader, measured_writer)

    words = JvmStream.from_source(
        env, words_reader, WatermarkStrategy.no_watermarks(), name="words", uid="words"
    )
    written = read_transform_write(words)
    written.sink_to(measured_writer, name="write(measured)", uid="measured-sink")
    env.execute("read_transform_write")


if __name__ == "__main__":
    main()
