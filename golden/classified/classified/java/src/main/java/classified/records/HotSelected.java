package classified.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/** record HotSelected (sensor: string, celsius: double, level: string) */
@TypeInfo(HotSelectedSerializer.Info.class)
public final class HotSelected {

  public final String sensor;
  public final double celsius;
  public final String level;

  public HotSelected(String sensor, double celsius, String level) {
    this.sensor = Objects.requireNonNull(sensor, "HotSelected.sensor is null");
    this.celsius = celsius;
    this.level = Objects.requireNonNull(level, "HotSelected.level is null");
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof HotSelected)) {
      return false;
    }
    HotSelected other = (HotSelected) object;
    return (
      sensor.equals(other.sensor) &&
      Double.compare(celsius, other.celsius) == 0 &&
      level.equals(other.level)
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(sensor, celsius, level);
  }

  @Override
  public String toString() {
    return new RecordText("HotSelected")
      .field("sensor", sensor)
      .field("celsius", celsius)
      .field("level", level)
      .toString();
  }
}
