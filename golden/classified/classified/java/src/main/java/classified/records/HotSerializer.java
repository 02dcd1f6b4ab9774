package classified.records;

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

/** How Hot travels between tasks and is kept in state. */
public final class HotSerializer extends RecordSerializer<Hot> {

  private static final long serialVersionUID = 1L;
  private static final Layout LAYOUT = Layout.record()
    .field("sensor", FieldType.STRING)
    .field("celsius", FieldType.DOUBLE)
    .field("level", FieldType.STRING);

  public static final HotSerializer SERIALIZER = new HotSerializer(null);
  public static final TypeInformation<Hot> TYPE = new RecordType<>(
    Hot.class,
    SERIALIZER
  );

  private HotSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(Hot hot, DataOutputView out) throws IOException {
    StringValue.writeString(hot.sensor, out);
    out.writeDouble(hot.celsius);
    StringValue.writeString(hot.level, out);
  }

  @Override
  protected Hot read(DataInputView in) throws IOException {
    return new Hot(
      StringValue.readString(in),
      in.readDouble(),
      StringValue.readString(in)
    );
  }

  @Override
  protected Hot read(FieldReader in) throws IOException {
    String sensor = null;
    double celsius = 0.0;
    String level = null;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "sensor":
          sensor = in.read(FieldType.STRING);
          break;
        case "celsius":
          celsius = in.read(FieldType.DOUBLE);
          break;
        case "level":
          level = in.read(FieldType.STRING);
          break;
        default:
          in.skip();
      }
    }
    return new Hot(sensor, celsius, level);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<Hot> reading(Layout written) {
    return new HotSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<Hot> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<Hot> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<Hot> {

    @Override
    public TypeInformation<Hot> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
