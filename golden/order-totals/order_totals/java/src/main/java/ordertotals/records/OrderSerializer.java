package ordertotals.records;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
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

/** How Order travels between tasks and is kept in state. */
public final class OrderSerializer extends RecordSerializer<Order> {

  private static final long serialVersionUID = 1L;
  private static final FieldType<Channel> CHANNEL = FieldType.enumeration(
    Channel.class
  );
  private static final FieldType<List<Item>> ITEMS = FieldType.list(
    FieldType.record(ItemSerializer.SERIALIZER)
  );
  private static final FieldType<String> COUPON = FieldType.optional(
    FieldType.STRING
  );
  private static final Layout LAYOUT = Layout.record()
    .field("id", FieldType.LONG)
    .field("customer", FieldType.STRING)
    .field("channel", CHANNEL)
    .field("items", ITEMS)
    .field("coupon", COUPON)
    .field("day", FieldType.DATE);

  public static final OrderSerializer SERIALIZER = new OrderSerializer(null);
  public static final TypeInformation<Order> TYPE = new RecordType<>(
    Order.class,
    SERIALIZER
  );

  private OrderSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(Order order, DataOutputView out) throws IOException {
    out.writeLong(order.id);
    StringValue.writeString(order.customer, out);
    CHANNEL.write(order.channel, out);
    ITEMS.write(order.items, out);
    COUPON.write(order.coupon, out);
    out.writeInt(order.day);
  }

  @Override
  protected Order read(DataInputView in) throws IOException {
    return new Order(
      in.readLong(),
      StringValue.readString(in),
      CHANNEL.read(in),
      ITEMS.read(in),
      COUPON.read(in),
      in.readInt()
    );
  }

  @Override
  protected Order read(FieldReader in) throws IOException {
    long id = 0L;
    String customer = null;
    Channel channel = null;
    List<Item> items = null;
    String coupon = null;
    int day = 0;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "id":
          id = in.read(FieldType.LONG);
          break;
        case "customer":
          customer = in.read(FieldType.STRING);
          break;
        case "channel":
          channel = in.read(CHANNEL);
          break;
        case "items":
          items = in.read(ITEMS);
          break;
        case "coupon":
          coupon = in.read(COUPON);
          break;
        case "day":
          day = in.read(FieldType.DATE);
          break;
        default:
          in.skip();
      }
    }
    return new Order(id, customer, channel, items, coupon, day);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<Order> reading(Layout written) {
    return new OrderSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<Order> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<Order> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<Order> {

    @Override
    public TypeInformation<Order> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
