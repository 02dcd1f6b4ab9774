package sensorstatistics.records;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes Minute as JSON. */
public final class MinuteJson extends JsonSchema<Minute> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString SENSOR = JsonWriter.name("sensor");
  private static final SerializableString FROM = JsonWriter.name("from");
  private static final SerializableString READINGS = JsonWriter.name(
    "readings"
  );
  private static final SerializableString MEDIAN = JsonWriter.name("median");
  private static final SerializableString P95 = JsonWriter.name("p95");
  private static final SerializableString DEVIATION = JsonWriter.name(
    "deviation"
  );
  private static final SerializableString HOTTEST_AT = JsonWriter.name(
    "hottest_at"
  );
  private static final SerializableString LAST = JsonWriter.name("last");
  private static final SerializableString BAD = JsonWriter.name("bad");
  private static final SerializableString ALL_OK = JsonWriter.name("all_ok");
  private static final SerializableString BADGES = JsonWriter.name("badges");
  private static final SerializableString LEVELS = JsonWriter.name("levels");
  private static final String[] REQUIRED = {
    "sensor",
    "from",
    "readings",
    "median",
    "p95",
    "hottest_at",
    "last",
    "bad",
    "all_ok",
    "badges",
    "levels",
  };

  @Override
  protected Minute read(JsonReader in) throws IOException {
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
    int seen = 0;
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      switch (field) {
        case "sensor":
          sensor = in.string();
          seen |= 1;
          break;
        case "from":
          from = in.timestamp();
          seen |= 1 << 1;
          break;
        case "readings":
          readings = in.int64();
          seen |= 1 << 2;
          break;
        case "median":
          median = in.float64();
          seen |= 1 << 3;
          break;
        case "p95":
          p95 = in.float64();
          seen |= 1 << 4;
          break;
        case "deviation":
          deviation = in.optional(JsonReader::float64);
          break;
        case "hottest_at":
          hottestAt = in.timestamp();
          seen |= 1 << 5;
          break;
        case "last":
          last = in.float64();
          seen |= 1 << 6;
          break;
        case "bad":
          bad = in.int64();
          seen |= 1 << 7;
          break;
        case "all_ok":
          allOk = in.bool();
          seen |= 1 << 8;
          break;
        case "badges":
          badges = in.list(JsonReader::string);
          seen |= 1 << 9;
          break;
        case "levels":
          levels = in.int64();
          seen |= 1 << 10;
          break;
        default:
          in.skip();
      }
    }
    in.require(seen, REQUIRED);
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
  protected void write(Minute minute, JsonWriter out) throws IOException {
    out.field(SENSOR).string(minute.sensor);
    out.field(FROM).timestamp(minute.from);
    out.field(READINGS).int64(minute.readings);
    out.field(MEDIAN).float64(minute.median);
    out.field(P95).float64(minute.p95);
    out.field(DEVIATION).optional(minute.deviation, JsonWriter::float64);
    out.field(HOTTEST_AT).timestamp(minute.hottestAt);
    out.field(LAST).float64(minute.last);
    out.field(BAD).int64(minute.bad);
    out.field(ALL_OK).bool(minute.allOk);
    out.field(BADGES).list(minute.badges, JsonWriter::string);
    out.field(LEVELS).int64(minute.levels);
  }

  @Override
  public TypeInformation<Minute> getProducedType() {
    return MinuteSerializer.TYPE;
  }
}
