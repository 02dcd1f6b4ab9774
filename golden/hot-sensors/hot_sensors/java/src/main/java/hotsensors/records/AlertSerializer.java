package hotsensors.records;

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

/** How Alert travels between tasks and is kept in state. */
public final class AlertSerializer extends RecordSerializer<Alert> {

  private static final long serialVersionUID = 1L;
  private static final Layout LAYOUT = Layout.record()
    .field("sensor", FieldType.STRING)
    .field("peak", FieldType.DOUBLE)
    .field("count", FieldType.LONG)
    .field("until", FieldType.TIMESTAMP);

  public static final AlertSerializer SERIALIZER = new AlertSerializer(null);
  public static final TypeInformation<Alert> TYPE = new RecordType<>(
    Alert.class,
    SERIALIZER
  );

  private AlertSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(Alert alert, DataOutputView out) throws IOException {
    StringValue.writeString(alert.sensor, out);
    out.writeDouble(alert.peak);
    out.writeLong(alert.count);
    out.writeLong(alert.until);
  }

  @Override
  protected Alert read(DataInputView in) throws IOException {
    return new Alert(
      StringValue.readString(in),
      in.readDouble(),
      in.readLong(),
      in.readLong()
    );
  }

  @Override
  protected Alert read(FieldReader in) throws IOException {
    String sensor = null;
    double peak = 0.0;
    long count = 0L;
    long until = 0L;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "sensor":
          sensor = in.read(FieldType.STRING);
          break;
        case "peak":
          peak = in.read(FieldType.DOUBLE);
          break;
        case "count":
          count = in.read(FieldType.LONG);
          break;
        case "until":
          until = in.read(FieldType.TIMESTAMP);
          break;
        default:
          in.skip();
      }
    }
    return new Alert(sensor, peak, count, until);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<Alert> reading(Layout written) {
    return new AlertSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<Alert> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<Alert> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<Alert> {

    @Override
    public TypeInformation<Alert> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
