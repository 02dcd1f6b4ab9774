package hotsensors;

import hotsensors.records.Alert;
import pfl.pravega.RoutingKey;

/** The routing key of alerts: events with the same one stay in order. */
public final class AlertsRoutingKey implements RoutingKey<Alert> {

  private static final long serialVersionUID = 1L;

  @Override
  public String get(Alert alert) {
    return alert.sensor;
  }
}
