package hotsensors.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/** record Alert (sensor: string, peak: double, count: long, until: timestamp) */
@TypeInfo(AlertSerializer.Info.class)
public final class Alert {

  public final String sensor;
  public final double peak;
  public final long count;

  /** Microseconds since 1970, UTC. */
  public final long until;

  public Alert(String sensor, double peak, long count, long until) {
    this.sensor = Objects.requireNonNull(sensor, "Alert.sensor is null");
    this.peak = peak;
    this.count = count;
    this.until = until;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Alert)) {
      return false;
    }
    Alert other = (Alert) object;
    return (
      sensor.equals(other.sensor) &&
      Double.compare(peak, other.peak) == 0 &&
      count == other.count &&
      until == other.until
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(sensor, peak, count, until);
  }

  @Override
  public String toString() {
    return new RecordText("Alert")
      .field("sensor", sensor)
      .field("peak", peak)
      .field("count", count)
      .field("until", until)
      .toString();
  }
}
