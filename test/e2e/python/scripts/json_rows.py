"""Rows as JSON in both directions, with PyFlink's own schemas and a Python function between; a bounded read, exactly once."""

from pyflink.common import Row, WatermarkStrategy
from pyflink.common.typeinfo import Types
from pyflink.datastream import CheckpointingMode, StreamExecutionEnvironment
from pyflink.datastream.formats.json import JsonRowDeserializationSchema, JsonRowSerializationSchema

from pravega_config import PravegaConfig, Stream
from pravega_reader import FlinkPravegaReader, StreamCut
from pravega_writer import FlinkPravegaWriter, PravegaWriterMode

import place

READING = Types.ROW_NAMED(["sensor", "celsius"], [Types.STRING(), Types.DOUBLE()])
ALERT = Types.ROW_NAMED(["sensor", "text"], [Types.STRING(), Types.STRING()])


def main():
    env = StreamExecutionEnvironment.get_execution_environment()
    env.enable_checkpointing(500, CheckpointingMode.EXACTLY_ONCE)
    place.prepare(env)

    config = PravegaConfig(uri=place.CONTROLLER_URI, scope="nothing-is-here")
    reader = FlinkPravegaReader(
        stream=Stream("scope", "readings"),
        pravega_config=config,
        deserialization_schema=JsonRowDeserializationSchema.builder().type_info(READING).build(),
        end_stream_cut=StreamCut.tail())
    writer = FlinkPravegaWriter(
        stream="scope/alerts",
        pravega_config=config,
        serialization_schema=JsonRowSerializationSchema.builder().with_type_info(ALERT).build(),
        writer_mode=PravegaWriterMode.EXACTLY_ONCE)

    env.from_source(reader, WatermarkStrategy.no_watermarks(), "readings") \
        .filter(lambda r: r.celsius > 80.0) \
        .map(lambda r: Row(r.sensor, f"{r.celsius:.1f} °C"), output_type=ALERT) \
        .sink_to(writer)

    env.execute("json_rows")


if __name__ == '__main__':
    main()
