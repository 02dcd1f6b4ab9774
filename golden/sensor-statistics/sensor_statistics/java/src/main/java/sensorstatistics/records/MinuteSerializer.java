package sensorstatistics.records;

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

/** How Minute travels between tasks and is kept in state. */
public final class MinuteSerializer extends RecordSerializer<Minute> {

  private static final long serialVersionUID = 1L;
  private static final FieldType<Double> DEVIATION = FieldType.optional(
    FieldType.DOUBLE
  );
  private static final FieldType<List<String>> BADGES = FieldType.list(
    FieldType.STRING
  );
  private static final Layout LAYOUT = Layout.record()
    .field("sensor", FieldType.STRING)
    .field("from", FieldType.TIMESTAMP)
    .field("readings", FieldType.LONG)
    .field("median", FieldType.DOUBLE)
    .field("p95", FieldType.DOUBLE)
    .field("deviation", DEVIATION)
    .field("hottest_at", FieldType.TIMESTAMP)
    .field("last", FieldType.DOUBLE)
    .field("bad", FieldType.LONG)
    .field("all_ok", FieldType.BOOL)
    .field("badges", BADGES)
    .field("levels", FieldType.LONG);

  public static final MinuteSerializer SERIALIZER = new MinuteSerializer(null);
  public static final TypeInformation<Minute> TYPE = new RecordType<>(
    Minute.class,
    SERIALIZER
  );

  private MinuteSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(Minute minute, DataOutputView out) throws IOException {
    StringValue.writeString(minute.sensor, out);
    out.writeLong(minute.from);
    out.writeLong(minute.readings);
    out.writeDouble(minute.median);
    out.writeDouble(minute.p95);
    DEVIATION.write(minute.deviation, out);
    out.writeLong(minute.hottestAt);
    out.writeDouble(minute.last);
    out.writeLong(minute.bad);
    out.writeBoolean(minute.allOk);
    BADGES.write(minute.badges, out);
    out.writeLong(minute.levels);
  }

  @Override
  protected Minute read(DataInputView in) throws IOException {
    return new Minute(
      StringValue.readString(in),
      in.readLong(),
      in.readLong(),
      in.readDouble(),
      in.readDouble(),
      DEVIATION.read(in),
      in.readLong(),
      in.readDouble(),
      in.readLong(),
      in.readBoolean(),
      BADGES.read(in),
      in.readLong()
    );
  }

  @Override
  protected Minute read(FieldReader in) throws IOException {
    String sensor = null;
    long from = 0L;
    long readings = 0L;
    double median = 0.0;
    double p95 = 0.0;
    Double deviation = null;
    long hottestAt = 0L;
    double last = 0.0;
    long bad = 0L;
    boolean allOk = false;
    List<String> badges = null;
    long levels = 0L;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "sensor":
          sensor = in.read(FieldType.STRING);
          break;
        case "from":
          from = in.read(FieldType.TIMESTAMP);
          break;
        case "readings":
          readings = in.read(FieldType.LONG);
          break;
        case "median":
          median = in.read(FieldType.DOUBLE);
          break;
        case "p95":
          p95 = in.read(FieldType.DOUBLE);
          break;
        case "deviation":
          deviation = in.read(DEVIATION);
          break;
        case "hottest_at":
          hottestAt = in.read(FieldType.TIMESTAMP);
          break;
        case "last":
          last = in.read(FieldType.DOUBLE);
          break;
        case "bad":
          bad = in.read(FieldType.LONG);
          break;
        case "all_ok":
          allOk = in.read(FieldType.BOOL);
          break;
        case "badges":
          badges = in.read(BADGES);
          break;
        case "levels":
          levels = in.read(FieldType.LONG);
          break;
        default:
          in.skip();
      }
    }
    return new Minute(
      sensor,
      from,
      readings,
      median,
      p95,
      deviation,
      hottestAt,
      last,
      bad,
      allOk,
      badges,
      levels
    );
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<Minute> reading(Layout written) {
    return new MinuteSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<Minute> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<Minute> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<Minute> {

    @Override
    public TypeInformation<Minute> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
