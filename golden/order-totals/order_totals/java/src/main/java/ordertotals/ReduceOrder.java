package ordertotals;

import ordertotals.records.Order;
import org.apache.flink.api.common.functions.ReduceFunction;

/** reduce((a, b) => if b.id > a.id then b else a) */
public final class ReduceOrder implements ReduceFunction<Order> {

  private static final long serialVersionUID = 1L;

  @Override
  public Order reduce(Order a, Order b) {
    return b.id > a.id ? b : a;
  }
}
