package wordcount.records;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString;
import pfl.json.JsonReader;
import pfl.json.JsonSchema;
import pfl.json.JsonWriter;

/** Reads and writes WordCount as JSON. */
public final class WordCountJson extends JsonSchema<WordCount> {

  private static final long serialVersionUID = 1L;

  private static final SerializableString WORD = JsonWriter.name("word");
  private static final SerializableString COUNT = JsonWriter.name("count");
  private static final String[] REQUIRED = { "word", "count" };

  @Override
  protected WordCount read(JsonReader in) throws IOException {
    String word = null;
    long count = 0L;
    int seen = 0;
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      switch (field) {
        case "word":
          word = in.string();
          seen |= 1;
          break;
        case "count":
          count = in.int64();
          seen |= 1 << 1;
          break;
        default:
          in.skip();
      }
    }
    in.require(seen, REQUIRED);
    return new WordCount(word, count);
  }

  @Override
  protected void write(WordCount wordCount, JsonWriter out) throws IOException {
    out.field(WORD).string(wordCount.word);
    out.field(COUNT).int64(wordCount.count);
  }

  @Override
  public TypeInformation<WordCount> getProducedType() {
    return WordCountSerializer.TYPE;
  }
}
