package pfl.types;

import java.util.Base64;

/** The text of a record for logs: {@code Reading{sensor=a, celsius=21.5}}; bytes as Base64. */
public final class RecordText {
    private final StringBuilder text = new StringBuilder();
    private String separator = "";

    /**
     * Begins the text.
     *
     * @param record the name of the record
     */
    public RecordText(String record) {
        text.append(record).append('{');
    }

    /**
     * Adds a field.
     *
     * @param name its name
     * @param value its value or null
     * @return this text
     */
    public RecordText field(String name, Object value) {
        text.append(separator).append(name).append('=');
        separator = ", ";
        if (value instanceof byte[]) {
            text.append(Base64.getEncoder().encodeToString((byte[]) value));
        } else {
            text.append(value);
        }
        return this;
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
