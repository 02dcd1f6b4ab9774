package pfl.aggregates;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import pfl.types.FieldReader;
import pfl.types.FieldType;
import pfl.types.Layout;
import pfl.types.RecordSerializer;
import pfl.types.RecordSnapshot;

/** How Moments are kept in state. */
public final class MomentsSerializer extends RecordSerializer<Moments> {
    private static final long serialVersionUID = 1L;
    private static final Layout LAYOUT = Layout.record()
            .field("count", FieldType.LONG)
            .field("mean_x", FieldType.DOUBLE)
            .field("mean_y", FieldType.DOUBLE)
            .field("products", FieldType.DOUBLE)
            .field("squares_x", FieldType.DOUBLE)
            .field("squares_y", FieldType.DOUBLE);

    /** Of the layout of this release. */
    public static final MomentsSerializer SERIALIZER = new MomentsSerializer(null);

    private MomentsSerializer(Layout written) {
        super(written);
    }

    @Override
    protected void write(Moments moments, DataOutputView out) throws IOException {
        out.writeLong(moments.count);
        out.writeDouble(moments.meanX);
        out.writeDouble(moments.meanY);
        out.writeDouble(moments.products);
        out.writeDouble(moments.squaresX);
        out.writeDouble(moments.squaresY);
    }

    @Override
    protected Moments read(DataInputView in) throws IOException {
        return new Moments(
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }

    @Override
    protected Moments read(FieldReader in) throws IOException {
        long count = 0L;
        double meanX = 0.0;
        double meanY = 0.0;
        double products = 0.0;
        double squaresX = 0.0;
        double squaresY = 0.0;
        for (String field = in.next(); field != null; field = in.next()) {
            switch (field) {
                case "count":
                    count = in.read(FieldType.LONG);
                    break;
                case "mean_x":
                    meanX = in.read(FieldType.DOUBLE);
                    break;
                case "mean_y":
                    meanY = in.read(FieldType.DOUBLE);
                    break;
                case "products":
                    products = in.read(FieldType.DOUBLE);
                    break;
                case "squares_x":
                    squaresX = in.read(FieldType.DOUBLE);
                    break;
                case "squares_y":
                    squaresY = in.read(FieldType.DOUBLE);
                    break;
                default:
                    in.skip();
            }
        }
        return new Moments(count, meanX, meanY, products, squaresX, squaresY);
    }

    @Override
    protected Layout layout() {
        return LAYOUT;
    }

    @Override
    protected RecordSerializer<Moments> reading(Layout written) {
        return new MomentsSerializer(written);
    }

    @Override
    public TypeSerializerSnapshot<Moments> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The layout in a savepoint. */
    public static final class Snapshot extends RecordSnapshot<Moments> {
        /** For Flink. */
        public Snapshot() {
            super(SERIALIZER);
        }
    }
}
