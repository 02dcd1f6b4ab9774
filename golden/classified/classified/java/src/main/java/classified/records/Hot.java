package classified.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/** record Hot (sensor: string, celsius: double, level: string) */
@TypeInfo(HotSerializer.Info.class)
public final class Hot {

  public final String sensor;
  public final double celsius;
  public final String level;

  public Hot(String sensor, double celsius, String level) {
    this.sensor = Objects.requireNonNull(sensor, "Hot.sensor is null");
    this.celsius = celsius;
    this.level = Objects.requireNonNull(level, "Hot.level is null");
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Hot)) {
      return false;
    }
    Hot other = (Hot) object;
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
    return new RecordText("Hot")
      .field("sensor", sensor)
      .field("celsius", celsius)
      .field("level", level)
      .toString();
  }
}
