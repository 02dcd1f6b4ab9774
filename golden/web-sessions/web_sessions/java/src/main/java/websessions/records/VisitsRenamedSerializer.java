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

/** How VisitsRenamed travels between tasks and is kept in state. */
public final class VisitsRenamedSerializer
  extends RecordSerializer<VisitsRenamed>
{

  private static final long serialVersionUID = 1L;
  private static final FieldType<String> DEVICE = FieldType.optional(
    FieldType.STRING
  );
  private static final Layout LAYOUT = Layout.record()
    .field("visitor", FieldType.STRING)
    .field("device", DEVICE)
    .field("url", FieldType.STRING)
    .field("reading", FieldType.LONG)
    .field("at", FieldType.TIMESTAMP);

  public static final VisitsRenamedSerializer SERIALIZER =
    new VisitsRenamedSerializer(null);
  public static final TypeInformation<VisitsRenamed> TYPE = new RecordType<>(
    VisitsRenamed.class,
    SERIALIZER
  );

  private VisitsRenamedSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(VisitsRenamed visitsRenamed, DataOutputView out)
    throws IOException {
    StringValue.writeString(visitsRenamed.visitor, out);
    DEVICE.write(visitsRenamed.device, out);
    StringValue.writeString(visitsRenamed.url, out);
    out.writeLong(visitsRenamed.reading);
    out.writeLong(visitsRenamed.at);
  }

  @Override
  protected VisitsRenamed read(DataInputView in) throws IOException {
    return new VisitsRenamed(
      StringValue.readString(in),
      DEVICE.read(in),
      StringValue.readString(in),
      in.readLong(),
      in.readLong()
    );
  }

  @Override
  protected VisitsRenamed read(FieldReader in) throws IOException {
    String visitor = null;
    String device = null;
    String url = null;
    long reading = 0L;
    long at = 0L;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "visitor":
          visitor = in.read(FieldType.STRING);
          break;
        case "device":
          device = in.read(DEVICE);
          break;
        case "url":
          url = in.read(FieldType.STRING);
          break;
        case "reading":
          reading = in.read(FieldType.LONG);
          break;
        case "at":
          at = in.read(FieldType.TIMESTAMP);
          break;
        default:
          in.skip();
      }
    }
    return new VisitsRenamed(visitor, device, url, reading, at);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<VisitsRenamed> reading(Layout written) {
    return new VisitsRenamedSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<VisitsRenamed> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<VisitsRenamed> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<VisitsRenamed> {

    @Override
    public TypeInformation<VisitsRenamed> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
