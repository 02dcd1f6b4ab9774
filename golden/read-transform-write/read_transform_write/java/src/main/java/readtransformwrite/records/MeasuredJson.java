package readtransformwrite.records;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes Measured as JSON. */
public final class MeasuredJson extends JsonSchema<Measured> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString TEXT = JsonWriter.name("text");
  private static final SerializableString LENGTH = JsonWriter.name("length");
  private static final SerializableString SHOUTED = JsonWriter.name("shouted");
  private static final String[] REQUIRED = { "text", "length", "shouted" };

  @Override
  protected Measured read(JsonReader in) throws IOException {
    String text = null;
    int length = 0;
    String shouted = null;
    int seen = 0;
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      switch (field) {
        case "text":
          text = in.string();
          seen |= 1;
          break;
        case "length":
          length = in.int32();
          seen |= 1 << 1;
          break;
        case "shouted":
          shouted = in.string();
          seen |= 1 << 2;
          break;
        default:
          in.skip();
      }
    }
    in.require(seen, REQUIRED);
    return new Measured(text, length, shouted);
  }

  @Override
  protected void write(Measured measured, JsonWriter out) throws IOException {
    out.field(TEXT).string(measured.text);
    out.field(LENGTH).int32(measured.length);
    out.field(SHOUTED).string(measured.shouted);
  }

  @Override
  public TypeInformation<Measured> getProducedType() {
    return MeasuredSerializer.TYPE;
  }
}
