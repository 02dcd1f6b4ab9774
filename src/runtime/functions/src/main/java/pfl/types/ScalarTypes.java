package pfl.types;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** The types without parts. */
final class ScalarTypes {
    /** Decimals up to this precision are written as a long. */
    private static final int LONG_DIGITS = 18;

    private ScalarTypes() {
    }

    /** An integer of an older layout: this width or a smaller one. */
    static long integer(Layout written, DataInputView in) throws IOException {
        switch (written.kind) {
            case INT8:
                return in.readByte();
            case INT16:
                return in.readShort();
            case INT:
            case DATE:
                return in.readInt();
            case LONG:
            case TIME:
            case TIMESTAMP:
            case DURATION:
                return in.readLong();
            default:
                throw new IOException("A " + written + " is no integer");
        }
    }

    /** A floating-point number of an older layout. */
    static double floating(Layout written, DataInputView in) throws IOException {
        switch (written.kind) {
            case FLOAT:
                return in.readFloat();
            case DOUBLE:
                return in.readDouble();
            default:
                return integer(written, in);
        }
    }

    static final class Bool extends FieldType<Boolean> {
        private static final long serialVersionUID = 1L;

        Bool() {
            super(Layout.of(Layout.Kind.BOOL));
        }

        @Override
        public void write(Boolean value, DataOutputView out) throws IOException {
            out.writeBoolean(value);
        }

        @Override
        public Boolean read(DataInputView in) throws IOException {
            return in.readBoolean();
        }

        @Override
        Boolean read(Layout written, DataInputView in) throws IOException {
            return in.readBoolean();
        }
    }

    static final class Int8 extends FieldType<Byte> {
        private static final long serialVersionUID = 1L;

        Int8() {
            super(Layout.of(Layout.Kind.INT8));
        }

        @Override
        public void write(Byte value, DataOutputView out) throws IOException {
            out.writeByte(value);
        }

        @Override
        public Byte read(DataInputView in) throws IOException {
            return in.readByte();
        }

        @Override
        Byte read(Layout written, DataInputView in) throws IOException {
            return in.readByte();
        }
    }

    static final class Int16 extends FieldType<Short> {
        private static final long serialVersionUID = 1L;

        Int16() {
            super(Layout.of(Layout.Kind.INT16));
        }

        @Override
        public void write(Short value, DataOutputView out) throws IOException {
            out.writeShort(value);
        }

        @Override
        public Short read(DataInputView in) throws IOException {
            return in.readShort();
        }

        @Override
        Short read(Layout written, DataInputView in) throws IOException {
            return (short) integer(written, in);
        }
    }

    static final class Int32 extends FieldType<Integer> {
        private static final long serialVersionUID = 1L;

        Int32(Layout.Kind kind) {
            super(Layout.of(kind));
        }

        @Override
        public void write(Integer value, DataOutputView out) throws IOException {
            out.writeInt(value);
        }

        @Override
        public Integer read(DataInputView in) throws IOException {
            return in.readInt();
        }

        @Override
        Integer read(Layout written, DataInputView in) throws IOException {
            return (int) integer(written, in);
        }
    }

    static final class Int64 extends FieldType<Long> {
        private static final long serialVersionUID = 1L;

        Int64(Layout.Kind kind) {
            super(Layout.of(kind));
        }

        @Override
        public void write(Long value, DataOutputView out) throws IOException {
            out.writeLong(value);
        }

        @Override
        public Long read(DataInputView in) throws IOException {
            return in.readLong();
        }

        @Override
        Long read(Layout written, DataInputView in) throws IOException {
            return integer(written, in);
        }
    }

    static final class Float32 extends FieldType<Float> {
        private static final long serialVersionUID = 1L;

        Float32() {
            super(Layout.of(Layout.Kind.FLOAT));
        }

        @Override
        public void write(Float value, DataOutputView out) throws IOException {
            out.writeFloat(value);
        }

        @Override
        public Float read(DataInputView in) throws IOException {
            return in.readFloat();
        }

        @Override
        Float read(Layout written, DataInputView in) throws IOException {
            return in.readFloat();
        }
    }

    static final class Float64 extends FieldType<Double> {
        private static final long serialVersionUID = 1L;

        Float64() {
            super(Layout.of(Layout.Kind.DOUBLE));
        }

        @Override
        public void write(Double value, DataOutputView out) throws IOException {
            out.writeDouble(value);
        }

        @Override
        public Double read(DataInputView in) throws IOException {
            return in.readDouble();
        }

        @Override
        Double read(Layout written, DataInputView in) throws IOException {
            return floating(written, in);
        }
    }

    static final class Text extends FieldType<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(Layout.of(Layout.Kind.STRING));
        }

        @Override
        public void write(String value, DataOutputView out) throws IOException {
            StringValue.writeString(value, out);
        }

        @Override
        public String read(DataInputView in) throws IOException {
            return StringValue.readString(in);
        }

        @Override
        String read(Layout written, DataInputView in) throws IOException {
            return StringValue.readString(in);
        }
    }

    static final class Bytes extends FieldType<byte[]> {
        private static final long serialVersionUID = 1L;

        Bytes() {
            super(Layout.of(Layout.Kind.BYTES));
        }

        @Override
        public void write(byte[] value, DataOutputView out) throws IOException {
            out.writeInt(value.length);
            out.write(value);
        }

        @Override
        public byte[] read(DataInputView in) throws IOException {
            byte[] value = new byte[in.readInt()];
            in.readFully(value);
            return value;
        }

        @Override
        byte[] read(Layout written, DataInputView in) throws IOException {
            return read(in);
        }
    }

    static final class Decimal extends FieldType<BigDecimal> {
        private static final long serialVersionUID = 1L;

        private final int scale;
        private final boolean fitsLong;

        Decimal(int precision, int scale) {
            super(Layout.decimal(precision, scale));
            this.scale = scale;
            this.fitsLong = precision <= LONG_DIGITS;
        }

        @Override
        public void write(BigDecimal value, DataOutputView out) throws IOException {
            if (value.scale() != scale) {
                throw new IOException("The decimal " + value.toPlainString() + " has not the scale " + scale);
            }
            if (fitsLong) {
                out.writeLong(value.unscaledValue().longValueExact());
            } else {
                byte[] digits = value.unscaledValue().toByteArray();
                out.writeByte(digits.length);
                out.write(digits);
            }
        }

        @Override
        public BigDecimal read(DataInputView in) throws IOException {
            if (fitsLong) {
                return BigDecimal.valueOf(in.readLong(), scale);
            }
            byte[] digits = new byte[in.readByte()];
            in.readFully(digits);
            return new BigDecimal(new BigInteger(digits), scale);
        }

        @Override
        BigDecimal read(Layout written, DataInputView in) throws IOException {
            return new Decimal(written.precision, written.scale).read(in).setScale(scale);
        }
    }
}
