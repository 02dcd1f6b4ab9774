package hotsensors;

import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * What aggregate(Alert { sensor: key, peak: max(.celsius), count... keeps
 * between events: peak, count.
 */
@TypeInfo(AggregateAlertStateSerializer.Info.class)
final class AggregateAlertState {

  final double peak;
  final long count;

  AggregateAlertState(double peak, long count) {
    this.peak = peak;
    this.count = count;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof AggregateAlertState)) {
      return false;
    }
    AggregateAlertState other = (AggregateAlertState) object;
    return Double.compare(peak, other.peak) == 0 && count == other.count;
  }

  @Override
  public int hashCode() {
    return Equality.hash(peak, count);
  }

  @Override
  public String toString() {
    return new RecordText("AggregateAlertState")
      .field("peak", peak)
      .field("count", count)
      .toString();
  }
}
