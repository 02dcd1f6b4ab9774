package hotsensors;

import hotsensors.records.Alert;
import org.apache.flink.streaming.api.functions.windowing.WindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/**
 * The result of aggregate(Alert { sensor: key, peak: max(.celsius), count...
 * for a key and a window.
 */
public final class AggregateAlertResult
  implements WindowFunction<AggregateAlertState, Alert, String, TimeWindow>
{

  private static final long serialVersionUID = 1L;

  @Override
  public void apply(
    String key,
    TimeWindow window,
    Iterable<AggregateAlertState> totals,
    Collector<Alert> out
  ) {
    AggregateAlertState total = totals.iterator().next();
    out.collect(
      new Alert(key, total.peak, total.count, window.getEnd() * 1000L)
    );
  }
}
