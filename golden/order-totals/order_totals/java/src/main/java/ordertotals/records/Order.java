package ordertotals.records;

import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record Order (id: long, customer: string, channel: Channel, items:
 * list&lt;Item>, coupon: string?, day: date)
 */
@TypeInfo(OrderSerializer.Info.class)
public final class Order {

  public final long id;
  public final String customer;
  public final Channel channel;
  public final List<Item> items;

  /** Optional: may be null. */
  public final String coupon;

  /** Days since 1970. */
  public final int day;

  public Order(
    long id,
    String customer,
    Channel channel,
    List<Item> items,
    String coupon,
    int day
  ) {
    this.id = id;
    this.customer = Objects.requireNonNull(customer, "Order.customer is null");
    this.channel = Objects.requireNonNull(channel, "Order.channel is null");
    this.items = Objects.requireNonNull(items, "Order.items is null");
    this.coupon = coupon;
    this.day = day;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Order)) {
      return false;
    }
    Order other = (Order) object;
    return (
      id == other.id &&
      customer.equals(other.customer) &&
      channel == other.channel &&
      Equality.equal(items, other.items) &&
      Equality.equal(coupon, other.coupon) &&
      day == other.day
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(id, customer, channel, items, coupon, day);
  }

  @Override
  public String toString() {
    return new RecordText("Order")
      .field("id", id)
      .field("customer", customer)
      .field("channel", channel)
      .field("items", items)
      .field("coupon", coupon)
      .field("day", day)
      .toString();
  }
}
