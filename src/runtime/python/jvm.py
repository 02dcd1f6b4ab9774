"""Streams whose operators are Java functions: no Python worker is started for them.

Nothing happens at import. The Java classes come from jars that ``add_jars`` ships with
the job; call it first, from the thread that builds the job.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import Any, Optional

from py4j.java_gateway import JavaClass, JavaObject
from py4j.protocol import Py4JJavaError
from pyflink.common import Row, TypeInformation, Types, WatermarkStrategy
from pyflink.datastream import DataStream, StreamExecutionEnvironment
from pyflink.datastream.connectors import Sink, Source
from pyflink.datastream.data_stream import DataStreamSink
from pyflink.java_gateway import get_gateway

__all__ = [
    "JavaClassNotFound",
    "JavaPackage",
    "JvmKeyedStream",
    "JvmStream",
    "JvmWindowedStream",
    "Time",
    "add_jars",
    "bounded_watermarks",
    "java_class",
    "java_duration",
    "java_errors",
    "session",
    "sliding",
    "tumbling",
]

_NO_TIME = timedelta()
_ASSIGNERS = "org.apache.flink.streaming.api.windowing.assigners"


class JavaClassNotFound(ImportError):
    """A Java class is not there: its jar has not been added."""


def add_jars(
    env: StreamExecutionEnvironment, *jars: Path, build: Optional[str] = None
) -> None:
    """Ships jars with the job and lets this program use their classes.

    :param env: the environment of the job; call this once for it, before anything else
    :param jars: paths of jar files
    :param build: the command that makes the jars, for the error if one is missing
    :raises FileNotFoundError: if a jar is not there
    """
    for jar in jars:
        if not jar.is_file():
            remedy = f"; build it with: {build}" if build else ""
            raise FileNotFoundError(f"The jar {jar} is missing{remedy}")
    env.add_jars(*(jar.resolve().as_uri() for jar in jars))


def java_class(name: str) -> JavaClass:
    """Finds a class of the added jars, or of Flink.

    :param name: full name, such as ``java.time.Duration``
    :raises JavaClassNotFound: if there is none
    """
    found: Any = get_gateway().jvm
    for part in name.split("."):
        found = getattr(found, part)
    if not isinstance(found, JavaClass):
        raise JavaClassNotFound(
            f"There is no Java class {name} here. Add the jar that has it first, in the"
            " same thread: add_jars(env, Path('….jar')), env.add_jars('file:///….jar')"
            " or flink run --jarfile ….jar"
        )
    return found


class JavaPackage:
    """``package.Name`` is the Java class of that name, looked up when it is used."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> JavaClass:
        if name.startswith("__"):
            raise AttributeError(name)
        return java_class(f"{self._name}.{name}")

    def __repr__(self) -> str:
        return f"JavaPackage({self._name!r})"


@contextmanager
def java_errors() -> Iterator[None]:
    """Turns what a Java builder refuses into a ValueError with Java's message."""
    try:
        yield
    except Py4JJavaError as error:
        refusal: Any = error.java_exception
        kind: str = refusal.getClass().getName()
        if kind not in (
            "java.lang.IllegalArgumentException",
            "java.lang.IllegalStateException",
        ):
            raise
        raise ValueError(refusal.getMessage()) from None


def java_duration(length: timedelta) -> JavaObject:
    """A ``java.time.Duration`` of the same length, in whole milliseconds."""
    millis = length // timedelta(milliseconds=1)
    duration: JavaObject = java_class("java.time.Duration").ofMillis(millis)
    return duration


class Time(Enum):
    """The clock of a window."""

    EVENT = "EventTime"
    PROCESSING = "ProcessingTime"


def tumbling(
    size: timedelta, offset: timedelta = _NO_TIME, time: Time = Time.EVENT
) -> JavaObject:
    """Windows of one size, side by side, at multiples of it plus an offset."""
    windows = java_class(f"{_ASSIGNERS}.Tumbling{time.value}Windows")
    assigner: JavaObject = windows.of(java_duration(size), java_duration(offset))
    return assigner


