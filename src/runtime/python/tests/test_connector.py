"""The wrappers on the connector's jar, in a JVM of PyFlink; no Pravega is called.

PFL_CONNECTOR_JAR names the jar.
"""

import os
import pickle
import unittest
import warnings
from datetime import timedelta
from pathlib import Path
from typing import Any

from pyflink.common import Row, Types, WatermarkStrategy
from pyflink.common.serialization import SimpleStringSchema
from pyflink.datastream import StreamExecutionEnvironment

import jvm
from pravega_config import DefaultCredentials, PravegaConfig, Secret, Stream
from pravega_reader import BadEvents, FlinkPravegaReader, StreamCut, Truncated
from pravega_writer import FlinkPravegaWriter, PravegaWriterMode

JAR = Path(os.environ["PFL_CONNECTOR_JAR"])
CONFIG = PravegaConfig("tcp://localhost:9090", "plant")


class WithoutJarTest(unittest.TestCase):
    """Runs first: classes that a JVM has loaded stay."""

    def test_a_missing_jar_is_named_with_its_build(self) -> None:
        env = StreamExecutionEnvironment.get_execution_environment()
        with self.assertRaisesRegex(FileNotFoundError, "no.jar is missing; .* mvn"):
            jvm.add_jars(env, Path("/nowhere/no.jar"), build="mvn package")

    def test_a_missing_class_says_how_to_add_the_jar(self) -> None:
        with self.assertRaisesRegex(jvm.JavaClassNotFound, "add_jars"):
            jvm.java_class("nowhere.Nothing")


