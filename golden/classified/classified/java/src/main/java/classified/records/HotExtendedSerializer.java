package classified.records;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
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

/** How HotExtended travels between tasks and is kept in state. */
public final class HotExtendedSerializer extends RecordSerializer<HotExtended> {

  private static final long serialVersionUID = 1L;
  private static final FieldType<List<String>> TAGS = FieldType.list(
    FieldType.STRING
  );
  private static final Layout LAYOUT = Layout.record()
    .field("sensor", FieldType.STRING)
    .field("celsius", FieldType.DOUBLE)
    .field("at", FieldType.TIMESTAMP)
    .field("tags", TAGS)
    .field("level", FieldType.STRING);

  public static final HotExtendedSerializer SERIALIZER =
    new HotExtendedSerializer(null);
  public static final TypeInformation<HotExtended> TYPE = new RecordType<>(
    HotExtended.class,
    SERIALIZER
  );

  private HotExtendedSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(HotExtended hotExtended, DataOutputView out)
    throws IOException {
    StringValue.writeString(hotExtended.sensor, out);
    out.writeDouble(hotExtended.celsius);
    out.writeLong(hotExtended.at);
    TAGS.write(hotExtended.tags, out);
    StringValue.writeString(hotExtended.level, out);
  }

  @Override
  protected HotExtended read(DataInputView in) throws IOException {
    return new HotExtended(
      StringValue.readString(in),
      in.readDouble(),
      in.readLong(),
      TAGS.read(in),
      StringValue.readString(in)
    );
  }

  @Override
  protected HotExtended read(FieldReader in) throws IOException {
    String sensor = null;
    double celsius = 0.0;
    long at = 0L;
    List<String> tags = null;
    String level = null;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "sensor":
          sensor = in.read(FieldType.STRING);
          break;
        case "celsius":
          celsius = in.read(FieldType.DOUBLE);
          break;
        case "at":
          at = in.read(FieldType.TIMESTAMP);
          break;
        case "tags":
          tags = in.read(TAGS);
          break;
        case "level":
          level = in.read(FieldType.STRING);
          break;
        default:
          in.skip();
      }
    }
    return new HotExtended(sensor, celsius, at, tags, level);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<HotExtended> reading(Layout written) {
    return new HotExtendedSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<HotExtended> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<HotExtended> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<HotExtended> {

    @Override
    public TypeInformation<HotExtended> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
