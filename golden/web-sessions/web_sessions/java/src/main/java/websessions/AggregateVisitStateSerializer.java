package websessions;

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

/** How AggregateVisitState travels between tasks and is kept in state. */
final class AggregateVisitStateSerializer
  extends RecordSerializer<AggregateVisitState>
{

  private static final long serialVersionUID = 1L;
  private static final Layout LAYOUT = Layout.record()
    .field("pages", FieldType.LONG)
    .field("millis", FieldType.LONG)
    .field("score", FieldType.DOUBLE);

  public static final AggregateVisitStateSerializer SERIALIZER =
    new AggregateVisitStateSerializer(null);
  public static final TypeInformation<AggregateVisitState> TYPE =
    new RecordType<>(AggregateVisitState.class, SERIALIZER);

  private AggregateVisitStateSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(AggregateVisitState state, DataOutputView out)
    throws IOException {
    out.writeLong(state.pages);
    out.writeLong(state.millis);
    out.writeDouble(state.score);
  }

  @Override
  protected AggregateVisitState read(DataInputView in) throws IOException {
    return new AggregateVisitState(
      in.readLong(),
      in.readLong(),
      in.readDouble()
    );
  }

  @Override
  protected AggregateVisitState read(FieldReader in) throws IOException {
    long pages = 0L;
    long millis = 0L;
    double score = 0.0;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "pages":
          pages = in.read(FieldType.LONG);
          break;
        case "millis":
          millis = in.read(FieldType.LONG);
          break;
        case "score":
          score = in.read(FieldType.DOUBLE);
          break;
        default:
          in.skip();
      }
    }
    return new AggregateVisitState(pages, millis, score);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<AggregateVisitState> reading(Layout written) {
    return new AggregateVisitStateSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<AggregateVisitState> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot
    extends RecordSnapshot<AggregateVisitState>
  {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<AggregateVisitState> {

    @Override
    public TypeInformation<AggregateVisitState> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
