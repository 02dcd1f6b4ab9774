package readtransformwrite;

import pfl.pravega.RoutingKey;
import readtransformwrite.records.Measured;

/** The routing key of measured: events with the same one stay in order. */
public final class MeasuredRoutingKey implements RoutingKey<Measured> {

  private static final long serialVersionUID = 1L;

  @Override
  public String get(Measured measured) {
    return measured.text;
  }
}
