"""The source documents' example of a reader, with `from_source` for `add_source`; it ends where the stream ended at its start."""

from pyflink.common import WatermarkStrategy
from pyflink.common.serialization import SimpleStringSchema
from pyflink.datastream import StreamExecutionEnvironment

from pravega_config import PravegaConfig
from pravega_reader import FlinkPravegaReader, StreamCut

import place

CONTROLLER_URI = place.CONTROLLER_URI
SCOPE = 'scope'
STREAM = 'stream'


def main():
    env = StreamExecutionEnvironment.get_execution_environment()
    env.set_parallelism(1)
    place.prepare(env)

    pravega_config = PravegaConfig(CONTROLLER_URI, SCOPE)
    pravega_reader = FlinkPravegaReader(
        stream=STREAM,
        pravega_config=pravega_config,
        deserialization_schema=SimpleStringSchema(),
        end_stream_cut=StreamCut.tail(),
        enable_metrics=False)

    ds = env.from_source(pravega_reader, WatermarkStrategy.no_watermarks(), "reader")
    ds.print()

    env.execute("reader_example")


if __name__ == '__main__':
    main()
