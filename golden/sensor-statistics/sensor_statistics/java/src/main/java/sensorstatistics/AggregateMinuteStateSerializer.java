package sensorstatistics;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import pfl.aggregates.Moments;
import pfl.aggregates.MomentsSerializer;
import pfl.types.FieldReader;
import pfl.types.FieldType;
import pfl.types.Layout;
import pfl.types.RecordSerializer;
import pfl.types.RecordSnapshot;
import pfl.types.RecordType;

/** How AggregateMinuteState travels between tasks and is kept in state. */
final class AggregateMinuteStateSerializer
  extends RecordSerializer<AggregateMinuteState>
{

  private static final long serialVersionUID = 1L;
  private static final FieldType<List<Double>> MEDIAN = FieldType.list(
    FieldType.DOUBLE
  );
  private static final FieldType<Moments> DEVIATION_MOMENTS = FieldType.record(
    MomentsSerializer.SERIALIZER
  );
  private static final FieldType<Long> HOTTEST_AT = FieldType.optional(
    FieldType.TIMESTAMP
  );
  private static final FieldType<Double> HOTTEST_AT_BY = FieldType.optional(
    FieldType.DOUBLE
  );
  private static final FieldType<Double> LAST = FieldType.optional(
    FieldType.DOUBLE
  );
  private static final FieldType<List<String>> BADGES = FieldType.list(
    FieldType.STRING
  );
  private static final FieldType<byte[]> LEVELS_SKETCH = FieldType.BYTES;
  private static final Layout LAYOUT = Layout.record()
    .field("readings", FieldType.LONG)
    .field("median", MEDIAN)
    .field("deviation_moments", DEVIATION_MOMENTS)
    .field("hottest_at", HOTTEST_AT)
    .field("hottest_at_by", HOTTEST_AT_BY)
    .field("last", LAST)
    .field("bad", FieldType.LONG)
    .field("all_ok", FieldType.BOOL)
    .field("badges", BADGES)
    .field("levels_sketch", LEVELS_SKETCH);

  public static final AggregateMinuteStateSerializer SERIALIZER =
    new AggregateMinuteStateSerializer(null);
  public static final TypeInformation<AggregateMinuteState> TYPE =
    new RecordType<>(AggregateMinuteState.class, SERIALIZER);

  private AggregateMinuteStateSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(AggregateMinuteState state, DataOutputView out)
    throws IOException {
    out.writeLong(state.readings);
    MEDIAN.write(state.median, out);
    DEVIATION_MOMENTS.write(state.deviationMoments, out);
    HOTTEST_AT.write(state.hottestAt, out);
    HOTTEST_AT_BY.write(state.hottestAtBy, out);
    LAST.write(state.last, out);
    out.writeLong(state.bad);
    out.writeBoolean(state.allOk);
    BADGES.write(state.badges, out);
    LEVELS_SKETCH.write(state.levelsSketch, out);
  }

  @Override
  protected AggregateMinuteState read(DataInputView in) throws IOException {
    return new AggregateMinuteState(
      in.readLong(),
      MEDIAN.read(in),
      DEVIATION_MOMENTS.read(in),
      HOTTEST_AT.read(in),
      HOTTEST_AT_BY.read(in),
      LAST.read(in),
      in.readLong(),
      in.readBoolean(),
      BADGES.read(in),
      LEVELS_SKETCH.read(in)
    );
  }

  @Override
  protected AggregateMinuteState read(FieldReader in) throws IOException {
    long readings = 0L;
    List<Double> median = null;
    Moments deviationMoments = null;
    Long hottestAt = null;
    Double hottestAtBy = null;
    Double last = null;
    long bad = 0L;
    boolean allOk = false;
    List<String> badges = null;
    byte[] levelsSketch = null;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "readings":
          readings = in.read(FieldType.LONG);
          break;
        case "median":
          median = in.read(MEDIAN);
          break;
        case "deviation_moments":
          deviationMoments = in.read(DEVIATION_MOMENTS);
          break;
        case "hottest_at":
          hottestAt = in.read(HOTTEST_AT);
          break;
        case "hottest_at_by":
          hottestAtBy = in.read(HOTTEST_AT_BY);
          break;
        case "last":
          last = in.read(LAST);
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
        case "levels_sketch":
          levelsSketch = in.read(LEVELS_SKETCH);
          break;
        default:
          in.skip();
      }
    }
    return new AggregateMinuteState(
      readings,
      median,
      deviationMoments,
      hottestAt,
      hottestAtBy,
      last,
      bad,
      allOk,
      badges,
      levelsSketch
    );
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<AggregateMinuteState> reading(Layout written) {
    return new AggregateMinuteStateSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<AggregateMinuteState> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot
    extends RecordSnapshot<AggregateMinuteState>
  {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<AggregateMinuteState> {

    @Override
    public TypeInformation<AggregateMinuteState> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
