package pfl.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import pfl.lang.Failure;
import pfl.lang.Text;

/**
 * How values of a type are written as JSON text: as {@link JsonWriter} writes them into events, but
 * within an expression.
 *
 * @param <T> the Java type of the values
 */
@FunctionalInterface
public interface JsonText<T> {
    /** Whole numbers and truth values. */
    JsonText<Object> PLAIN = (value, out) -> out.append(value);
    /** Strings. */
    JsonText<String> STRING = (value, out) -> Quotes.write(value, out);
    /** Numbers with their shortest text. */
    JsonText<Double> DOUBLE = (value, out) -> out.append(Text.of(Numbers.finite(value)));
    /** Numbers of 32 bits with their shortest text. */
    JsonText<Float> FLOAT = (value, out) -> out.append(Numbers.text(value));
    /** Decimals with all digits of their scale. */
    JsonText<BigDecimal> DECIMAL = (value, out) -> out.append(value.toPlainString());
    /** Bytes as Base64. */
    JsonText<byte[]> BYTES = (value, out) ->
        out.append('"').append(Base64.getEncoder().encodeToString(value)).append('"');
    /** Days since 1970. */
    JsonText<Integer> DATE = (value, out) ->
        out.append('"').append(Years.checked(IsoTimes::formatDate, value)).append('"');
    /** Microseconds since midnight. */
    JsonText<Long> TIME = (value, out) ->
        out.append('"').append(IsoTimes.formatTime(value)).append('"');
    /** Microseconds since 1970 in UTC. */
    JsonText<Long> TIMESTAMP = (value, out) ->
        out.append('"').append(Years.checked(Rfc3339::format, value)).append('"');
    /** Microseconds. */
    JsonText<Long> DURATION = (value, out) ->
        out.append('"')
            .append(Duration.ofSeconds(Math.floorDiv(value, 1_000_000L),
                Math.floorMod(value, 1_000_000L) * 1000))
            .append('"');

    /**
     * Writes a value.
     *
     * @param value the value, not null
     * @param out where to
     */
    void write(T value, StringBuilder out);

    /**
     * The JSON of a value.
     *
     * @param value the value, or null
     * @return its text
     * @throws Failure if it has no JSON
     */
    default String text(T value) {
        StringBuilder out = new StringBuilder();
        writeOrNull(value, out);
        return out.toString();
    }

    private void writeOrNull(T value, StringBuilder out) {
        if (value == null) {
            out.append("null");
        } else {
            write(value, out);
        }
    }

    /**
     * Values with a name.
     *
     * @param <E> an enum
     * @param name the name of a member in JSON
     * @return how its members are written
     */
    static <E> JsonText<E> named(Function<E, String> name) {
        return (value, out) -> Quotes.write(name.apply(value), out);
    }

    /**
     * Values that stand in quotes where they are keys.
     *
     * @param <T> the Java type of the values
     * @param of how they are written elsewhere
     * @return how they are written as keys
     */
    static <T> JsonText<T> quoted(JsonText<? super T> of) {
        return (value, out) -> {
            out.append('"');
            of.write(value, out);
            out.append('"');
        };
    }

    /**
     * Lists.
     *
     * @param <E> the Java type of the elements
     * @param element how they are written
     * @return how lists of them are written
     */
    static <E> JsonText<List<E>> list(JsonText<? super E> element) {
        return (value, out) -> {
            char before = '[';
            for (E each : value) {
                out.append(before);
                element.writeOrNull(each, out);
                before = ',';
            }
            out.append(value.isEmpty() ? "[]" : "]");
        };
    }

    /**
     * Maps.
     *
     * @param <K> the Java type of the keys
     * @param <V> the Java type of the values
     * @param key how the keys are written, in quotes
     * @param of how the values are written
     * @return how maps of them are written
     */
    static <K, V> JsonText<Map<K, V>> map(JsonText<? super K> key, JsonText<? super V> of) {
        return (value, out) -> {
            char before = '{';
            for (Map.Entry<K, V> entry : value.entrySet()) {
                key.write(entry.getKey(), out.append(before));
                of.writeOrNull(entry.getValue(), out.append(':'));
                before = ',';
            }
            out.append(value.isEmpty() ? "{}" : "}");
        };
    }

    /**
     * Records.
     *
     * @param <R> the record
     * @return how it is written, still without fields
     */
    static <R> Fields<R> record() {
        return new Fields<>();
    }

    /**
     * Records with the fields so far.
     *
     * @param <R> the record
     */
    final class Fields<R> implements JsonText<R> {
        private final List<JsonText<R>> fields = new ArrayList<>();

        private Fields() {
        }

        /**
         * Adds a field.
         *
         * @param <V> the Java type of its values
         * @param name its name in JSON
         * @param get its value in a record
         * @param of how its values are written
         * @return this
         */
        public <V> Fields<R> with(String name, Function<R, V> get, JsonText<? super V> of) {
            String start = (fields.isEmpty() ? "" : ",") + STRING.text(name) + ":";
            fields.add((value, out) -> of.writeOrNull(get.apply(value), out.append(start)));
            return this;
        }

        @Override
        public void write(R value, StringBuilder out) {
            out.append('{');
            fields.forEach(field -> field.write(value, out));
            out.append('}');
        }
    }

    /** Dates that have a text of four digits for the year. */
    final class Years {
        private Years() {
        }

        private static <T> String checked(Function<T, String> format, T value) {
            try {
                return format.apply(value);
            } catch (IllegalArgumentException e) {
                throw new Failure(e.getMessage());
            }
        }
    }

    /** Numbers that JSON has. */
    final class Numbers {
        private Numbers() {
        }

        private static double finite(double x) {
            if (Double.isNaN(x) || Double.isInfinite(x)) {
                throw new Failure("JSON has no number for " + x);
            }
            return x;
        }

        /** The shortest text that reads back as the same number; Java's own has digits too many. */
        private static String text(float x) {
            BigDecimal exact = new BigDecimal(Math.abs(finite(x)));
            for (int digits = 2; digits < 9; digits++) {
                BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
                if (x != 0 && rounded.floatValue() == Math.abs(x)) {
                    return (x < 0 ? "-" : "") + Text.of(rounded.doubleValue());
                }
            }
            return Text.of(Double.parseDouble(Float.toString(x)));
        }
    }

    /** Strings in quotes. */
    final class Quotes {
        private static final String SPECIAL = "\"\\\b\f\n\r\t";
        private static final String LETTERS = "\"\\bfnrt";

        private Quotes() {
        }

        /** As Jackson: of a string with half a surrogate pair all surrogates become escapes. */
        private static void write(String s, StringBuilder out) {
            boolean halves = s.codePoints().anyMatch(code -> code >= 0xD800 && code <= 0xDFFF);
            out.append('"');
            for (int i = 0; i < s.length(); i++) {
                char c = s.charAt(i);
                int special = SPECIAL.indexOf(c);
                if (special >= 0) {
                    out.append('\\').append(LETTERS.charAt(special));
                } else if (c < ' ' || halves && Character.isSurrogate(c)) {
                    out.append(String.format(java.util.Locale.ROOT, "\\u%04X", (int) c));
                } else {
                    out.append(c);
                }
            }
            out.append('"');
        }
    }
}
