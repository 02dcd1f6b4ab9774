package ordertotals.records;

import java.math.BigDecimal;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record Total (customer: string, orders: long, spent: decimal(38, 2),
 * largest: decimal(10, 2), last_day: date)
 */
@TypeInfo(TotalSerializer.Info.class)
public final class Total {

  public final String customer;
  public final long orders;

  /** Scale 2. */
  public final BigDecimal spent;

  /** Scale 2. */
  public final BigDecimal largest;

  /** Days since 1970. */
  public final int lastDay;

  public Total(
    String customer,
    long orders,
    BigDecimal spent,
    BigDecimal largest,
    int lastDay
  ) {
    this.customer = Objects.requireNonNull(customer, "Total.customer is null");
    this.orders = orders;
    this.spent = Objects.requireNonNull(spent, "Total.spent is null");
    this.largest = Objects.requireNonNull(largest, "Total.largest is null");
    this.lastDay = lastDay;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Total)) {
      return false;
    }
    Total other = (Total) object;
    return (
      customer.equals(other.customer) &&
      orders == other.orders &&
      spent.equals(other.spent) &&
      largest.equals(other.largest) &&
      lastDay == other.lastDay
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(customer, orders, spent, largest, lastDay);
  }

  @Override
  public String toString() {
    return new RecordText("Total")
      .field("customer", customer)
      .field("orders", orders)
      .field("spent", spent)
      .field("largest", largest)
      .field("last_day", lastDay)
      .toString();
  }
}
