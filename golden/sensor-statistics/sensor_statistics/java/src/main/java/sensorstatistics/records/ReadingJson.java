package sensorstatistics.records;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes Reading as JSON. */
public final class ReadingJson extends JsonSchema<Reading> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString SENSOR = JsonWriter.name("sensor");
  private static final SerializableString CELSIUS = JsonWriter.name("celsius");
  private static final SerializableString STATE = JsonWriter.name("state");
  private static final SerializableString BADGE = JsonWriter.name("badge");
  private static final SerializableString AT = JsonWriter.name("at");
  private static final String[] REQUIRED = {
    "sensor",
    "celsius",
    "state",
    "at",
  };

  @Override
  protected Reading read(JsonReader in) throws IOException {
    String sensor = null;
    double celsius = 0.0;
    State state = null;
    String badge = null;
    long at = 0L;
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
        case "state":
          state = in.choice(State::ofWireName);
          seen |= 1 << 2;
          break;
        case "badge":
          badge = in.optional(JsonReader::string);
          break;
        case "at":
          at = in.timestamp();
          seen |= 1 << 3;
          break;
        default:
          in.skip();
      }
    }
    in.require(seen, REQUIRED);
    return new Reading(sensor, celsius, state, badge, at);
  }

  @Override
  protected void write(Reading reading, JsonWriter out) throws IOException {
    out.field(SENSOR).string(reading.sensor);
    out.field(CELSIUS).float64(reading.celsius);
    out.field(STATE).string(reading.state.wireName);
    out.field(BADGE).optional(reading.badge, JsonWriter::string);
    out.field(AT).timestamp(reading.at);
  }

  @Override
  public TypeInformation<Reading> getProducedType() {
    return ReadingSerializer.TYPE;
  }
}
