package sensorstatistics.records;

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

/** How Reading travels between tasks and is kept in state. */
public final class ReadingSerializer extends RecordSerializer<Reading> {

  private static final long serialVersionUID = 1L;
  private static final FieldType<State> STATE = FieldType.enumeration(
    State.class
  );
  private static final FieldType<String> BADGE = FieldType.optional(
    FieldType.STRING
  );
  private static final Layout LAYOUT = Layout.record()
    .field("sensor", FieldType.STRING)
    .field("celsius", FieldType.DOUBLE)
    .field("state", STATE)
    .field("badge", BADGE)
    .field("at", FieldType.TIMESTAMP);

  public static final ReadingSerializer SERIALIZER = new ReadingSerializer(
    null
  );
  public static final TypeInformation<Reading> TYPE = new RecordType<>(
    Reading.class,
    SERIALIZER
  );

  private ReadingSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(Reading reading, DataOutputView out) throws IOException {
    StringValue.writeString(reading.sensor, out);
    out.writeDouble(reading.celsius);
    STATE.write(reading.state, out);
    BADGE.write(reading.badge, out);
    out.writeLong(reading.at);
  }

  @Override
  protected Reading read(DataInputView in) throws IOException {
    return new Reading(
      StringValue.readString(in),
      in.readDouble(),
      STATE.read(in),
      BADGE.read(in),
      in.readLong()
    );
  }

  @Override
  protected Reading read(FieldReader in) throws IOException {
    String sensor = null;
    double celsius = 0.0;
    State state = null;
    String badge = null;
    long at = 0L;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "sensor":
          sensor = in.read(FieldType.STRING);
          break;
        case "celsius":
          celsius = in.read(FieldType.DOUBLE);
          break;
        case "state":
          state = in.read(STATE);
          break;
        case "badge":
          badge = in.read(BADGE);
          break;
        case "at":
          at = in.read(FieldType.TIMESTAMP);
          break;
        default:
          in.skip();
      }
    }
    return new Reading(sensor, celsius, state, badge, at);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<Reading> reading(Layout written) {
    return new ReadingSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<Reading> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<Reading> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<Reading> {

    @Override
    public TypeInformation<Reading> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
