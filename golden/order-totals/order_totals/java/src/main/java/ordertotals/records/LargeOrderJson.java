package ordertotals.records;

import java.io.IOException;
import java.math.BigDecimal;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes LargeOrder as JSON. */
public final class LargeOrderJson extends JsonSchema<LargeOrder> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString ID = JsonWriter.name("id");
  private static final SerializableString CUSTOMER = JsonWriter.name(
    "customer"
  );
  private static final SerializableString AMOUNT = JsonWriter.name("amount");
  private static final SerializableString HANDLED_BY = JsonWriter.name(
    "handled_by"
  );
  private static final String[] REQUIRED = {
    "id",
    "customer",
    "amount",
    "handled_by",
  };

  @Override
  protected LargeOrder read(JsonReader in) throws IOException {
    long id = 0L;
    String customer = null;
    BigDecimal amount = null;
    String handledBy = null;
    int seen = 0;
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      switch (field) {
        case "id":
          id = in.int64();
          seen |= 1;
          break;
        case "customer":
          customer = in.string();
          seen |= 1 << 1;
          break;
        case "amount":
          amount = in.decimal(10, 2);
          seen |= 1 << 2;
          break;
        case "handled_by":
          handledBy = in.string();
          seen |= 1 << 3;
          break;
        default:
          in.skip();
      }
    }
    in.require(seen, REQUIRED);
    return new LargeOrder(id, customer, amount, handledBy);
  }

  @Override
  protected void write(LargeOrder largeOrder, JsonWriter out)
    throws IOException {
    out.field(ID).int64(largeOrder.id);
    out.field(CUSTOMER).string(largeOrder.customer);
    out.field(AMOUNT).decimal(largeOrder.amount);
    out.field(HANDLED_BY).string(largeOrder.handledBy);
  }

  @Override
  public TypeInformation<LargeOrder> getProducedType() {
    return LargeOrderSerializer.TYPE;
  }
}
