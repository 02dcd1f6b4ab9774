package ordertotals.records;

import java.io.IOException;
import java.lang.reflect.Type;
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

/** How OrdersSelected travels between tasks and is kept in state. */
public final class OrdersSelectedSerializer
  extends RecordSerializer<OrdersSelected>
{

  private static final long serialVersionUID = 1L;
  private static final Layout LAYOUT = Layout.record()
    .field("customer", FieldType.STRING)
    .field("newest", FieldType.LONG);

  public static final OrdersSelectedSerializer SERIALIZER =
    new OrdersSelectedSerializer(null);
  public static final TypeInformation<OrdersSelected> TYPE = new RecordType<>(
    OrdersSelected.class,
    SERIALIZER
  );

  private OrdersSelectedSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(OrdersSelected ordersSelected, DataOutputView out)
    throws IOException {
    StringValue.writeString(ordersSelected.customer, out);
    out.writeLong(ordersSelected.newest);
  }

  @Override
  protected OrdersSelected read(DataInputView in) throws IOException {
    return new OrdersSelected(StringValue.readString(in), in.readLong());
  }

  @Override
  protected OrdersSelected read(FieldReader in) throws IOException {
    String customer = null;
    long newest = 0L;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "customer":
          customer = in.read(FieldType.STRING);
          break;
        case "newest":
          newest = in.read(FieldType.LONG);
          break;
        default:
          in.skip();
      }
    }
    return new OrdersSelected(customer, newest);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<OrdersSelected> reading(Layout written) {
    return new OrdersSelectedSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<OrdersSelected> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<OrdersSelected> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<OrdersSelected> {

    @Override
    public TypeInformation<OrdersSelected> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
