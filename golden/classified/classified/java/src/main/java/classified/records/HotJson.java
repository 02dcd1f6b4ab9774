package classified.records;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes Hot as JSON. */
public final class HotJson extends JsonSchema<Hot> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString SENSOR = JsonWriter.name("sensor");
  private static final SerializableString CELSIUS = JsonWriter.name("celsius");
  private static final SerializableString LEVEL = JsonWriter.name("level");
  private static final String[] REQUIRED = { "sensor", "celsius", "level" };

  @Override
  protected Hot read(JsonReader in) throws IOException {
    String sensor = null;
    double celsius = 0.0;
    String level = null;
    int seen = 0;
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      switch (field) {
        case "sensor":
          sensor = in.string();
          seen |= 1;
          break;
        case "celsius":
          celsius = in.float64();
          seen |= 1 << 1;
          break;
        case "level":
          level = in.string();
          seen |= 1 << 2;
          break;
        default:
          in.skip();
      }
    }
    in.require(seen, REQUIRED);
    return new Hot(sensor, celsius, level);
  }

  @Override
  protected void write(Hot hot, JsonWriter out) throws IOException {
    out.field(SENSOR).string(hot.sensor);
    out.field(CELSIUS).float64(hot.celsius);
    out.field(LEVEL).string(hot.level);
  }

  @Override
  public TypeInformation<Hot> getProducedType() {
    return HotSerializer.TYPE;
  }
}
