package wordcount;

import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import pfl.lang.Text;
import wordcount.records.Line;

/** flat_map(split(lower(.text), " ")) */
public final class FlatMapToString implements FlatMapFunction<Line, String> {

  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(Line line, Collector<String> out) {
    for (String each : Text.split(Text.lower(line.text), " ")) {
      out.collect(each);
    }
  }
}
