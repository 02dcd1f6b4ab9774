package pfl.types;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * How a value is laid out in bytes: a tree of its type. The layout of a record is kept in savepoints, so
 * that a later program, whose record has other fields, can read the older state field by field.
 */
public final class Layout implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a node of the tree is. The order is part of the format of snapshots: add at the end. */
    enum Kind {
        BOOL, INT8, INT16, INT, LONG, FLOAT, DOUBLE, DECIMAL, STRING, BYTES, DATE, TIME, TIMESTAMP, DURATION,
        OPTIONAL, LIST, MAP, ENUM, RECORD
    }

    private static final int VERSION = 1;

    final Kind kind;
    /** Names of the fields of a record, or of the members of an enum. */
    final List<String> names;
    /** Types of the fields, of the element, of key and value, or of what is optional. */
    final List<Layout> parts;
    final int precision;
    final int scale;
    /** The fields of a record that have a default; not part of what is written. */
    private final List<Boolean> defaults;

    private Layout(Kind kind, List<String> names, List<Layout> parts, int precision, int scale,
            List<Boolean> defaults) {
        this.kind = kind;
        this.names = names;
        this.parts = parts;
        this.precision = precision;
        this.scale = scale;
        this.defaults = defaults;
    }

    static Layout of(Kind kind, Layout... parts) {
        return new Layout(kind, List.of(), Arrays.asList(parts), 0, 0, List.of());
    }

    static Layout decimal(int precision, int scale) {
        return new Layout(Kind.DECIMAL, List.of(), List.of(), precision, scale, List.of());
    }

    static Layout enumeration(List<String> members) {
        return new Layout(Kind.ENUM, members, List.of(), 0, 0, List.of());
    }

    /**
     * Starts the layout of a record.
     *
     * @return a record without fields
     */
    public static Layout record() {
        return new Layout(Kind.RECORD, List.of(), List.of(), 0, 0, List.of());
    }

    /**
     * Adds a field.
     *
     * @param name its name in the program
     * @param type its type
     * @return a layout with this field at its end
     */
    public Layout field(String name, FieldType<?> type) {
        return with(name, type, false);
    }

    /**
     * Adds a field that has a default: older state may be without it.
     *
     * @param name its name in the program
     * @param type its type
     * @return a layout with this field at its end
     */
    public Layout fieldWithDefault(String name, FieldType<?> type) {
        return with(name, type, true);
    }

    private Layout with(String name, FieldType<?> type, boolean hasDefault) {
        return new Layout(kind, plus(names, name), plus(parts, type.layout()), 0, 0, plus(defaults, hasDefault));
    }

    private static <E> List<E> plus(List<E> list, E last) {
        List<E> longer = new ArrayList<>(list);
        longer.add(last);
        return Collections.unmodifiableList(longer);
    }

    void write(DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        writeNode(out);
    }

    private void writeNode(DataOutputView out) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeInt(precision);
        out.writeInt(scale);
        out.writeInt(names.size());
        for (String name : names) {
            StringValue.writeString(name, out);
        }
        out.writeInt(parts.size());
        for (Layout part : parts) {
            part.writeNode(out);
        }
    }

    static Layout read(DataInputView in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("The layout of a record has version " + version
                    + "; this program reads version " + VERSION);
        }
        return readNode(in);
    }

    private static Layout readNode(DataInputView in) throws IOException {
        Kind kind = Kind.values()[in.readByte()];
        int precision = in.readInt();
        int scale = in.readInt();
        List<String> names = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            names.add(StringValue.readString(in));
        }
        List<Layout> parts = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            parts.add(readNode(in));
        }
        List<Boolean> none = kind == Kind.RECORD ? Collections.nCopies(parts.size(), false) : List.of();
        return new Layout(kind, names, parts, precision, scale, none);
    }

    /**
     * Why state written in an older layout can't be read as this one.
     *
     * @param old the layout of the state
     * @return one text for each conflict, naming the field; empty if it can be read
     */
    List<String> conflictsWith(Layout old) {
        List<String> conflicts = new ArrayList<>();
        collectConflicts(old, "", conflicts);
        return conflicts;
    }

    private void collectConflicts(Layout old, String path, List<String> conflicts) {
        if (kind == Kind.OPTIONAL) {
            parts.get(0).collectConflicts(old.kind == Kind.OPTIONAL ? old.parts.get(0) : old, path, conflicts);
        } else if (kind != old.kind ? !widens(old) : kind == Kind.DECIMAL && !holds(old)) {
            conflicts.add((path.isEmpty() ? "the value" : "field " + path) + " was " + old + " and is " + this);
        } else if (kind == Kind.ENUM) {
            for (String member : old.names) {
                if (!names.contains(member)) {
                    conflicts.add("field " + path + ": the member " + member + " is gone");
                }
            }
        } else if (kind == Kind.RECORD) {
            for (int i = 0; i < names.size(); i++) {
                String field = path.isEmpty() ? names.get(i) : path + "." + names.get(i);
                int before = old.names.indexOf(names.get(i));
                if (before >= 0) {
                    parts.get(i).collectConflicts(old.parts.get(before), field, conflicts);
                } else if (parts.get(i).kind != Kind.OPTIONAL && !defaults.get(i)) {
                    conflicts.add("field " + field + ": " + parts.get(i)
                            + " is new; make it optional or give it a default");
                }
            }
        } else {
            for (int i = 0; i < parts.size() && i < old.parts.size(); i++) {
                parts.get(i).collectConflicts(old.parts.get(i), path + "[]", conflicts);
            }
        }
    }

    private boolean holds(Layout old) {
        return scale >= old.scale && precision - scale >= old.precision - old.scale;
    }

    /** Whether each value of the older numeric type is one of this. */
    private boolean widens(Layout old) {
        boolean integer = old.kind.compareTo(Kind.INT8) >= 0 && old.kind.compareTo(Kind.INT) <= 0;
        switch (kind) {
            case INT16:
            case INT:
            case LONG:
                return integer && old.kind.compareTo(kind) < 0;
            case DOUBLE:
                return integer || old.kind == Kind.FLOAT;
            default:
                return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout && ((Layout) other).kind == kind
                && ((Layout) other).names.equals(names) && ((Layout) other).parts.equals(parts)
                && ((Layout) other).precision == precision && ((Layout) other).scale == scale;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind.name(), names, parts, precision, scale);
    }

    /** The type as a program writes it; the fields of a record, the members of an enum. */
    @Override
    public String toString() {
        switch (kind) {
            case OPTIONAL:
                return parts.get(0) + "?";
            case LIST:
                return "list<" + parts.get(0) + ">";
            case MAP:
                return "map<" + parts.get(0) + ", " + parts.get(1) + ">";
            case DECIMAL:
                return "decimal(" + precision + ", " + scale + ")";
            case ENUM:
                return "enum { " + String.join(", ", names) + " }";
            case RECORD:
                List<String> fields = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    fields.add(names.get(i) + ": " + parts.get(i));
                }
                return "{ " + String.join(", ", fields) + " }";
            default:
                return kind.name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
