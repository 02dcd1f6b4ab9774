package wordcount;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import wordcount.records.WordCount;

/** aggregate(WordCount { word: key, count: count() }) */
public final class AggregateWordCount
  extends KeyedProcessFunction<String, String, WordCount>
{

  private static final long serialVersionUID = 1L;
  private transient ValueState<AggregateWordCountState> state;

  @Override
  public void open(OpenContext context) {
    state = getRuntimeContext().getState(
      new ValueStateDescriptor<>(
        "state",
        AggregateWordCountStateSerializer.TYPE
      )
    );
  }

  @Override
  public void processElement(
    String event,
    Context context,
    Collector<WordCount> out
  ) throws Exception {
    AggregateWordCountState before = state.value();
    AggregateWordCountState so =
      before == null ? new AggregateWordCountState(0) : before;
    AggregateWordCountState total = new AggregateWordCountState(so.count + 1);
    state.update(total);
    String key = context.getCurrentKey();
    out.collect(new WordCount(key, total.count));
  }
}
