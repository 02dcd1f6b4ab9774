package pfl.lang;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields within a line of text: CSV, and keys with their values. */
public final class Fields {
    private Fields() {
    }

    /**
     * Entries such as {@code a=1,b=2}.
     *
     * @param s a text
     * @param betweenEntries what separates entries
     * @param afterKey what separates a key from its value
     * @return the value of each key, the last one where there are several
     */
    public static Map<String, String> keyValues(String s, String betweenEntries, String afterKey) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String entry : Text.split(s, betweenEntries)) {
            if (!entry.isEmpty()) {
                List<String> parts = Parts.split(entry, afterKey, 2);
                entries.put(parts.get(0), parts.size() == 1 ? "" : parts.get(1));
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /**
     * The fields of a line of CSV (RFC 4180), separated by commas.
     *
     * @param s the line
     * @return its fields, or null where quotes are not in order
     */
    public static List<String> parseCsv(String s) {
        return parseCsv(s, ",");
    }

    /**
     * The fields of a line of CSV (RFC 4180).
     *
     * @param s the line
     * @param separator what separates fields; the empty string separates none
     * @return its fields, or null where quotes are not in order
     */
    public static List<String> parseCsv(String s, String separator) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            int end;
            if (s.startsWith("\"", at)) {
                end = closingQuote(s, at + 1);
                if (end < 0) {
                    return null;
                }
                fields.add(s.substring(at + 1, end).replace("\"\"", "\""));
                end++;
            } else {
                int next = separator.isEmpty() ? -1 : s.indexOf(separator, at);
                end = next < 0 ? s.length() : next;
                fields.add(s.substring(at, end));
            }
            if (end == s.length()) {
                return Collections.unmodifiableList(fields);
            }
            if (separator.isEmpty() || !s.startsWith(separator, end)) {
                return null;
            }
            at = end + separator.length();
        }
    }

    /** The quote that is not one of two. */
    private static int closingQuote(String s, int from) {
        int at = s.indexOf('"', from);
        while (at >= 0 && s.startsWith("\"\"", at)) {
            at = s.indexOf('"', at + 2);
        }
        return at;
    }

    /**
     * A line of CSV, separated by commas.
     *
     * @param fields its fields
     * @return the line, without a line break
     */
    public static String toCsv(List<String> fields) {
        return toCsv(fields, ",");
    }

    /**
     * A line of CSV.
     *
     * @param fields its fields
     * @param separator what stands between them
     * @return the line, without a line break
     */
    public static String toCsv(List<String> fields, String separator) {
        List<String> written = new ArrayList<>(fields.size());
        for (String field : fields) {
            boolean plain = field.indexOf('"') < 0 && field.indexOf('\n') < 0
                && field.indexOf('\r') < 0 && !field.contains(separator);
            written.add(plain ? field : '"' + field.replace("\"", "\"\"") + '"');
        }
        return String.join(separator, written);
    }
}
