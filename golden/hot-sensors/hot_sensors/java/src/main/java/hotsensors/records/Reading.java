package hotsensors.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record Reading (sensor: string, celsius: double, at: timestamp, note:
 * string?)
 */
@TypeInfo(ReadingSerializer.Info.class)
public final class Reading {

  public final String sensor;
  public final double celsius;

  /** Microseconds since 1970, UTC. */
  public final long at;

  /** Optional: may be null. */
  public final String note;

  public Reading(String sensor, double celsius, long at, String note) {
    this.sensor = Objects.requireNonNull(sensor, "Reading.sensor is null");
    this.celsius = celsius;
    this.at = at;
    this.note = note;
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
      Equality.equal(note, other.note)
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(sensor, celsius, at, note);
  }

  @Override
  public String toString() {
    return new RecordText("Reading")
      .field("sensor", sensor)
      .field("celsius", celsius)
      .field("at", at)
      .field("note", note)
      .toString();
  }
}
