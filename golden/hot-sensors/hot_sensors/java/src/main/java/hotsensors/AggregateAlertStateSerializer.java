package hotsensors;

import java.io.IOException;
import java.lang.reflect.Type;
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

/** How AggregateAlertState travels between tasks and is kept in state. */
final class AggregateAlertStateSerializer
  extends RecordSerializer<AggregateAlertState>
{

  private static final long serialVersionUID = 1L;
  private static final Layout LAYOUT = Layout.record()
    .field("peak", FieldType.DOUBLE)
    .field("count", FieldType.LONG);

  public static final AggregateAlertStateSerializer SERIALIZER =
    new AggregateAlertStateSerializer(null);
  public static final TypeInformation<AggregateAlertState> TYPE =
    new RecordType<>(AggregateAlertState.class, SERIALIZER);

  private AggregateAlertStateSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(AggregateAlertState state, DataOutputView out)
    throws IOException {
    out.writeDouble(state.peak);
    out.writeLong(state.count);
  }

  @Override
  protected AggregateAlertState read(DataInputView in) throws IOException {
    return new AggregateAlertState(in.readDouble(), in.readLong());
  }

  @Override
  protected AggregateAlertState read(FieldReader in) throws IOException {
    double peak = 0.0;
    long count = 0L;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "peak":
          peak = in.read(FieldType.DOUBLE);
          break;
        case "count":
          count = in.read(FieldType.LONG);
          break;
        default:
          in.skip();
      }
    }
    return new AggregateAlertState(peak, count);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<AggregateAlertState> reading(Layout written) {
    return new AggregateAlertStateSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<AggregateAlertState> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot
    extends RecordSnapshot<AggregateAlertState>
  {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<AggregateAlertState> {

    @Override
    public TypeInformation<AggregateAlertState> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
