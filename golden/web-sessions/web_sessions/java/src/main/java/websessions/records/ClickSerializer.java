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

/** How Click travels between tasks and is kept in state. */
public final class ClickSerializer extends RecordSerializer<Click> {

  private static final long serialVersionUID = 1L;
  private static final FieldType<String> DEVICE = FieldType.optional(
    FieldType.STRING
  );
  private static final Layout LAYOUT = Layout.record()
    .field("visitor", FieldType.STRING)
    .field("device", DEVICE)
    .field("url", FieldType.STRING)
    .field("millis", FieldType.LONG)
    .field("at", FieldType.TIMESTAMP);

  public static final ClickSerializer SERIALIZER = new ClickSerializer(null);
  public static final TypeInformation<Click> TYPE = new RecordType<>(
    Click.class,
    SERIALIZER
  );

  private ClickSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(Click click, DataOutputView out) throws IOException {
    StringValue.writeString(click.visitor, out);
    DEVICE.write(click.device, out);
    StringValue.writeString(click.url, out);
    out.writeLong(click.millis);
    out.writeLong(click.at);
  }

  @Override
  protected Click read(DataInputView in) throws IOException {
    return new Click(
      StringValue.readString(in),
      DEVICE.read(in),
      StringValue.readString(in),
      in.readLong(),
      in.readLong()
    );
  }

  @Override
  protected Click read(FieldReader in) throws IOException {
    String visitor = null;
    String device = null;
    String url = null;
    long millis = 0L;
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
        case "millis":
          millis = in.read(FieldType.LONG);
          break;
        case "at":
          at = in.read(FieldType.TIMESTAMP);
          break;
        default:
          in.skip();
      }
    }
    return new Click(visitor, device, url, millis, at);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<Click> reading(Layout written) {
    return new ClickSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<Click> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<Click> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<Click> {

    @Override
    public TypeInformation<Click> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
