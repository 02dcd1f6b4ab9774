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

/** How VisitsKey travels between tasks and is kept in state. */
public final class VisitsKeySerializer extends RecordSerializer<VisitsKey> {

  private static final long serialVersionUID = 1L;
  private static final Layout LAYOUT = Layout.record()
    .field("visitor", FieldType.STRING)
    .field("device", FieldType.STRING);

  public static final VisitsKeySerializer SERIALIZER = new VisitsKeySerializer(
    null
  );
  public static final TypeInformation<VisitsKey> TYPE = new RecordType<>(
    VisitsKey.class,
    SERIALIZER
  );

  private VisitsKeySerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(VisitsKey visitsKey, DataOutputView out)
    throws IOException {
    StringValue.writeString(visitsKey.visitor, out);
    StringValue.writeString(visitsKey.device, out);
  }

  @Override
  protected VisitsKey read(DataInputView in) throws IOException {
    return new VisitsKey(
      StringValue.readString(in),
      StringValue.readString(in)
    );
  }

  @Override
  protected VisitsKey read(FieldReader in) throws IOException {
    String visitor = null;
    String device = null;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "visitor":
          visitor = in.read(FieldType.STRING);
          break;
        case "device":
          device = in.read(FieldType.STRING);
          break;
        default:
          in.skip();
      }
    }
    return new VisitsKey(visitor, device);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<VisitsKey> reading(Layout written) {
    return new VisitsKeySerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<VisitsKey> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<VisitsKey> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<VisitsKey> {

    @Override
    public TypeInformation<VisitsKey> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
