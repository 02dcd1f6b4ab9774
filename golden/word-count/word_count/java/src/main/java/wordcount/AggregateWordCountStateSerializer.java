package wordcount;

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

/** How AggregateWordCountState travels between tasks and is kept in state. */
final class AggregateWordCountStateSerializer
  extends RecordSerializer<AggregateWordCountState>
{

  private static final long serialVersionUID = 1L;
  private static final Layout LAYOUT = Layout.record().field(
    "count",
    FieldType.LONG
  );

  public static final AggregateWordCountStateSerializer SERIALIZER =
    new AggregateWordCountStateSerializer(null);
  public static final TypeInformation<AggregateWordCountState> TYPE =
    new RecordType<>(AggregateWordCountState.class, SERIALIZER);

  private AggregateWordCountStateSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(AggregateWordCountState state, DataOutputView out)
    throws IOException {
    out.writeLong(state.count);
  }

  @Override
  protected AggregateWordCountState read(DataInputView in) throws IOException {
    return new AggregateWordCountState(in.readLong());
  }

  @Override
  protected AggregateWordCountState read(FieldReader in) throws IOException {
    long count = 0L;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "count":
          count = in.read(FieldType.LONG);
          break;
        default:
          in.skip();
      }
    }
    return new AggregateWordCountState(count);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<AggregateWordCountState> reading(Layout written) {
    return new AggregateWordCountStateSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<AggregateWordCountState> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot
    extends RecordSnapshot<AggregateWordCountState>
  {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info
    extends TypeInfoFactory<AggregateWordCountState>
  {

    @Override
    public TypeInformation<AggregateWordCountState> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
