package hotsensors;

import hotsensors.records.Reading;
import org.apache.flink.api.common.functions.AggregateFunction;

/** aggregate(Alert { sensor: key, peak: max(.celsius), count... */
public final class AggregateAlert
  implements
    AggregateFunction<Reading, AggregateAlertState, AggregateAlertState>
{

  private static final long serialVersionUID = 1L;

  @Override
  public AggregateAlertState createAccumulator() {
    return new AggregateAlertState(Double.NEGATIVE_INFINITY, 0);
  }

  @Override
  public AggregateAlertState add(Reading reading, AggregateAlertState so) {
    return new AggregateAlertState(
      Math.max(so.peak, reading.celsius),
      so.count + 1
    );
  }

  @Override
  public AggregateAlertState merge(
    AggregateAlertState a,
    AggregateAlertState b
  ) {
    return new AggregateAlertState(Math.max(a.peak, b.peak), a.count + b.count);
  }

  @Override
  public AggregateAlertState getResult(AggregateAlertState total) {
    return total;
  }
}
