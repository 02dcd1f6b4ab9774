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

/** How Line travels between tasks and is kept in state. */
public final class LineSerializer extends RecordSerializer<Line> {

  private static final long serialVersionUID = 1L;
  private static final Layout LAYOUT = Layout.record().field(
    "text",
    FieldType.STRING
  );

  public static final LineSerializer SERIALIZER = new LineSerializer(null);
  public static final TypeInformation<Line> TYPE = new RecordType<>(
    Line.class,
    SERIALIZER
  );

  private LineSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(Line line, DataOutputView out) throws IOException {
    StringValue.writeString(line.text, out);
  }

  @Override
  protected Line read(DataInputView in) throws IOException {
    return new Line(StringValue.readString(in));
  }

  @Override
  protected Line read(FieldReader in) throws IOException {
    String text = null;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "text":
          text = in.read(FieldType.STRING);
          break;
        default:
          in.skip();
      }
    }
    return new Line(text);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<Line> reading(Layout written) {
    return new LineSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<Line> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<Line> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<Line> {

    @Override
    public TypeInformation<Line> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
