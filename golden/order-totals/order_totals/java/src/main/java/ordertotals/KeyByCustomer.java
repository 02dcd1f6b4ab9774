package ordertotals;

import ordertotals.records.Order;
import org.apache.flink.api.java.functions.KeySelector;

/** key_by(.customer) */
public final class KeyByCustomer implements KeySelector<Order, String> {

  private static final long serialVersionUID = 1L;

  @Override
  public String getKey(Order order) {
    return order.customer;
  }
}
