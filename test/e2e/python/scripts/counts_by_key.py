"""Rows into a writer of strings, behind keyed state in Python: what the source
documents' first example does. A key's first two rows are counted up, the others not."""

import place
from pravega_config import PravegaConfig
from pravega_writer import FlinkPravegaWriter
from pyflink.common import Row, WatermarkStrategy
from pyflink.common.serialization import SimpleStringSchema
from pyflink.common.typeinfo import Types
from pyflink.datastream import StreamExecutionEnvironment
from pyflink.datastream.connectors import NumberSequenceSource
from pyflink.datastream.functions import MapFunction, RuntimeContext
from pyflink.datastream.state import ValueStateDescriptor

PAIR = Types.ROW([Types.LONG(), Types.LONG()])


class RaiseFirstTwo(MapFunction):
    def open(self, runtime_context: RuntimeContext) -> None:
        seen = ValueStateDescriptor("seen", Types.LONG())
        self.seen = runtime_context.get_state(seen)

    def map(self, value: Row) -> tuple[int, int]:
        seen = self.seen.value() or 0
        if seen == 2:
            return value[0], value[1]
        self.seen.update(seen + 1)
        return value[0], value[1] + 1


env = StreamExecutionEnvironment.get_execution_environment()
place.prepare(env)
writer = FlinkPravegaWriter(
    stream="stream",
    pravega_config=PravegaConfig(uri=place.CONTROLLER_URI, scope="scope"),
    serialization_schema=SimpleStringSchema(),
)
numbers = NumberSequenceSource(1, 2_000)
env.from_source(
    source=numbers,
    watermark_strategy=WatermarkStrategy.for_monotonous_timestamps(),
    source_name="numbers",
    type_info=Types.LONG(),
).map(lambda n: Row(n % 4, 1), output_type=PAIR).key_by(lambda pair: pair[0]).map(
    RaiseFirstTwo(), output_type=PAIR
).sink_to(writer)
env.execute("counts_by_key")
