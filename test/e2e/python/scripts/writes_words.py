"""A writer in the shape of the source documents, in the mode that is asked for;
`sink_to` where they say `add_sink`."""

import sys

import place
from pravega_config import PravegaConfig
from pravega_writer import FlinkPravegaWriter, PravegaWriterMode
from pyflink.common.serialization import SimpleStringSchema
from pyflink.common.typeinfo import Types
from pyflink.datastream import CheckpointingMode, StreamExecutionEnvironment

env = StreamExecutionEnvironment.get_execution_environment()
place.prepare(env)
env.enable_checkpointing(500, CheckpointingMode.EXACTLY_ONCE)
writer = FlinkPravegaWriter(
    stream="stream",
    pravega_config=PravegaConfig(uri=place.CONTROLLER_URI, scope="scope"),
    writer_mode=PravegaWriterMode[sys.argv[1]],
    serialization_schema=SimpleStringSchema(),
)
env.from_collection(["one", "two", "three"], type_info=Types.STRING()).sink_to(writer)
env.execute("writes_words")
