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

/** How Total travels between tasks and is kept in state. */
public final class TotalSerializer extends RecordSerializer<Total> {

  private static final long serialVersionUID = 1L;
  private static final FieldType<BigDecimal> SPENT = FieldType.decimal(38, 2);
  private static final FieldType<BigDecimal> LARGEST = FieldType.decimal(10, 2);
  private static final Layout LAYOUT = Layout.record()
    .field("customer", FieldType.STRING)
    .field("orders", FieldType.LONG)
    .field("spent", SPENT)
    .field("largest", LARGEST)
    .field("last_day", FieldType.DATE);

  public static final TotalSerializer SERIALIZER = new TotalSerializer(null);
  public static final TypeInformation<Total> TYPE = new RecordType<>(
    Total.class,
    SERIALIZER
  );

  private TotalSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(Total total, DataOutputView out) throws IOException {
    StringValue.writeString(total.customer, out);
    out.writeLong(total.orders);
    SPENT.write(total.spent, out);
    LARGEST.write(total.largest, out);
    out.writeInt(total.lastDay);
  }

  @Override
  protected Total read(DataInputView in) throws IOException {
    return new Total(
      StringValue.readString(in),
      in.readLong(),
      SPENT.read(in),
      LARGEST.read(in),
      in.readInt()
    );
  }

  @Override
  protected Total read(FieldReader in) throws IOException {
    String customer = null;
    long orders = 0L;
    BigDecimal spent = null;
    BigDecimal largest = null;
    int lastDay = 0;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "customer":
          customer = in.read(FieldType.STRING);
          break;
        case "orders":
          orders = in.read(FieldType.LONG);
          break;
        case "spent":
          spent = in.read(SPENT);
          break;
        case "largest":
          largest = in.read(LARGEST);
          break;
        case "last_day":
          lastDay = in.read(FieldType.DATE);
          break;
        default:
          in.skip();
      }
    }
    return new Total(customer, orders, spent, largest, lastDay);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<Total> reading(Layout written) {
    return new TotalSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<Total> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<Total> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<Total> {

    @Override
    public TypeInformation<Total> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
