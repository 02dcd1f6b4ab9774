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

/** How HotSelected travels between tasks and is kept in state. */
public final class HotSelectedSerializer extends RecordSerializer<HotSelected> {

  private static final long serialVersionUID = 1L;
  private static final Layout LAYOUT = Layout.record()
    .field("sensor", FieldType.STRING)
    .field("celsius", FieldType.DOUBLE)
    .field("level", FieldType.STRING);

  public static final HotSelectedSerializer SERIALIZER =
    new HotSelectedSerializer(null);
  public static final TypeInformation<HotSelected> TYPE = new RecordType<>(
    HotSelected.class,
    SERIALIZER
  );

  private HotSelectedSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(HotSelected hotSelected, DataOutputView out)
    throws IOException {
    StringValue.writeString(hotSelected.sensor, out);
    out.writeDouble(hotSelected.celsius);
    StringValue.writeString(hotSelected.level, out);
  }

  @Override
  protected HotSelected read(DataInputView in) throws IOException {
    return new HotSelected(
      StringValue.readString(in),
      in.readDouble(),
      StringValue.readString(in)
    );
  }

  @Override
  protected HotSelected read(FieldReader in) throws IOException {
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
    return new HotSelected(sensor, celsius, level);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<HotSelected> reading(Layout written) {
    return new HotSelectedSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<HotSelected> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<HotSelected> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<HotSelected> {

    @Override
    public TypeInformation<HotSelected> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
