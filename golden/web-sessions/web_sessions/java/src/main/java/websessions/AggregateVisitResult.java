package websessions;

import org.apache.flink.streaming.api.functions.windowing.WindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import websessions.records.Visit;
import websessions.records.VisitsKey;

/**
 * The result of aggregate(Visit { visitor: key.visitor, device: key.devic...
 * for a key and a window.
 */
public final class AggregateVisitResult
  implements WindowFunction<AggregateVisitState, Visit, VisitsKey, TimeWindow>
{

  private static final long serialVersionUID = 1L;

  @Override
  public void apply(
    VisitsKey key,
    TimeWindow window,
    Iterable<AggregateVisitState> totals,
    Collector<Visit> out
  ) {
    AggregateVisitState total = totals.iterator().next();
    out.collect(
      new Visit(
        key.visitor,
        key.device,
        total.pages,
        total.millis,
        total.score,
        window.getStart() * 1000L,
        window.getEnd() * 1000L
      )
    );
  }
}
