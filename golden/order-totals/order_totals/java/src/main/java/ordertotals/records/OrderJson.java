package ordertotals.records;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes Order as JSON. */
public final class OrderJson extends JsonSchema<Order> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString ID = JsonWriter.name("order_id");
  private static final SerializableString CUSTOMER = JsonWriter.name(
    "customer"
  );
  private static final SerializableString CHANNEL = JsonWriter.name("channel");
  private static final SerializableString ITEMS = JsonWriter.name("items");
  private static final SerializableString COUPON = JsonWriter.name("coupon");
  private static final SerializableString DAY = JsonWriter.name("day");
  private static final ItemJson ITEM_JSON = new ItemJson();
  private static final String[] REQUIRED = {
    "order_id",
    "customer",
    "channel",
    "items",
    "day",
  };

  @Override
  protected Order read(JsonReader in) throws IOException {
    long id = 0L;
    String customer = null;
    Channel channel = null;
    List<Item> items = null;
    String coupon = null;
    int day = 0;
    int seen = 0;
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      switch (field) {
        case "order_id":
          id = in.int64();
          seen |= 1;
          break;
        case "customer":
          customer = in.string();
          seen |= 1 << 1;
          break;
        case "channel":
          channel = in.choice(Channel::ofWireName);
          seen |= 1 << 2;
          break;
        case "items":
          items = in.list(item -> item.record(ITEM_JSON));
          seen |= 1 << 3;
          break;
        case "coupon":
          coupon = in.optional(JsonReader::string);
          break;
        case "day":
          day = in.date();
          seen |= 1 << 4;
          break;
        default:
          in.skip();
      }
    }
    in.require(seen, REQUIRED);
    return new Order(id, customer, channel, items, coupon, day);
  }

  @Override
  protected void write(Order order, JsonWriter out) throws IOException {
    out.field(ID).int64(order.id);
    out.field(CUSTOMER).string(order.customer);
    out.field(CHANNEL).string(order.channel.wireName);
    out
      .field(ITEMS)
      .list(order.items, (to, item) -> to.record(ITEM_JSON, item));
    out.field(COUPON).optional(order.coupon, JsonWriter::string);
    out.field(DAY).date(order.day);
  }

  @Override
  public TypeInformation<Order> getProducedType() {
    return OrderSerializer.TYPE;
  }
}
