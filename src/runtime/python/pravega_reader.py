"""A Pravega stream as a PyFlink source."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import Optional, Union

from py4j.java_gateway import JavaObject
from pyflink.common.serialization import DeserializationSchema
from pyflink.datastream.connectors import Source

from jvm import java_class, java_errors
from pravega_config import PravegaConfig, Stream

__all__ = ["BadEvents", "FlinkPravegaReader", "StreamCut", "Truncated"]


@dataclass(frozen=True)
class StreamCut:
    """A position in a stream; ``text`` is what the connector understands."""

    #: ``head``, ``tail`` or a stream cut's own text; None is unbounded
    text: Optional[str]

    @classmethod
    def UNBOUNDED(cls) -> StreamCut:
        """As a start the head of the stream; as an end none: the reader reads on."""
        return cls(None)

    @classmethod
    def head(cls) -> StreamCut:
        """Where the stream's data begins when the job starts without a savepoint."""
        return cls("head")

    @classmethod
    def tail(cls) -> StreamCut:
        """Where the stream's data ends when the job starts without a savepoint."""
        return cls("tail")

    @classmethod
    def from_base64(cls, base64: str) -> StreamCut:
        """The position that Java's ``StreamCut.asText()`` gave."""
        return cls(base64)


class BadEvents(Enum):
    """What a reader does with an event that its schema refuses."""

    #: the job fails and names the stream, the segment and the offset
    FAIL = "FAIL"
    #: the event is passed over and counted
    SKIP = "SKIP"


class Truncated(Enum):
    """What a reader does if retention removed what it had not read."""

    #: the job fails and says how much is gone
    FAIL = "FAIL"
    #: reading goes on with what is left, and the gap is counted
    SKIP = "SKIP"


class FlinkPravegaReader(Source):
    """A source for ``env.from_source``. Flink keeps its offsets: no reader group."""

    def __init__(
        self,
        stream: Union[str, Stream],
        pravega_config: PravegaConfig,
        deserialization_schema: Union[DeserializationSchema, JavaObject],
        start_stream_cut: Union[StreamCut, str, None] = None,
        end_stream_cut: Union[StreamCut, str, None] = None,
        enable_metrics: bool = True,
        uid: Optional[str] = None,
        reader_group_scope: Optional[str] = None,
        reader_group_name: Optional[str] = None,
        reader_group_refresh_time: Optional[timedelta] = None,
        checkpoint_initiate_timeout: Optional[timedelta] = None,
        event_read_timeout: Optional[timedelta] = None,
        max_outstanding_checkpoint_request: Optional[int] = None,
        bad_events: BadEvents = BadEvents.FAIL,
        truncated: Truncated = Truncated.FAIL,
    ) -> None:
        """Reads a stream.

        The names are those of the upstream connector's wrapper. What belongs to its
        reader groups has no effect here, and a warning says so where it is given.

        :param stream: name in the configuration's scope, ``scope/stream``, or a Stream
        :param pravega_config: where the stream is
        :param deserialization_schema: a schema of PyFlink, or an object of a Java
            ``DeserializationSchema``
        :param start_stream_cut: where to begin without a savepoint: a StreamCut or its
            text, ``head``, ``tail`` or a cut; by default the head
        :param end_stream_cut: where the job ends by itself; by default it reads on
        :param enable_metrics: no effect: Flink's metrics of the source are always there
        :param uid: no effect: name the operator with
            ``env.from_source(…).uid("…")``
        :param reader_group_scope: no effect
        :param reader_group_name: no effect
        :param reader_group_refresh_time: no effect
        :param checkpoint_initiate_timeout: no effect
        :param event_read_timeout: no effect
        :param max_outstanding_checkpoint_request: no effect
        :param bad_events: what to do with an event that the schema refuses
        :param truncated: what to do if retention removed what was not read yet
        :raises ValueError: if a name or a position is impossible
        :raises JavaClassNotFound: if the connector's jar has not been added
        """
        _warn_without_effect(
            uid=uid,
            reader_group_scope=reader_group_scope,
            reader_group_name=reader_group_name,
            reader_group_refresh_time=reader_group_refresh_time,
            checkpoint_initiate_timeout=checkpoint_initiate_timeout,
            event_read_timeout=event_read_timeout,
            max_outstanding_checkpoint_request=max_outstanding_checkpoint_request,
        )
        # A JavaObject has every attribute that it is asked for, so ask what it is.
        j_schema = (
            deserialization_schema
            if isinstance(deserialization_schema, JavaObject)
            else deserialization_schema._j_deserialization_schema
        )
        start, end = _text(start_stream_cut), _text(end_stream_cut)
        with java_errors():
            builder = java_class("pfl.pravega.PravegaSource").builder()
            builder.config(pravega_config.to_java()).stream(str(stream))
            builder.deserializer(j_schema)
            builder.startAt("head" if start is None else start)
            if end is not None:
                builder.endAt(end)
            builder.badEvents(_constant("BadEvents", bad_events))
            builder.truncated(_constant("Truncated", truncated))
            super().__init__(builder.build())


def _text(position: Union[StreamCut, str, None]) -> Optional[str]:
    return position.text if isinstance(position, StreamCut) else position


def _constant(name: str, value: Enum) -> JavaObject:
    constant: JavaObject = getattr(java_class(f"pfl.pravega.{name}"), value.name)
    return constant


def _warn_without_effect(**options: object) -> None:
    given = [name for name, value in options.items() if value is not None]
    if given:
        remedy = (
            "; name the operator with env.from_source(…).uid(…)"
            if "uid" in given
            else ""
        )
        warnings.warn(
            f"FlinkPravegaReader: {', '.join(given)} without effect: this connector has"
            f" no reader group{remedy}",
            stacklevel=3,
        )
