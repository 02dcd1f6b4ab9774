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

/** How VisitsExtended2 travels between tasks and is kept in state. */
public final class VisitsExtended2Serializer
  extends RecordSerializer<VisitsExtended2>
{

  private static final long serialVersionUID = 1L;
  private static final FieldType<String> DEVICE = FieldType.optional(
    FieldType.STRING
  );
  private static final Layout LAYOUT = Layout.record()
    .field("visitor", FieldType.STRING)
    .field("device", DEVICE)
    .field("reading", FieldType.LONG)
    .field("at", FieldType.TIMESTAMP)
    .field("section", FieldType.STRING)
    .field("score", FieldType.DOUBLE);

  public static final VisitsExtended2Serializer SERIALIZER =
    new VisitsExtended2Serializer(null);
  public static final TypeInformation<VisitsExtended2> TYPE = new RecordType<>(
    VisitsExtended2.class,
    SERIALIZER
  );

  private VisitsExtended2Serializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(VisitsExtended2 visitsExtended2, DataOutputView out)
    throws IOException {
    StringValue.writeString(visitsExtended2.visitor, out);
    DEVICE.write(visitsExtended2.device, out);
    out.writeLong(visitsExtended2.reading);
    out.writeLong(visitsExtended2.at);
    StringValue.writeString(visitsExtended2.section, out);
    out.writeDouble(visitsExtended2.score);
  }

  @Override
  protected VisitsExtended2 read(DataInputView in) throws IOException {
    return new VisitsExtended2(
      StringValue.readString(in),
      DEVICE.read(in),
      in.readLong(),
      in.readLong(),
      StringValue.readString(in),
      in.readDouble()
    );
  }

  @Override
  protected VisitsExtended2 read(FieldReader in) throws IOException {
    String visitor = null;
    String device = null;
    long reading = 0L;
    long at = 0L;
    String section = null;
    double score = 0.0;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "visitor":
          visitor = in.read(FieldType.STRING);
          break;
        case "device":
          device = in.read(DEVICE);
          break;
        case "reading":
          reading = in.read(FieldType.LONG);
          break;
        case "at":
          at = in.read(FieldType.TIMESTAMP);
          break;
        case "section":
          section = in.read(FieldType.STRING);
          break;
        case "score":
          score = in.read(FieldType.DOUBLE);
          break;
        default:
          in.skip();
      }
    }
    return new VisitsExtended2(visitor, device, reading, at, section, score);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<VisitsExtended2> reading(Layout written) {
    return new VisitsExtended2Serializer(written);
  }

  @Override
  public TypeSerializerSnapshot<VisitsExtended2> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<VisitsExtended2> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<VisitsExtended2> {

    @Override
    public TypeInformation<VisitsExtended2> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
