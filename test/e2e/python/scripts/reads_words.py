"""A reader in the shape of the source documents: positions and keywords as they have
them, `from_source` where they say `add_source`."""

import place
from pravega_config import PravegaConfig
from pravega_reader import FlinkPravegaReader, StreamCut
from pyflink.common import WatermarkStrategy
from pyflink.common.serialization import SimpleStringSchema
from pyflink.datastream import StreamExecutionEnvironment

env = StreamExecutionEnvironment.get_execution_environment()
env.set_parallelism(1)
place.prepare(env)
words = FlinkPravegaReader(
    stream="stream",
    pravega_config=PravegaConfig(place.CONTROLLER_URI, "scope"),
    deserialization_schema=SimpleStringSchema(),
    enable_metrics=False,
    end_stream_cut=StreamCut.tail(),
)
env.from_source(words, WatermarkStrategy.no_watermarks(), "words").print()
env.execute("reads_words")
