package ordertotals.records;

import java.io.IOException;
import java.math.BigDecimal;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes Total as JSON. */
public final class TotalJson extends JsonSchema<Total> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString CUSTOMER = JsonWriter.name(
    "customer"
  );
  private static final SerializableString ORDERS = JsonWriter.name("orders");
  private static final SerializableString SPENT = JsonWriter.name("spent");
  private static final SerializableString LARGEST = JsonWriter.name("largest");
  private static final SerializableString LAST_DAY = JsonWriter.name(
    "last_day"
  );
  private static final String[] REQUIRED = {
    "customer",
    "orders",
    "spent",
    "largest",
    "last_day",
  };

  @Override
  protected Total read(JsonReader in) throws IOException {
    String customer = null;
    long orders = 0L;
    BigDecimal spent = null;
    BigDecimal largest = null;
    int lastDay = 0;
    int seen = 0;
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      switch (field) {
        case "customer":
          customer = in.string();
          seen |= 1;
          break;
        case "orders":
          orders = in.int64();
          seen |= 1 << 1;
          break;
        case "spent":
          spent = in.decimal(38, 2);
          seen |= 1 << 2;
          break;
        case "largest":
          largest = in.decimal(10, 2);
          seen |= 1 << 3;
          break;
        case "last_day":
          lastDay = in.date();
          seen |= 1 << 4;
          break;
        default:
          in.skip();
      }
    }
    in.require(seen, REQUIRED);
    return new Total(customer, orders, spent, largest, lastDay);
  }

  @Override
  protected void write(Total total, JsonWriter out) throws IOException {
    out.field(CUSTOMER).string(total.customer);
    out.field(ORDERS).int64(total.orders);
    out.field(SPENT).decimal(total.spent);
    out.field(LARGEST).decimal(total.largest);
    out.field(LAST_DAY).date(total.lastDay);
  }

  @Override
  public TypeInformation<Total> getProducedType() {
    return TotalSerializer.TYPE;
  }
}
