package websessions.records;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes Click as JSON. */
public final class ClickJson extends JsonSchema<Click> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString VISITOR = JsonWriter.name("visitor");
  private static final SerializableString DEVICE = JsonWriter.name("device");
  private static final SerializableString URL = JsonWriter.name("url");
  private static final SerializableString MILLIS = JsonWriter.name("millis");
  private static final SerializableString AT = JsonWriter.name("at");
  private static final String[] REQUIRED = { "visitor", "url", "millis", "at" };

  @Override
  protected Click read(JsonReader in) throws IOException {
    String visitor = null;
    String device = null;
    String url = null;
    long millis = 0L;
    long at = 0L;
    int seen = 0;
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      switch (field) {
        case "visitor":
          visitor = in.string();
          seen |= 1;
          break;
        case "device":
          device = in.optional(JsonReader::string);
          break;
        case "url":
          url = in.string();
          seen |= 1 << 1;
          break;
        case "millis":
          millis = in.int64();
          seen |= 1 << 2;
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
    return new Click(visitor, device, url, millis, at);
  }

  @Override
  protected void write(Click click, JsonWriter out) throws IOException {
    out.field(VISITOR).string(click.visitor);
    out.field(DEVICE).optional(click.device, JsonWriter::string);
    out.field(URL).string(click.url);
    out.field(MILLIS).int64(click.millis);
    out.field(AT).timestamp(click.at);
  }

  @Override
  public TypeInformation<Click> getProducedType() {
    return ClickSerializer.TYPE;
  }
}
