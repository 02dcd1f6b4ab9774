package ordertotals.records;

import java.io.IOException;
import java.math.BigDecimal;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes Item as JSON. */
public final class ItemJson extends JsonSchema<Item> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString ARTICLE = JsonWriter.name("article");
  private static final SerializableString PRICE = JsonWriter.name("price");
  private static final SerializableString QUANTITY = JsonWriter.name(
    "quantity"
  );
  private static final String[] REQUIRED = { "article", "price" };

  @Override
  protected Item read(JsonReader in) throws IOException {
    String article = null;
    BigDecimal price = null;
    int quantity = 1;
    int seen = 0;
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      switch (field) {
        case "article":
          article = in.string();
          seen |= 1;
          break;
        case "price":
          price = in.decimal(10, 2);
          seen |= 1 << 1;
          break;
        case "quantity":
          if (!in.isNull()) {
            quantity = in.int32();
          }
          break;
        default:
          in.skip();
      }
    }
    in.require(seen, REQUIRED);
    return new Item(article, price, quantity);
  }

  @Override
  protected void write(Item item, JsonWriter out) throws IOException {
    out.field(ARTICLE).string(item.article);
    out.field(PRICE).decimal(item.price);
    out.field(QUANTITY).int32(item.quantity);
  }

  @Override
  public TypeInformation<Item> getProducedType() {
    return ItemSerializer.TYPE;
  }
}
