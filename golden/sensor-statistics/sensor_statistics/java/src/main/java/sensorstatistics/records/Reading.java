package sensorstatistics.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record Reading (sensor: string, celsius: double, state: State, badge:
 * string?, at: timestamp)
 */
@TypeInfo(ReadingSerializer.Info.class)
public final class Reading {

  public final String sensor;
  public final double celsius;

  /** What the sensor says of itself. */
  public final State state;

  /**
   * Who has touched its case since the last reading; nobody most of the time.
   * Optional: may be null.
   */
  public final String badge;

  /** Microseconds since 1970, UTC. */
  public final long at;

  public Reading(
    String sensor,
    double celsius,
    State state,
    String badge,
    long at
  ) {
    this.sensor = Objects.requireNonNull(sensor, "Reading.sensor is null");
    this.celsius = celsius;
    this.state = Objects.requireNonNull(state, "Reading.state is null");
    this.badge = badge;
    this.at = at;
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
      state == other.state &&
      Equality.equal(badge, other.badge) &&
      at == other.at
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(sensor, celsius, state, badge, at);
  }

  @Override
  public String toString() {
    return new RecordText("Reading")
      .field("sensor", sensor)
      .field("celsius", celsius)
      .field("state", state)
      .field("badge", badge)
      .field("at", at)
      .toString();
  }
}
