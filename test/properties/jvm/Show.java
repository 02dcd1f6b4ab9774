package cases;

import java.io.PrintStream;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** Values as text that has every bit of them. */
public final class Show {
    private Show() {
    }

    /** What the value is, {@code fails} for what a program can do wrong, and the exception for what only we can. */
    public static void outcome(PrintStream out, Callable<Object> value) {
        String text;
        try {
            text = text(value.call());
        } catch (pfl.lang.Failure e) {
            text = "fails";
        } catch (Throwable e) {
            text = "THREW " + e;
        }
        out.println(text);
    }

    static String text(Object value) throws IllegalAccessException {
        if (value == null) {
            return "null";
        }
        if (value instanceof Double) {
            return "d" + Long.toHexString(Double.doubleToLongBits((Double) value));
        }
        if (value instanceof Float) {
            return "d" + Long.toHexString(Double.doubleToLongBits((Float) value));
        }
        if (value instanceof BigDecimal) {
            return "m" + ((BigDecimal) value).toPlainString();
        }
        if (value instanceof String) {
            return quoted((String) value);
        }
        if (value instanceof byte[]) {
            StringBuilder hex = new StringBuilder("x");
            for (byte each : (byte[]) value) {
                hex.append(String.format("%02x", each));
            }
            return hex.toString();
        }
        if (value instanceof Enum) {
            return "e" + ((Enum<?>) value).ordinal();
        }
        StringBuilder all = new StringBuilder();
        if (value instanceof List) {
            for (Object each : (List<?>) value) {
                all.append(text(each)).append(',');
            }
            return "[" + all + "]";
        }
        if (value instanceof Map) {
            TreeSet<String> entries = new TreeSet<>();
            for (Map.Entry<?, ?> each : ((Map<?, ?>) value).entrySet()) {
                entries.add(text(each.getKey()) + ":" + text(each.getValue()));
            }
            return entries.toString();
        }
        if (value.getClass().getPackageName().equals("cases.records")) {
            for (Field field : value.getClass().getFields()) {
                all.append(text(field.get(value))).append(',');
            }
            return "{" + all + "}";
        }
        return value.toString();
    }

    private static String quoted(String text) {
        StringBuilder all = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
                all.append(c);
            } else {
                all.append(String.format("\\u%04x", (int) c));
            }
        }
        return all.append('"').toString();
    }
}
