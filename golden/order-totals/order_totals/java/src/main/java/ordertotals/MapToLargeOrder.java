package ordertotals;

import ordertotals.records.Channel;
import ordertotals.records.LargeOrder;
import ordertotals.records.Order;
import org.apache.flink.api.common.functions.MapFunction;

/** map(o => LargeOrder { id: o.id, customer: o.customer, amo... */
public final class MapToLargeOrder implements MapFunction<Order, LargeOrder> {

  private static final long serialVersionUID = 1L;

  @Override
  public LargeOrder map(Order o) {
    return new LargeOrder(
      o.id,
      o.customer,
      Functions.amount(o),
      o.channel == Channel.WEB
        ? "shop"
        : o.channel == Channel.PHONE
          ? "telephone desk"
          : "counter"
    );
  }
}
