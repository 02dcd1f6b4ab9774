package websessions.records;

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

/** How Visit travels between tasks and is kept in state. */
public final class VisitSerializer extends RecordSerializer<Visit> {

  private static final long serialVersionUID = 1L;
  private static final Layout LAYOUT = Layout.record()
    .field("visitor", FieldType.STRING)
    .field("device", FieldType.STRING)
    .field("pages", FieldType.LONG)
    .field("millis", FieldType.LONG)
    .field("score", FieldType.DOUBLE)
    .field("from", FieldType.TIMESTAMP)
    .field("until", FieldType.TIMESTAMP);

  public static final VisitSerializer SERIALIZER = new VisitSerializer(null);
  public static final TypeInformation<Visit> TYPE = new RecordType<>(
    Visit.class,
    SERIALIZER
  );

  private VisitSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(Visit visit, DataOutputView out) throws IOException {
    StringValue.writeString(visit.visitor, out);
    StringValue.writeString(visit.device, out);
    out.writeLong(visit.pages);
    out.writeLong(visit.millis);
    out.writeDouble(visit.score);
    out.writeLong(visit.from);
    out.writeLong(visit.until);
  }

  @Override
  protected Visit read(DataInputView in) throws IOException {
    return new Visit(
      StringValue.readString(in),
      StringValue.readString(in),
      in.readLong(),
      in.readLong(),
      in.readDouble(),
      in.readLong(),
      in.readLong()
    );
  }

  @Override
  protected Visit read(FieldReader in) throws IOException {
    String visitor = null;
    String device = null;
    long pages = 0L;
    long millis = 0L;
    double score = 0.0;
    long from = 0L;
    long until = 0L;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "visitor":
          visitor = in.read(FieldType.STRING);
          break;
        case "device":
          device = in.read(FieldType.STRING);
          break;
        case "pages":
          pages = in.read(FieldType.LONG);
          break;
        case "millis":
          millis = in.read(FieldType.LONG);
          break;
        case "score":
          score = in.read(FieldType.DOUBLE);
          break;
        case "from":
          from = in.read(FieldType.TIMESTAMP);
          break;
        case "until":
          until = in.read(FieldType.TIMESTAMP);
          break;
        default:
          in.skip();
      }
    }
    return new Visit(visitor, device, pages, millis, score, from, until);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<Visit> reading(Layout written) {
    return new VisitSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<Visit> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<Visit> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<Visit> {

    @Override
    public TypeInformation<Visit> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
