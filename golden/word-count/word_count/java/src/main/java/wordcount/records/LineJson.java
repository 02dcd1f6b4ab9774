package wordcount.records;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes Line as JSON. */
public final class LineJson extends JsonSchema<Line> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString TEXT = JsonWriter.name("text");
  private static final String[] REQUIRED = { "text" };

  @Override
  protected Line read(JsonReader in) throws IOException {
    String text = null;
    int seen = 0;
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      switch (field) {
        case "text":
          text = in.string();
          seen |= 1;
          break;
        default:
          in.skip();
      }
    }
    in.require(seen, REQUIRED);
    return new Line(text);
  }

  @Override
  protected void write(Line line, JsonWriter out) throws IOException {
    out.field(TEXT).string(line.text);
  }

  @Override
  public TypeInformation<Line> getProducedType() {
    return LineSerializer.TYPE;
  }
}
