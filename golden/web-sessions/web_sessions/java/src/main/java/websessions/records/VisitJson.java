package websessions.records;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes Visit as JSON. */
public final class VisitJson extends JsonSchema<Visit> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString VISITOR = JsonWriter.name("visitor");
  private static final SerializableString DEVICE = JsonWriter.name("device");
  private static final SerializableString PAGES = JsonWriter.name("pages");
  private static final SerializableString MILLIS = JsonWriter.name("millis");
  private static final SerializableString SCORE = JsonWriter.name("score");
  private static final SerializableString FROM = JsonWriter.name("from");
  private static final SerializableString UNTIL = JsonWriter.name("until");
  private static final String[] REQUIRED = {
    "visitor",
    "device",
    "pages",
    "millis",
    "score",
    "from",
    "until",
  };

  @Override
  protected Visit read(JsonReader in) throws IOException {
    String visitor = null;
    String device = null;
    long pages = 0L;
    long millis = 0L;
    double score = 0.0;
    long from = 0L;
    long until = 0L;
    int seen = 0;
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      switch (field) {
        case "visitor":
          visitor = in.string();
          seen |= 1;
          break;
        case "device":
          device = in.string();
          seen |= 1 << 1;
          break;
        case "pages":
          pages = in.int64();
          seen |= 1 << 2;
          break;
        case "millis":
          millis = in.int64();
          seen |= 1 << 3;
          break;
        case "score":
          score = in.float64();
          seen |= 1 << 4;
          break;
        case "from":
          from = in.timestamp();
          seen |= 1 << 5;
          break;
        case "until":
          until = in.timestamp();
          seen |= 1 << 6;
          break;
        default:
          in.skip();
      }
    }
    in.require(seen, REQUIRED);
    return new Visit(visitor, device, pages, millis, score, from, until);
  }

  @Override
  protected void write(Visit visit, JsonWriter out) throws IOException {
    out.field(VISITOR).string(visit.visitor);
    out.field(DEVICE).string(visit.device);
    out.field(PAGES).int64(visit.pages);
    out.field(MILLIS).int64(visit.millis);
    out.field(SCORE).float64(visit.score);
    out.field(FROM).timestamp(visit.from);
    out.field(UNTIL).timestamp(visit.until);
  }

  @Override
  public TypeInformation<Visit> getProducedType() {
    return VisitSerializer.TYPE;
  }
}
