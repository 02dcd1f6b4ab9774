package readtransformwrite;

import org.apache.flink.api.common.functions.MapFunction;
import pfl.lang.Text;
import readtransformwrite.records.Measured;

/** map(w => Measured { text: w, length: length(w), shouted: ... */
public final class MapToMeasured implements MapFunction<String, Measured> {

  private static final long serialVersionUID = 1L;

  @Override
  public Measured map(String w) {
    return new Measured(w, Text.length(w), Text.upper(w));
  }
}
