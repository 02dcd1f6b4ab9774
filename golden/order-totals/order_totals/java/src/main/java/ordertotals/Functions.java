package ordertotals;

import java.math.BigDecimal;
import java.util.List;
import ordertotals.records.Item;
import ordertotals.records.Order;
import pfl.lang.Decimals;
import pfl.lang.Lists;

/** The functions of order_totals. */
public final class Functions {

  private Functions() {}

  /** What an order costs after its coupon. */
  public static BigDecimal amount(Order order) {
    return order.coupon == null
      ? Functions.total(order.items)
      : Decimals.fit(
          Functions.total(order.items).subtract(new BigDecimal("5.00")),
          10,
          2
        );
  }

  /** The first three items; the shop allows no more. */
  public static BigDecimal total(List<Item> items) {
    return Decimals.fit(
      Functions.cost(Lists.get(items, 0L))
        .add(Functions.cost(Lists.get(items, 1L)))
        .add(Functions.cost(Lists.get(items, 2L))),
      10,
      2
    );
  }

  public static BigDecimal cost(Item item) {
    return item == null
      ? new BigDecimal("0.00")
      : Decimals.fit(
          Decimals.fit(
            item.price.multiply(Decimals.of((long) item.quantity)),
            38,
            10
          ),
          10,
          2
        );
  }
}
