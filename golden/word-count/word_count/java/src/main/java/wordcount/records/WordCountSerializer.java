package wordcount.records;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;
import pfl.types.FieldReader;
import pfl.types.FieldType;
import pfl.types.Layout;
import pfl.types.RecordSerializer;
import pfl.types.RecordSnapshot;
import pfl.types.RecordType;

/** How WordCount travels between tasks and is kept in state. */
public final class WordCountSerializer extends RecordSerializer<WordCount> {

  private static final long serialVersionUID = 1L;
  private static final Layout LAYOUT = Layout.record()
    .field("word", FieldType.STRING)
    .field("count", FieldType.LONG);

  public static final WordCountSerializer SERIALIZER = new WordCountSerializer(
    null
  );
  public static final TypeInformation<WordCount> TYPE = new RecordType<>(
    WordCount.class,
    SERIALIZER
  );

  private WordCountSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(WordCount wordCount, DataOutputView out)
    throws IOException {
    StringValue.writeString(wordCount.word, out);
    out.writeLong(wordCount.count);
  }

  @Override
  protected WordCount read(DataInputView in) throws IOException {
    return new WordCount(StringValue.readString(in), in.readLong());
  }

  @Override
  protected WordCount read(FieldReader in) throws IOException {
    String word = null;
    long count = 0L;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "word":
          word = in.read(FieldType.STRING);
          break;
        case "count":
          count = in.read(FieldType.LONG);
          break;
        default:
          in.skip();
      }
    }
    return new WordCount(word, count);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<WordCount> reading(Layout written) {
    return new WordCountSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<WordCount> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<WordCount> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<WordCount> {

    @Override
    public TypeInformation<WordCount> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
