package sensorstatistics;

import pfl.pravega.RoutingKey;
import sensorstatistics.records.Minute;

/** The routing key of minutes: events with the same one stay in order. */
public final class MinutesRoutingKey implements RoutingKey<Minute> {

  private static final long serialVersionUID = 1L;

  @Override
  public String get(Minute minute) {
    return minute.sensor;
  }
}