class WrapperTest(unittest.TestCase):
    def setUp(self) -> None:
        self.env = StreamExecutionEnvironment.get_execution_environment()
        jvm.add_jars(self.env, JAR)
        self.schema = SimpleStringSchema()

    def test_a_reader_is_a_source_of_flink(self) -> None:
        reader = FlinkPravegaReader("readings", CONFIG, self.schema)
        none = WatermarkStrategy.no_watermarks()
        stream = self.env.from_source(reader, none, "readings")
        self.assertEqual(stream.get_type(), Types.STRING())

    def test_a_reader_with_an_end_is_bounded(self) -> None:
        endless = FlinkPravegaReader("readings", CONFIG, self.schema)
        ends = FlinkPravegaReader(
            Stream("plant", "readings"),
            CONFIG,
            self.schema,
            start_stream_cut=StreamCut.tail(),
            end_stream_cut="tail",
            bad_events=BadEvents.SKIP,
            truncated=Truncated.SKIP,
        )
        shown = [str(_boundedness(each)) for each in (endless, ends)]
        self.assertEqual(shown, ["CONTINUOUS_UNBOUNDED", "BOUNDED"])

    def test_unbounded_cuts_are_the_defaults(self) -> None:
        reader = FlinkPravegaReader(
            "readings",
            CONFIG,
            self.schema,
            StreamCut.UNBOUNDED(),
            StreamCut.UNBOUNDED(),
        )
        self.assertEqual(str(_boundedness(reader)), "CONTINUOUS_UNBOUNDED")

    def test_an_impossible_position_is_refused(self) -> None:
        with self.assertRaises(ValueError):
            FlinkPravegaReader("readings", CONFIG, self.schema, "nowhere")

    def test_an_impossible_controller_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "tcp://"):
            PravegaConfig("http://localhost:9090", "plant").to_java()
        with self.assertRaisesRegex(ValueError, "trust store"):
            PravegaConfig("tcp://h:1", "plant", trust_store="/ca.pem").to_java()

    def test_the_environment_never_overrides_the_scope(self) -> None:
        config = PravegaConfig("pravega://h:1", "plant", validate_hostname=False)
        self.assertEqual(config.to_java().scope(), "plant")
        self.assertEqual(config.to_java().controller(), "tcp://h:1")

    def test_what_belongs_to_reader_groups_warns(self) -> None:
        with self.assertWarnsRegex(UserWarning, "uid, reader_group_name.*uid"):
            FlinkPravegaReader(
                "readings",
                CONFIG,
                self.schema,
                uid="r",
                reader_group_name="g",
            )
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            FlinkPravegaReader("readings", CONFIG, self.schema, enable_metrics=False)

    def test_credentials_have_user_and_password_in_order(self) -> None:
        with self.assertWarns(UserWarning):
            who = DefaultCredentials("admin", "1111_aaaa")
        j_credentials = who.to_java()
        token = j_credentials.resolve().getAuthenticationToken()
        self.assertEqual(token, "YWRtaW46MTExMV9hYWFh")  # admin:1111_aaaa
        self.assertNotIn("1111", j_credentials.toString())

    def test_a_reference_stays_a_reference(self) -> None:
        who = DefaultCredentials(Secret.env("PFL_NO_USER"), Secret.file("/no/password"))
        shown = who.to_java().toString()
        self.assertIn("env(PFL_NO_USER)", shown)
        self.assertIn("file(/no/password)", shown)

    def test_a_writer_of_each_mode_is_a_sink_of_flink(self) -> None:
        self.env.enable_checkpointing(1000)
        stream = self.env.from_collection(["a"], Types.STRING())
        for mode in PravegaWriterMode:
            writer = FlinkPravegaWriter(
                "alerts", CONFIG, self.schema, writer_mode=mode, enable_watermark=True
            )
            stream.sink_to(writer).name(mode.name)
        plan = self.env.get_execution_plan()
        for mode in PravegaWriterMode:
            self.assertIn(mode.name, plan)
        self.assertNotIn("as text", plan)

    def test_java_schemas_are_taken_as_they_are(self) -> None:
        name = "org.apache.flink.api.common.serialization.SimpleStringSchema"
        j_schema = jvm.java_class(name)()
        reader = FlinkPravegaReader("readings", CONFIG, j_schema)
        none = WatermarkStrategy.no_watermarks()
        stream = jvm.JvmStream.from_source(self.env, reader, none, "r", "r-uid")
        stream.sink_to(FlinkPravegaWriter("alerts", CONFIG, j_schema), "w", "w-uid")
        self.assertIn("w: Writer", self.env.get_execution_plan())

    def test_rows_are_written_as_text_by_a_string_schema(self) -> None:
        row = Types.ROW([Types.LONG(), Types.LONG()])
        stream = self.env.from_collection([Row(1, 2)], row)
        stream.sink_to(FlinkPravegaWriter("alerts", CONFIG, self.schema))
        self.assertIn("as text", self.env.get_execution_plan())

    def test_a_lease_out_of_bounds_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "at least 10 s"):
            FlinkPravegaWriter(
                "alerts",
                CONFIG,
                self.schema,
                writer_mode=PravegaWriterMode.EXACTLY_ONCE,
                txn_lease_renewal_period=timedelta(seconds=5),
            )

    def test_durable_belongs_to_exactly_once(self) -> None:
        with self.assertRaisesRegex(ValueError, "durable"):
            FlinkPravegaWriter("alerts", CONFIG, self.schema, durable=True)

    def test_values_can_be_pickled(self) -> None:
        self.assertEqual(repr(pickle.loads(pickle.dumps(CONFIG))), repr(CONFIG))

    def test_window_assigners(self) -> None:
        minute, hour = timedelta(minutes=1), timedelta(hours=1)
        made = [
            jvm.tumbling(minute),
            jvm.tumbling(minute, time=jvm.Time.PROCESSING),
            jvm.sliding(hour, minute, offset=timedelta(seconds=1)),
            jvm.session(minute, time=jvm.Time.PROCESSING),
        ]
        self.assertEqual(
            [each.getClass().getSimpleName() for each in made],
            [
                "TumblingEventTimeWindows",
                "TumblingProcessingTimeWindows",
                "SlidingEventTimeWindows",
                "ProcessingTimeSessionWindows",
            ],
        )
        self.assertEqual(jvm.java_duration(minute).toMillis(), 60_000)


def _boundedness(reader: FlinkPravegaReader) -> object:
    j_source: Any = reader._j_function
    boundedness: object = j_source.getBoundedness()
    return boundedness


if __name__ == "__main__":
    unittest.main()
