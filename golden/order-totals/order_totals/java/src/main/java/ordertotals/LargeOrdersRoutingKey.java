package ordertotals;

import ordertotals.records.LargeOrder;
import pfl.pravega.RoutingKey;

/** The routing key of large_orders: events with the same one stay in order. */
public final class LargeOrdersRoutingKey implements RoutingKey<LargeOrder> {

  private static final long serialVersionUID = 1L;

  @Override
  public String get(LargeOrder largeOrder) {
    return largeOrder.customer;
  }
}
