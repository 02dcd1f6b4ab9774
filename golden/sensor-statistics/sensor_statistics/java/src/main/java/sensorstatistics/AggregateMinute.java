package sensorstatistics;

import java.util.List;
import org.apache.flink.api.common.functions.AggregateFunction;
import pfl.aggregates.Aggregates;
import pfl.aggregates.Extremes;
import pfl.aggregates.Growing;
import pfl.aggregates.HyperLogLog;
import pfl.aggregates.Moments;
import pfl.lang.Text;
import sensorstatistics.records.Reading;
import sensorstatistics.records.State;

/** aggregate(Minute { sensor: key, from: window.start, readi... */
public final class AggregateMinute
  implements
    AggregateFunction<Reading, AggregateMinuteState, AggregateMinuteState>
{

  private static final long serialVersionUID = 1L;

  @Override
  public AggregateMinuteState createAccumulator() {
    return new AggregateMinuteState(
      0,
      List.of(),
      Moments.NONE,
      null,
      null,
      null,
      0,
      true,
      List.of(),
      HyperLogLog.EMPTY
    );
  }

  @Override
  public AggregateMinuteState add(Reading reading, AggregateMinuteState so) {
    return new AggregateMinuteState(
      so.readings + 1,
      Growing.with(so.median, reading.celsius),
      so.deviationMoments.with(reading.celsius),
      Extremes.maxBy(so.hottestAt, so.hottestAtBy, reading.at, reading.celsius),
      Extremes.max(so.hottestAtBy, reading.celsius),
      Aggregates.last(so.last, reading.celsius),
      reading.state != State.OK ? so.bad + 1 : so.bad,
      so.allOk && reading.state == State.OK,
      Growing.withNew(so.badges, reading.badge),
      HyperLogLog.with(so.levelsSketch, Text.of(reading.celsius))
    );
  }

  @Override
  public AggregateMinuteState merge(
    AggregateMinuteState a,
    AggregateMinuteState b
  ) {
    return new AggregateMinuteState(
      a.readings + b.readings,
      Growing.joined(a.median, b.median),
      a.deviationMoments.merged(b.deviationMoments),
      Extremes.maxBy(a.hottestAt, a.hottestAtBy, b.hottestAt, b.hottestAtBy),
      Extremes.max(a.hottestAtBy, b.hottestAtBy),
      Aggregates.last(a.last, b.last),
      a.bad + b.bad,
      a.allOk && b.allOk,
      Growing.joinedNew(a.badges, b.badges),
      HyperLogLog.merged(a.levelsSketch, b.levelsSketch)
    );
  }

  @Override
  public AggregateMinuteState getResult(AggregateMinuteState total) {
    return total;
  }
}
