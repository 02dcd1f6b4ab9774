package ordertotals.records;

import java.math.BigDecimal;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record LargeOrder (id: long, customer: string, amount: decimal(10, 2),
 * handled_by: string)
 */
@TypeInfo(LargeOrderSerializer.Info.class)
public final class LargeOrder {

  public final long id;
  public final String customer;

  /** Scale 2. */
  public final BigDecimal amount;
  public final String handledBy;

  public LargeOrder(
    long id,
    String customer,
    BigDecimal amount,
    String handledBy
  ) {
    this.id = id;
    this.customer = Objects.requireNonNull(
      customer,
      "LargeOrder.customer is null"
    );
    this.amount = Objects.requireNonNull(amount, "LargeOrder.amount is null");
    this.handledBy = Objects.requireNonNull(
      handledBy,
      "LargeOrder.handled_by is null"
    );
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof LargeOrder)) {
      return false;
    }
    LargeOrder other = (LargeOrder) object;
    return (
      id == other.id &&
      customer.equals(other.customer) &&
      amount.equals(other.amount) &&
      handledBy.equals(other.handledBy)
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(id, customer, amount, handledBy);
  }

  @Override
  public String toString() {
    return new RecordText("LargeOrder")
      .field("id", id)
      .field("customer", customer)
      .field("amount", amount)
      .field("handled_by", handledBy)
      .toString();
  }
}
