package classified;

import classified.records.Hot;
import pfl.pravega.RoutingKey;

/** The routing key of hot: events with the same one stay in order. */
public final class HotRoutingKey implements RoutingKey<Hot> {

  private static final long serialVersionUID = 1L;

  @Override
  public String get(Hot hot) {
    return hot.sensor;
  }
}
