package ordertotals;

import ordertotals.records.Order;
import ordertotals.records.OrdersSelected;
import org.apache.flink.api.common.functions.MapFunction;

/** select(.customer, newest: .id) */
public final class MapToOrdersSelected
  implements MapFunction<Order, OrdersSelected>
{

  private static final long serialVersionUID = 1L;

  @Override
  public OrdersSelected map(Order order) {
    return new OrdersSelected(order.customer, order.id);
  }
}
