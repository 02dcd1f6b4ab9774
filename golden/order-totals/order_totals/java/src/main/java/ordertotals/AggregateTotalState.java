package ordertotals;

import java.math.BigDecimal;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * What aggregate(Total { customer: key, orders: count(), spent: ... keeps
 * between events: orders, spent, largest, last_day.
 */
@TypeInfo(AggregateTotalStateSerializer.Info.class)
final class AggregateTotalState {

  final long orders;

  /** Scale 2. */
  final BigDecimal spent;

  /** Optional: may be null. Scale 2. */
  final BigDecimal largest;

  /** Days since 1970. */
  final int lastDay;

  AggregateTotalState(
    long orders,
    BigDecimal spent,
    BigDecimal largest,
    int lastDay
  ) {
    this.orders = orders;
    this.spent = Objects.requireNonNull(
      spent,
      "totals-aggregate-1 state.spent is null"
    );
    this.largest = largest;
    this.lastDay = lastDay;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof AggregateTotalState)) {
      return false;
    }
    AggregateTotalState other = (AggregateTotalState) object;
    return (
      orders == other.orders &&
      spent.equals(other.spent) &&
      Equality.equal(largest, other.largest) &&
      lastDay == other.lastDay
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(orders, spent, largest, lastDay);
  }

  @Override
  public String toString() {
    return new RecordText("AggregateTotalState")
      .field("orders", orders)
      .field("spent", spent)
      .field("largest", largest)
      .field("last_day", lastDay)
      .toString();
  }
}
