package classified.records;

import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record Reading (sensor: string, celsius: double, at: timestamp, tags:
 * list&lt;string>)
 */
@TypeInfo(ReadingSerializer.Info.class)
public final class Reading {

  public final String sensor;
  public final double celsius;

  /** Microseconds since 1970, UTC. */
  public final long at;
  public final List<String> tags;

  public Reading(String sensor, double celsius, long at, List<String> tags) {
    this.sensor = Objects.requireNonNull(sensor, "Reading.sensor is null");
    this.celsius = celsius;
    this.at = at;
    this.tags = Objects.requireNonNull(tags, "Reading.tags is null");
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Reading)) {
      return false;
    }
    Reading other = (Reading) object;
    return (
      sensor.equals(other.sensor) &&
      Double.compare(celsius, other.celsius) == 0 &&
      at == other.at &&
      Equality.equal(tags, other.tags)
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(sensor, celsius, at, tags);
  }

  @Override
  public String toString() {
    return new RecordText("Reading")
      .field("sensor", sensor)
      .field("celsius", celsius)
      .field("at", at)
      .field("tags", tags)
      .toString();
  }
}
