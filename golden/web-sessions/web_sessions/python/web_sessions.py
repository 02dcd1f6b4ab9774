"""Pipeline web_sessions.

Compiled from main.pfl by pfc 0.0.0.
"""

import argparse
from datetime import timedelta
from pathlib import Path

from pyflink.common import Configuration
from pyflink.datastream import StreamExecutionEnvironment

from arguments import boolean
from jvm import JavaPackage, JvmStream, add_jars, bounded_watermarks, session
from pravega_config import PravegaConfig
from pravega_reader import BadEvents, FlinkPravegaReader
from pravega_start import check_start
from pravega_writer import FlinkPravegaWriter, PravegaWriterMode

JAR = Path(__file__).resolve().parent.parent / "java/target/web-sessions.jar"
SETTINGS = {
    "execution.checkpointing.interval": "5 s",
    "execution.checkpointing.mode": "EXACTLY_ONCE",
    "execution.checkpointing.timeout": "10 min",
    "execution.checkpointing.externalized-checkpoint-retention": "RETAIN_ON_CANCELLATION",
    "execution.checkpointing.checkpoints-after-tasks-finish": "true",
    "restart-strategy.type": "exponential-delay",
    "restart-strategy.exponential-delay.initial-backoff": "1 s",
    "restart-strategy.exponential-delay.max-backoff": "1 min",
    "restart-strategy.exponential-delay.backoff-multiplier": "2",
    "restart-strategy.exponential-delay.reset-backoff-threshold": "10 min",
}

functions = JavaPackage("websessions")
records = JavaPackage("websessions.records")


def web_sessions(clicks: JvmStream) -> JvmStream:
    """The steps of the pipeline without its sources and sinks: what a test feeds."""
    return (
        clicks.map(functions.MapToVisitsRenamed())
        .name("rename(reading: .millis)")
        .uid("visits-rename-1")
        .map(functions.MapToVisitsExtended())
        .name("add_columns(section: section(.url))")
        .uid("visits-add-columns-1")
        .map(functions.MapToVisitsTrimmed())
        .name("drop(.url)")
        .uid("visits-drop-1")
        .filter(functions.FilterSection())
        .name('filter(.section != "health")')
        .uid("visits-filter-1")
        .map(functions.MapToVisitsExtended2())
        .name("add_columns(score: interest(.section, to_double(.reading)...")
        .uid("visits-add-columns-2")
        .key_by(functions.KeyByVisitorAndDevice())
        .window(session(timedelta(minutes=30)))
        .aggregate(functions.AggregateVisit(), functions.AggregateVisitResult())
        .name("aggregate(Visit { visitor: key.visitor, device: key.devic...")
        .uid("visits-aggregate-1")
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
        "web_sessions",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--jar", type=Path, default=JAR, help="jar of the Java functions"
    )
    parser.add_argument(
        "--controller",
        default="tcp://localhost:9090",
        help="Pravega controller of cluster site",
    )
    parser.add_argument("--scope", default="site", help="scope of cluster site")
    parser.add_argument(
        "--clicks", default="clicks", help="name of stream clicks in Pravega"
    )
    parser.add_argument(
        "--visits", default="visits", help="name of stream visits in Pravega"
    )
    parser.add_argument(
        "--start-clicks",
        default="head",
        help="where clicks starts without a savepoint: head, tail or a stream cut",
    )
    parser.add_argument(
        "--end-clicks",
        help="where clicks ends: tail or a stream cut; reads on without it",
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

    site = PravegaConfig(uri=args.controller, scope=args.scope)
    clicks_reader = FlinkPravegaReader(
        stream=args.clicks,
        pravega_config=site,
        deserialization_schema=records.ClickJson(),
        start_stream_cut=args.start_clicks,
        end_stream_cut=args.end_clicks,
        bad_events=BadEvents.SKIP,
    )
    visits_writer = FlinkPravegaWriter(
        stream=args.visits,
        pravega_config=site,
        serialization_schema=records.VisitJson(),
        writer_mode=PravegaWriterMode.EXACTLY_ONCE,
        txn_lease_renewal_period=timedelta(minutes=2),
        event_router=functions.VisitsRoutingKey(),
    )

    if args.start_checks:
        check_start(
            env, clicks_reader, visits_writer, failure_detection=timedelta(seconds=50)
        )

    clicks = JvmStream.from_source(
        env,
        clicks_reader,
        bounded_watermarks(
            timedelta(seconds=10),
            functions.ClicksEventTime(),
            idleness=timedelta(seconds=30),
        ),
        name="clicks",
        uid="clicks",
    )
    written = web_sessions(clicks)
    written.sink_to(visits_writer, name="write(visits)", uid="visits-sink")
    env.execute("web_sessions")


if __name__ == "__main__":
    main()
