package hotsensors.records;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes Alert as JSON. */
public final class AlertJson extends JsonSchema<Alert> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString SENSOR = JsonWriter.name("sensor");
  private static final SerializableString PEAK = JsonWriter.name("peak");
  private static final SerializableString COUNT = JsonWriter.name("count");
  private static final SerializableString UNTIL = JsonWriter.name("until");
  private static final String[] REQUIRED = {
    "sensor",
    "peak",
    "count",
    "until",
  };

  @Override
  protected Alert read(JsonReader in) throws IOException {
    String sensor = null;
    double peak = 0.0;
    long count = 0L;
    long until = 0L;
    int seen = 0;
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      switch (field) {
        case "sensor":
          sensor = in.string();
          seen |= 1;
          break;
        case "peak":
          peak = in.float64();
          seen |= 1 << 1;
          break;
        case "count":
          count = in.int64();
          seen |= 1 << 2;
          break;
        case "until":
          until = in.timestamp();
          seen |= 1 << 3;
          break;
        default:
          in.skip();
      }
    }
    in.require(seen, REQUIRED);
    return new Alert(sensor, peak, count, until);
  }

  @Override
  protected void write(Alert alert, JsonWriter out) throws IOException {
    out.field(SENSOR).string(alert.sensor);
    out.field(PEAK).float64(alert.peak);
    out.field(COUNT).int64(alert.count);
    out.field(UNTIL).timestamp(alert.until);
  }

  @Override
  public TypeInformation<Alert> getProducedType() {
    return AlertSerializer.TYPE;
  }
}
