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

/** How VisitsTrimmed travels between tasks and is kept in state. */
public final class VisitsTrimmedSerializer
  extends RecordSerializer<VisitsTrimmed>
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
    .field("section", FieldType.STRING);

  public static final VisitsTrimmedSerializer SERIALIZER =
    new VisitsTrimmedSerializer(null);
  public static final TypeInformation<VisitsTrimmed> TYPE = new RecordType<>(
    VisitsTrimmed.class,
    SERIALIZER
  );

  private VisitsTrimmedSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(VisitsTrimmed visitsTrimmed, DataOutputView out)
    throws IOException {
    StringValue.writeString(visitsTrimmed.visitor, out);
    DEVICE.write(visitsTrimmed.device, out);
    out.writeLong(visitsTrimmed.reading);
    out.writeLong(visitsTrimmed.at);
    StringValue.writeString(visitsTrimmed.section, out);
  }

  @Override
  protected VisitsTrimmed read(DataInputView in) throws IOException {
    return new VisitsTrimmed(
      StringValue.readString(in),
      DEVICE.read(in),
      in.readLong(),
      in.readLong(),
      StringValue.readString(in)
    );
  }

  @Override
  protected VisitsTrimmed read(FieldReader in) throws IOException {
    String visitor = null;
    String device = null;
    long reading = 0L;
    long at = 0L;
    String section = null;
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
        default:
          in.skip();
      }
    }
    return new VisitsTrimmed(visitor, device, reading, at, section);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<VisitsTrimmed> reading(Layout written) {
    return new VisitsTrimmedSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<VisitsTrimmed> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<VisitsTrimmed> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<VisitsTrimmed> {

    @Override
    public TypeInformation<VisitsTrimmed> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
