package sensorstatistics;

import org.apache.flink.streaming.api.functions.windowing.WindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import pfl.aggregates.HyperLogLog;
import pfl.aggregates.Moments;
import pfl.aggregates.Percentile;
import sensorstatistics.records.Minute;

/**
 * The result of aggregate(Minute { sensor: key, from: window.start, readi...
 * for a key and a window.
 */
public final class AggregateMinuteResult
  implements WindowFunction<AggregateMinuteState, Minute, String, TimeWindow>
{

  private static final long serialVersionUID = 1L;

  @Override
  public void apply(
    String key,
    TimeWindow window,
    Iterable<AggregateMinuteState> totals,
    Collector<Minute> out
  ) {
    AggregateMinuteState total = totals.iterator().next();
    double median = Percentile.of(total.median, 0.5);
    double p95 = Percentile.of(total.median, 0.95);
    Double deviation = Moments.root(total.deviationMoments.sample());
    out.collect(
      new Minute(
        key,
        window.getStart() * 1000L,
        total.readings,
        median,
        p95,
        deviation,
        total.hottestAt,
        total.last,
        total.bad,
        total.allOk,
        total.badges,
        HyperLogLog.estimate(total.levelsSketch)
      )
    );
  }
}
