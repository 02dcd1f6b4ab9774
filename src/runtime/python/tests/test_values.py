"""What needs no JVM: configurations, secrets, arguments, rows."""

import subprocess
import sys
import unittest
import warnings
from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import arguments
import rows
from pravega_config import (
    DefaultCredentials,
    FileCredentials,
    PravegaConfig,
    Secret,
    Stream,
    TokenCredentials,
    UnsupportedOption,
    env,
    file,
)
from pravega_reader import StreamCut
from pravega_writer import PravegaWriterMode

HERE = Path(__file__).resolve().parent.parent


class ImportTest(unittest.TestCase):
    def test_no_module_starts_a_jvm_when_it_is_imported(self) -> None:
        modules = sorted(path.stem for path in HERE.glob("*.py"))
        self.assertIn("pravega_reader", modules)
        code = (
            f"import {', '.join(modules)}\n"
            "import pyflink.java_gateway as g\n"
            "assert g._gateway is None\n"
        )
        # In a Python worker PyFlink refuses to start a gateway at all.
        settings = {"PYFLINK_GATEWAY_DISABLED": "true", "PYTHONPATH": str(HERE)}
        ended = subprocess.run(
            [sys.executable, "-c", code],
            env=settings,
            capture_output=True,
            text=True,
            check=False,
        )
        self.assertEqual(ended.returncode, 0, ended.stderr)


class ConfigTest(unittest.TestCase):
    def test_a_plain_password_warns_and_is_never_shown(self) -> None:
        with self.assertWarnsRegex(UserWarning, "travels with the job graph"):
            who = DefaultCredentials("admin", "1111_aaaa")
        config = PravegaConfig("tcp://localhost:9090", "plant", credentials=who)
        for shown in (repr(who), str(who), repr(config), repr(who.password)):
            self.assertNotIn("1111_aaaa", shown)
        self.assertEqual(who.username.reference, "admin")

    def test_a_reference_does_not_warn_and_is_shown(self) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            who = DefaultCredentials(env("U"), file("/run/secrets/p"))
            TokenCredentials(file("/run/secrets/t"))
        self.assertEqual(
            repr(who), "DefaultCredentials(env('U'), file('/run/secrets/p'))"
        )
        self.assertEqual(env("U"), Secret.env("U"))

    def test_a_plain_token_warns(self) -> None:
        with self.assertWarns(UserWarning):
            token = TokenCredentials("abc.def")
        self.assertNotIn("abc", repr(token))

    def test_what_upstream_has_and_this_connector_has_not_is_refused(self) -> None:
        with self.assertRaisesRegex(UnsupportedOption, "schema registry"):
            PravegaConfig("tcp://h:1", "s", "http://registry:9092")
        with self.assertRaisesRegex(UnsupportedOption, "Stream\\(scope, name\\)"):
            PravegaConfig("tcp://h:1", "s", default_scope="other")
        PravegaConfig("tcp://h:1", "s", default_scope="s")

    def test_credentials_of_a_file_show_its_path(self) -> None:
        self.assertIn("/run/c", repr(FileCredentials("/run/c")))

    def test_streams_and_positions(self) -> None:
        self.assertEqual(str(Stream.of("plant", "readings")), "plant/readings")
        self.assertIsNone(StreamCut.UNBOUNDED().text)
        self.assertEqual(StreamCut.head().text, "head")
        self.assertEqual(StreamCut.tail().text, "tail")
        self.assertEqual(StreamCut.from_base64("H4sI").text, "H4sI")

    def test_the_modes_are_those_of_the_source_documents(self) -> None:
        self.assertEqual(
            {mode.name: mode.value for mode in PravegaWriterMode},
            {"BEST_EFFORT": 0, "ATLEAST_ONCE": 1, "EXACTLY_ONCE": 2},
        )


class ArgumentsTest(unittest.TestCase):
    def test_values(self) -> None:
        hour = 3_600_000_000
        self.assertEqual(arguments.int8("-128"), -128)
        self.assertEqual(arguments.int64("9223372036854775807"), 2**63 - 1)
        self.assertIs(arguments.boolean("false"), False)
        self.assertEqual(arguments.decimal(10, 2)("19.9"), Decimal("19.90"))
        self.assertEqual(arguments.day("1970-01-02"), 1)
        self.assertEqual(arguments.day("1969-12-31"), -1)
        self.assertEqual(arguments.time_of_day("01:00:00.000001"), hour + 1)
        self.assertEqual(arguments.instant("1970-01-01T01:00:00Z"), hour)
        self.assertEqual(arguments.instant("1970-01-01T01:00:00+01:00"), 0)
        self.assertEqual(arguments.duration("1h30m"), hour + hour // 2)
        self.assertEqual(arguments.duration("-250ms"), -250_000)
        self.assertEqual(arguments.duration("2d10us"), 48 * hour + 10)

    def test_refusals(self) -> None:
        refused: list[tuple[Callable[[str], object], str]] = [
            (arguments.int8, "128"),
            (arguments.int32, "1.5"),
            (arguments.boolean, "True"),
            (arguments.decimal(4, 2), "100.00"),
            (arguments.decimal(10, 2), "0.005"),
            (arguments.decimal(10, 2), "x"),
            (arguments.day, "2024-02-30"),
            (arguments.time_of_day, "25:00"),
            (arguments.time_of_day, "12:00:00+01:00"),
            (arguments.instant, "2024-05-01T12:00:00"),
            (arguments.duration, "5"),
            (arguments.duration, ""),
            (arguments.duration, "5 s"),
        ]
        for parse, text in refused:
            with self.subTest(text=text), self.assertRaises(ArgumentTypeError):
                parse(text)


class RowsTest(unittest.TestCase):
    def test_there_and_back(self) -> None:
        for days in (-719_162, -1, 0, 19_844):
            self.assertEqual(rows.days_of(rows.date_of(days)), days)
        for micros in (0, 1, 86_399_999_999):
            self.assertEqual(rows.micros_of_time(rows.time_of(micros)), micros)
        for micros in (-1, 0, 1_714_564_800_123_456, 253_402_300_799_999_999):
            at = rows.timestamp_of(micros)
            self.assertEqual(rows.micros_of_timestamp(at), micros)
            length = rows.duration_of(micros)
            self.assertEqual(rows.micros_of_duration(length), micros)

    def test_meaning(self) -> None:
        self.assertEqual(rows.date_of(0), date(1970, 1, 1))
        self.assertEqual(rows.time_of(3_600_000_001), time(1, 0, 0, 1))
        noon = datetime(2024, 5, 1, 12, tzinfo=UTC)
        self.assertEqual(rows.timestamp_of(1_714_564_800_000_000), noon)
        east = noon.astimezone(timezone(timedelta(hours=2)))
        self.assertEqual(rows.micros_of_timestamp(east), 1_714_564_800_000_000)

    def test_a_missing_or_needless_zone_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "no time zone"):
            rows.micros_of_timestamp(datetime(2024, 5, 1))
        with self.assertRaisesRegex(ValueError, "has a time zone"):
            rows.micros_of_time(time(12, tzinfo=UTC))


if __name__ == "__main__":
    unittest.main()
