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

/** How LargeOrder travels between tasks and is kept in state. */
public final class LargeOrderSerializer extends RecordSerializer<LargeOrder> {

  private static final long serialVersionUID = 1L;
  private static final FieldType<BigDecimal> AMOUNT = FieldType.decimal(10, 2);
  private static final Layout LAYOUT = Layout.record()
    .field("id", FieldType.LONG)
    .field("customer", FieldType.STRING)
    .field("amount", AMOUNT)
    .field("handled_by", FieldType.STRING);

  public static final LargeOrderSerializer SERIALIZER =
    new LargeOrderSerializer(null);
  public static final TypeInformation<LargeOrder> TYPE = new RecordType<>(
    LargeOrder.class,
    SERIALIZER
  );

  private LargeOrderSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(LargeOrder largeOrder, DataOutputView out)
    throws IOException {
    out.writeLong(largeOrder.id);
    StringValue.writeString(largeOrder.customer, out);
    AMOUNT.write(largeOrder.amount, out);
    StringValue.writeString(largeOrder.handledBy, out);
  }

  @Override
  protected LargeOrder read(DataInputView in) throws IOException {
    return new LargeOrder(
      in.readLong(),
      StringValue.readString(in),
      AMOUNT.read(in),
      StringValue.readString(in)
    );
  }

  @Override
  protected LargeOrder read(FieldReader in) throws IOException {
    long id = 0L;
    String customer = null;
    BigDecimal amount = null;
    String handledBy = null;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "id":
          id = in.read(FieldType.LONG);
          break;
        case "customer":
          customer = in.read(FieldType.STRING);
          break;
        case "amount":
          amount = in.read(AMOUNT);
          break;
        case "handled_by":
          handledBy = in.read(FieldType.STRING);
          break;
        default:
          in.skip();
      }
    }
    return new LargeOrder(id, customer, amount, handledBy);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<LargeOrder> reading(Layout written) {
    return new LargeOrderSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<LargeOrder> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<LargeOrder> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<LargeOrder> {

    @Override
    public TypeInformation<LargeOrder> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
