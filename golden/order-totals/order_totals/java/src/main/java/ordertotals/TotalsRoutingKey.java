package ordertotals;

import ordertotals.records.Total;
import pfl.pravega.RoutingKey;

/** The routing key of totals: events with the same one stay in order. */
public final class TotalsRoutingKey implements RoutingKey<Total> {

  private static final long serialVersionUID = 1L;

  @Override
  public String get(Total total) {
    return total.customer;
  }
}
