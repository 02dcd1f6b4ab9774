"""A Pravega stream as a PyFlink sink."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from typing import Optional, Union

from py4j.java_gateway import JavaObject
from pyflink.common import Types
from pyflink.common.serialization import SerializationSchema, SimpleStringSchema
from pyflink.datastream import DataStream
from pyflink.datastream.connectors import Sink
from pyflink.datastream.connectors.base import StreamTransformer, SupportsPreprocessing

from jvm import java_class, java_duration, java_errors
from pravega_config import PravegaConfig, Stream

__all__ = ["FlinkPravegaWriter", "PravegaWriterMode"]


class PravegaWriterMode(Enum):
    """What a writer promises."""

    #: Nothing: a failure of the job or of Pravega loses or doubles events.
    BEST_EFFORT = 0
    #: Each event is in the stream, after a failure some of them twice.
    ATLEAST_ONCE = 1
    #: Each event is in the stream once, and visible when a checkpoint completes.
    EXACTLY_ONCE = 2


class FlinkPravegaWriter(Sink, SupportsPreprocessing):
    """A sink for ``stream.sink_to``."""

    def __init__(
        self,
        stream: Union[str, Stream],
        pravega_config: PravegaConfig,
        serialization_schema: Union[SerializationSchema, JavaObject],
        enable_metrics: bool = True,
        writer_mode: PravegaWriterMode = PravegaWriterMode.ATLEAST_ONCE,
        enable_watermark: bool = False,
        txn_lease_renewal_period: timedelta = timedelta(seconds=30),
        event_router: Optional[JavaObject] = None,
        durable: bool = False,
    ) -> None:
        """Writes to a stream.

        The names are those of the upstream connector's wrapper.

        :param stream: name in the configuration's scope, ``scope/stream``, or a Stream;
            it must exist
        :param pravega_config: where the stream is
        :param serialization_schema: a schema of PyFlink, or an object of a Java
            ``SerializationSchema``. With ``SimpleStringSchema`` an event that is no
            string is written as ``str`` shows it.
        :param enable_metrics: no effect: Flink's metrics of the sink are always there
        :param writer_mode: what is promised; ``EXACTLY_ONCE`` needs exactly-once
            checkpointing, ``ATLEAST_ONCE`` checkpointing
        :param enable_watermark: notes the job's watermark in the stream, for readers
            that use Pravega's time windows
        :param txn_lease_renewal_period: how long Pravega keeps the transaction of a job
            that is away (``EXACTLY_ONCE``): longer than the outages to survive, 10 s to
            what the controller allows, 600 s unless it is told otherwise
        :param event_router: an object of a Java ``pfl.pravega.RoutingKey``: events of
            one key keep their order; without it there is no order
        :param durable: keeps the events of open transactions in the job's state as
            well, so that ``EXACTLY_ONCE`` holds through outages longer than the lease
        :raises ValueError: if a name, the lease or a combination is impossible
        :raises JavaClassNotFound: if the connector's jar has not been added
        """
        # A JavaObject has every attribute that it is asked for, so ask what it is.
        j_schema = (
            serialization_schema
            if isinstance(serialization_schema, JavaObject)
            else serialization_schema._j_serialization_schema
        )
        with java_errors():
            builder = java_class("pfl.pravega.PravegaSink").builder()
            builder.config(pravega_config.to_java()).stream(str(stream))
            builder.serializer(j_schema).watermarkNotes(enable_watermark)
            if event_router is not None:
                builder.routingKey(event_router)
            if writer_mode is PravegaWriterMode.EXACTLY_ONCE:
                builder.exactlyOnce(java_duration(txn_lease_renewal_period))
            elif writer_mode is PravegaWriterMode.ATLEAST_ONCE:
                builder.atLeastOnce()
            else:
                builder.bestEffort()
            if durable:
                builder.durable()
            super().__init__(builder.build())
        self._text = isinstance(serialization_schema, SimpleStringSchema)

    def get_transformer(self) -> Optional[StreamTransformer]:
        """What PyFlink does with a stream before it reaches the sink."""
        return _AsText() if self._text else None


class _AsText(StreamTransformer):
    """Makes text of a stream's elements unless they are text already."""

    def apply(self, stream: DataStream) -> DataStream:
        j_type = stream._j_data_stream.getType()
        if j_type.getTypeClass().getName() == "java.lang.String":
            return stream
        return stream.map(str, Types.STRING()).name("as text")
