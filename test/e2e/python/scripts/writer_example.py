"""The source documents' example of a writer, with `sink_to` for `add_sink`."""

import sys

from pyflink.common.serialization import SimpleStringSchema
from pyflink.common.typeinfo import Types
from pyflink.datastream import StreamExecutionEnvironment, CheckpointingMode

from pravega_config import PravegaConfig
from pravega_writer import FlinkPravegaWriter, PravegaWriterMode

import place

CONTROLLER_URI = place.CONTROLLER_URI
SCOPE = 'scope'
STREAM = 'stream'


def main(writer_mode):
    env = StreamExecutionEnvironment.get_execution_environment()
    env.set_parallelism(1)
    env.enable_checkpointing(1000, CheckpointingMode.EXACTLY_ONCE)
    place.prepare(env)

    pravega_config = PravegaConfig(uri=CONTROLLER_URI, scope=SCOPE)
    pravega_writer = FlinkPravegaWriter(stream=STREAM,
                                        pravega_config=pravega_config,
                                        writer_mode=writer_mode,
                                        serialization_schema=SimpleStringSchema())

    ds = env.from_collection(collection=['a', 'bb', 'ccc'],
                             type_info=Types.STRING())
    ds.sink_to(pravega_writer)

    env.execute("writer_example")


if __name__ == '__main__':
    main(PravegaWriterMode[sys.argv[1]])
