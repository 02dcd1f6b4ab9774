package ordertotals;

import java.math.BigDecimal;
import ordertotals.records.Order;
import org.apache.flink.api.common.functions.FilterFunction;

/** filter(amount(.) >= large) */
public final class FilterOrder implements FilterFunction<Order> {

  private static final long serialVersionUID = 1L;

  private final BigDecimal large;

  public FilterOrder(BigDecimal large) {
    this.large = large;
  }

  @Override
  public boolean filter(Order order) {
    return Functions.amount(order).compareTo(large) >= 0;
  }
}
