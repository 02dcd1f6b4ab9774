package classified.records;

import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record HotExtended (sensor: string, celsius: double, at: timestamp, tags:
 * list&lt;string>, level: string)
 */
@TypeInfo(HotExtendedSerializer.Info.class)
public final class HotExtended {

  public final String sensor;
  public final double celsius;

  /** Microseconds since 1970, UTC. */
  public final long at;
  public final List<String> tags;
  public final String level;

  public HotExtended(
    String sensor,
    double celsius,
    long at,
    List<String> tags,
    String level
  ) {
    this.sensor = Objects.requireNonNull(sensor, "HotExtended.sensor is null");
    this.celsius = celsius;
    this.at = at;
    this.tags = Objects.requireNonNull(tags, "HotExtended.tags is null");
    this.level = Objects.requireNonNull(level, "HotExtended.level is null");
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof HotExtended)) {
      return false;
    }
    HotExtended other = (HotExtended) object;
    return (
      sensor.equals(other.sensor) &&
      Double.compare(celsius, other.celsius) == 0 &&
      at == other.at &&
      Equality.equal(tags, other.tags) &&
      level.equals(other.level)
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(sensor, celsius, at, tags, level);
  }

  @Override
  public String toString() {
    return new RecordText("HotExtended")
      .field("sensor", sensor)
      .field("celsius", celsius)
      .field("at", at)
      .field("tags", tags)
      .field("level", level)
      .toString();
  }
}
