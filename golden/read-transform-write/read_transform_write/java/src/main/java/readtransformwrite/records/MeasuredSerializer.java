package readtransformwrite.records;

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

/** How Measured travels between tasks and is kept in state. */
public final class MeasuredSerializer extends RecordSerializer<Measured> {

  private static final long serialVersionUID = 1L;
  private static final Layout LAYOUT = Layout.record()
    .field("text", FieldType.STRING)
    .field("length", FieldType.INT)
    .field("shouted", FieldType.STRING);

  public static final MeasuredSerializer SERIALIZER = new MeasuredSerializer(
    null
  );
  public static final TypeInformation<Measured> TYPE = new RecordType<>(
    Measured.class,
    SERIALIZER
  );

  private MeasuredSerializer(Layout written) {
    super(written);
  }

  @Override
  protected void write(Measured measured, DataOutputView out)
    throws IOException {
    StringValue.writeString(measured.text, out);
    out.writeInt(measured.length);
    StringValue.writeString(measured.shouted, out);
  }

  @Override
  protected Measured read(DataInputView in) throws IOException {
    return new Measured(
      StringValue.readString(in),
      in.readInt(),
      StringValue.readString(in)
    );
  }

  @Override
  protected Measured read(FieldReader in) throws IOException {
    String text = null;
    int length = 0;
    String shouted = null;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "text":
          text = in.read(FieldType.STRING);
          break;
        case "length":
          length = in.read(FieldType.INT);
          break;
        case "shouted":
          shouted = in.read(FieldType.STRING);
          break;
        default:
          in.skip();
      }
    }
    return new Measured(text, length, shouted);
  }

  @Override
  protected Layout layout() {
    return LAYOUT;
  }

  @Override
  protected RecordSerializer<Measured> reading(Layout written) {
    return new MeasuredSerializer(written);
  }

  @Override
  public TypeSerializerSnapshot<Measured> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of the record in a savepoint. */
  public static final class Snapshot extends RecordSnapshot<Measured> {

    public Snapshot() {
      super(SERIALIZER);
    }
  }

  /** Tells Flink the type of the record. */
  public static final class Info extends TypeInfoFactory<Measured> {

    @Override
    public TypeInformation<Measured> createTypeInfo(
      Type type,
      Map<String, TypeInformation<?>> parameters
    ) {
      return TYPE;
    }
  }
}