def sliding(
    size: timedelta,
    slide: timedelta,
    offset: timedelta = _NO_TIME,
    time: Time = Time.EVENT,
) -> JavaObject:
    """Windows of one size that begin every ``slide``, so an event is in several."""
    windows = java_class(f"{_ASSIGNERS}.Sliding{time.value}Windows")
    lengths = [java_duration(length) for length in (size, slide, offset)]
    assigner: JavaObject = windows.of(*lengths)
    return assigner


def session(gap: timedelta, time: Time = Time.EVENT) -> JavaObject:
    """Windows that end when no event of their key came for ``gap``."""
    windows = java_class(f"{_ASSIGNERS}.{time.value}SessionWindows")
    assigner: JavaObject = windows.withGap(java_duration(gap))
    return assigner


def bounded_watermarks(
    bound: timedelta, event_time: JavaObject, idleness: Optional[timedelta] = None
) -> WatermarkStrategy:
    """Watermarks for events that come at most ``bound`` out of order.

    :param bound: zero for events in order
    :param event_time: a Java ``SerializableTimestampAssigner``
    :param idleness: a partition without events for that long holds nothing back
    """
    strategies = java_class("org.apache.flink.api.common.eventtime.WatermarkStrategy")
    if bound == _NO_TIME:
        strategy = strategies.forMonotonousTimestamps()
    else:
        strategy = strategies.forBoundedOutOfOrderness(java_duration(bound))
    strategy = strategy.withTimestampAssigner(event_time)
    if idleness is not None:
        strategy = strategy.withIdleness(java_duration(idleness))
    return WatermarkStrategy(strategy)


class JvmStream:
    """A stream of Java objects; its operators take objects of Java classes."""

    def __init__(self, j_stream: JavaObject) -> None:
        self._j_stream = j_stream

    @classmethod
    def from_source(
        cls,
        env: StreamExecutionEnvironment,
        source: Source,
        watermarks: WatermarkStrategy,
        name: str,
        uid: str,
    ) -> JvmStream:
        """Reads a source, such as a FlinkPravegaReader.

        :param name: the operator's name, for people
        :param uid: the name of its state, for savepoints
        """
        return cls.of(env.from_source(source, watermarks, name)).uid(uid)

    @classmethod
    def of(cls, stream: DataStream) -> JvmStream:
        """Goes on from a stream of PyFlink; no element is converted."""
        return cls(stream._j_data_stream)

    def data_stream(self) -> DataStream:
        """The same stream for PyFlink's operators, which see Rows and basic types."""
        return DataStream(self._j_stream)

    def name(self, name: str) -> JvmStream:
        """Names the operator, for people."""
        return JvmStream(self._j_stream.name(name))

    def uid(self, uid: str) -> JvmStream:
        """Names the operator's state, for savepoints."""
        return JvmStream(self._j_stream.uid(uid))

    def set_parallelism(self, parallelism: int) -> JvmStream:
        return JvmStream(self._j_stream.setParallelism(parallelism))

    def filter(self, function: JavaObject) -> JvmStream:
        """Keeps what a ``FilterFunction`` accepts."""
        return JvmStream(self._j_stream.filter(function))

    def map(self, function: JavaObject) -> JvmStream:
        """Makes one element of each, with a ``MapFunction``."""
        return JvmStream(self._j_stream.map(function))

    def flat_map(self, function: JavaObject) -> JvmStream:
        """Makes any number of elements of each, with a ``FlatMapFunction``."""
        return JvmStream(self._j_stream.flatMap(function))

    def process(self, function: JavaObject) -> JvmStream:
        """Hands each element to a ``ProcessFunction``."""
        return JvmStream(self._j_stream.process(function))

    def union(self, *others: JvmStream) -> JvmStream:
        """All elements of this and the other streams, which have the same type."""
        gateway = get_gateway()
        streams = gateway.new_array(
            java_class("org.apache.flink.streaming.api.datastream.DataStream"),
            len(others),
        )
        for i, other in enumerate(others):
            streams[i] = other._j_stream
        return JvmStream(self._j_stream.union(streams))

    def key_by(
        self, selector: JavaObject, key_type: Optional[JavaObject] = None
    ) -> JvmKeyedStream:
        """Partitions by the key that a ``KeySelector`` gives.

        :param selector: an object of the Java class
        :param key_type: the key's Java ``TypeInformation``; found by Flink without it
        """
        if key_type is None:
            return JvmKeyedStream(self._j_stream.keyBy(selector))
        return JvmKeyedStream(self._j_stream.keyBy(selector, key_type))

    def call_python(
        self,
        functions: Sequence[Callable[[Row], object]],
        results: Sequence[TypeInformation],
    ) -> JvmStream:
        """Calls functions in a Python worker.

        An element is a Row of an event and one Row of arguments for each function; what
        comes out is a Row of the event and what each function gave.

        :param functions: each takes its Row of arguments and gives what its type in
            ``results`` needs; the worker imports them (``env.add_python_file``)
        :param results: types of the results
        """
        stream = self.data_stream()
        row_type: Any = stream.get_type()
        event = row_type.get_field_types()[0]

        def call(row: Row) -> Row:
            passed, *arguments = row
            given = (f(a) for f, a in zip(functions, arguments, strict=True))
            return Row(passed, *given)

        return JvmStream.of(stream.map(call, Types.ROW([event, *results])))

    def sink_to(self, sink: Sink, name: str, uid: str) -> DataStreamSink:
        """Writes to a sink, such as a FlinkPravegaWriter, with that name and uid."""
        return self.data_stream().sink_to(sink).name(name).uid(uid)

    def print(self, prefix: Optional[str], name: str, uid: str) -> DataStreamSink:
        """Prints each element, after a prefix, where its task manager runs."""
        if prefix is None:
            j_sink = self._j_stream.print()
        else:
            j_sink = self._j_stream.print(prefix)
        return DataStreamSink(j_sink).name(name).uid(uid)


