package ordertotals.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/** record OrdersSelected (customer: string, newest: long) */
@TypeInfo(OrdersSelectedSerializer.Info.class)
public final class OrdersSelected {

  public final String customer;
  public final long newest;

  public OrdersSelected(String customer, long newest) {
    this.customer = Objects.requireNonNull(
      customer,
      "OrdersSelected.customer is null"
    );
    this.newest = newest;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof OrdersSelected)) {
      return false;
    }
    OrdersSelected other = (OrdersSelected) object;
    return customer.equals(other.customer) && newest == other.newest;
  }

  @Override
  public int hashCode() {
    return Equality.hash(customer, newest);
  }

  @Override
  public String toString() {
    return new RecordText("OrdersSelected")
      .field("customer", customer)
      .field("newest", newest)
      .toString();
  }
}
