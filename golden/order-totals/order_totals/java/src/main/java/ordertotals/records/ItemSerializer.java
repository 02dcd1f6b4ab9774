package ordertotals.records;

import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;
import pfl.types.FieldReader;
import pfl.types.FieldType;
import pfl.types.Layout;
import pfl.types.RecordSerializer;
import pfl.types.RecordSnapshot;
import pfl.types.RecordType;

/** How Item travels between tasks and is kept in state. */
public final class ItemSerializer extends RecordSerializer<Item> {

  private static final long serialVersionUID = 1L;
  private static final FieldType<BigDecimal> PRICE = FieldType.decimal(10, 2);
  private static final Layout LAYOUT = Layout.record()
    .field("article", FieldType.STRING)
    .field("price", PRICE)
    .fieldWithDefault("quantity", FieldType.INT);

  public static final ItemSerializer SERIALIZER = new ItemSerializer(null);
  public static final TypeInformation<Item> TYPE = new RecordType<>(
    Item.class,
    SERIALIZER
  );

  private ItemSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(Item item, DataOutputView out) throws IOException {
    StringValue.writeString(item.article, out);
    PRICE.write(item.price, out);
    out.writeInt(item.quantity);
  }

  @Override
  protected Item read(DataInputView in) throws IOException {
    return new Item(StringValue.readString(in), PRICE.read(in), in.readInt());
  }

  @Override
  protected Item read(FieldReader in) throws IOException {
    String article = null;
    BigDecimal price = null;
    int quantity = 1;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "article":
          article = in.read(FieldType.STRING);
          break;
        case "price":
          price = in.read(PRICE);
          break;
        case "quantity":
          quantity = in.read(FieldType.INT);
          break;
        default:
          in.skip();
      }
    }
    return new Item(article, price, quantity);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<Item> reading(Layout written) {
    return new ItemSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<Item> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<Item> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<Item> {

    @Override
    public TypeInformation<Item> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