class JvmKeyedStream:
    """A stream of Java objects that is partitioned by a key."""

    def __init__(self, j_stream: JavaObject) -> None:
        self._j_stream = j_stream

    def reduce(self, function: JavaObject) -> JvmStream:
        """A key's running result, after each element, with a ``ReduceFunction``."""
        return JvmStream(self._j_stream.reduce(function))

    def process(self, function: JavaObject) -> JvmStream:
        """Hands each element, with its key's state, to a ``KeyedProcessFunction``."""
        return JvmStream(self._j_stream.process(function))

    def window(self, assigner: JavaObject) -> JvmWindowedStream:
        """Groups a key's elements: ``tumbling``, ``sliding``, ``session``."""
        return JvmWindowedStream(self._j_stream.window(assigner))


class JvmWindowedStream:
    """A stream of Java objects that is partitioned by a key and grouped by windows."""

    def __init__(self, j_stream: JavaObject) -> None:
        self._j_stream = j_stream

    def allowed_lateness(self, lateness: timedelta) -> JvmWindowedStream:
        """Elements that late still change a window's result; later ones do not."""
        j_stream = self._j_stream.allowedLateness(java_duration(lateness))
        return JvmWindowedStream(j_stream)

    def reduce(self, function: JavaObject) -> JvmStream:
        """One result for each window, with a ``ReduceFunction``."""
        return JvmStream(self._j_stream.reduce(function))

    def aggregate(
        self, function: JavaObject, result: Optional[JavaObject] = None
    ) -> JvmStream:
        """One result for each window, with an ``AggregateFunction``.

        :param function: an object of the Java class
        :param result: a ``ProcessWindowFunction`` that sees the key and the window too
        """
        if result is None:
            return JvmStream(self._j_stream.aggregate(function))
        return JvmStream(self._j_stream.aggregate(function, result))
