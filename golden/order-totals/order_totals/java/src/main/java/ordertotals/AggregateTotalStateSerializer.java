package ordertotals;

import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import pfl.types.FieldReader;
import pfl.types.FieldType;
import pfl.types.Layout;
import pfl.types.RecordSerializer;
import pfl.types.RecordSnapshot;
import pfl.types.RecordType;

/** How AggregateTotalState travels between tasks and is kept in state. */
final class AggregateTotalStateSerializer
  extends RecordSerializer<AggregateTotalState>
{

  private static final long serialVersionUID = 1L;
  private static final FieldType<BigDecimal> SPENT = FieldType.decimal(38, 2);
  private static final FieldType<BigDecimal> LARGEST = FieldType.optional(
    FieldType.decimal(10, 2)
  );
  private static final Layout LAYOUT = Layout.record()
    .field("orders", FieldType.LONG)
    .field("spent", SPENT)
    .field("largest", LARGEST)
    .field("last_day", FieldType.DATE);

  public static final AggregateTotalStateSerializer SERIALIZER =
    new AggregateTotalStateSerializer(null);
  public static final TypeInformation<AggregateTotalState> TYPE =
    new RecordType<>(AggregateTotalState.class, SERIALIZER);

  private AggregateTotalStateSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(AggregateTotalState state, DataOutputView out)
    throws IOException {
    out.writeLong(state.orders);
    SPENT.write(state.spent, out);
    LARGEST.write(state.largest, out);
    out.writeInt(state.lastDay);
  }

  @Override
  protected AggregateTotalState read(DataInputView in) throws IOException {
    return new AggregateTotalState(
      in.readLong(),
      SPENT.read(in),
      LARGEST.read(in),
      in.readInt()
    );
  }

  @Override
  protected AggregateTotalState read(FieldReader in) throws IOException {
    long orders = 0L;
    BigDecimal spent = null;
    BigDecimal largest = null;
    int lastDay = 0;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
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
    return new AggregateTotalState(orders, spent, largest, lastDay);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<AggregateTotalState> reading(Layout written) {
    return new AggregateTotalStateSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<AggregateTotalState> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot
    extends RecordSnapshot<AggregateTotalState>
  {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<AggregateTotalState> {

    @Override
    public TypeInformation<AggregateTotalState> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
