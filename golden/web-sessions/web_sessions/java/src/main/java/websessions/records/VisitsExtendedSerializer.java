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

/** How VisitsExtended travels between tasks and is kept in state. */
public final class VisitsExtendedSerializer
  extends RecordSerializer<VisitsExtended>
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
    .field("at", FieldType.TIMESTAMP)
    .field("section", FieldType.STRING);

  public static final VisitsExtendedSerializer SERIALIZER =
    new VisitsExtendedSerializer(null);
  public static final TypeInformation<VisitsExtended> TYPE = new RecordType<>(
    VisitsExtended.class,
    SERIALIZER
  );

  private VisitsExtendedSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(VisitsExtended visitsExtended, DataOutputView out)
    throws IOException {
    StringValue.writeString(visitsExtended.visitor, out);
    DEVICE.write(visitsExtended.device, out);
    StringValue.writeString(visitsExtended.url, out);
    out.writeLong(visitsExtended.reading);
    out.writeLong(visitsExtended.at);
    StringValue.writeString(visitsExtended.section, out);
  }

  @Override
  protected VisitsExtended read(DataInputView in) throws IOException {
    return new VisitsExtended(
      StringValue.readString(in),
      DEVICE.read(in),
      StringValue.readString(in),
      in.readLong(),
      in.readLong(),
      StringValue.readString(in)
    );
  }

  @Override
  protected VisitsExtended read(FieldReader in) throws IOException {
    String visitor = null;
    String device = null;
    String url = null;
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
        case "url":
          url = in.read(FieldType.STRING);
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
    return new VisitsExtended(visitor, device, url, reading, at, section);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<VisitsExtended> reading(Layout written) {
    return new VisitsExtendedSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<VisitsExtended> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<VisitsExtended> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<VisitsExtended> {

    @Override
    public TypeInformation<VisitsExtended> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
