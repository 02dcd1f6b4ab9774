package pfl.lang;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A path into JSON such as {@code $.items[0].name}. The compiler has looked at it. */
public final class JsonPath {
    /** Names of fields, and indexes of elements. */
    private final List<Object> steps = new ArrayList<>();

    private JsonPath(String path) {
        int at = 1;
        while (at < path.length()) {
            int end = at + 1;
            if (path.charAt(at) == '.') {
                while (end < path.length() && ".[".indexOf(path.charAt(end)) < 0) {
                    end++;
                }
                steps.add(path.substring(at + 1, end));
            } else if (path.charAt(end) == '"') {
                StringBuilder name = new StringBuilder();
                for (end++; path.charAt(end) != '"'; end++) {
                    end += path.charAt(end) == '\\' ? 1 : 0;
                    name.append(path.charAt(end));
                }
                steps.add(name.toString());
                end += 2;
            } else {
                end = path.indexOf(']', at) + 1;
                steps.add(Integer.valueOf(path.substring(at + 1, end - 1)));
            }
            at = end;
        }
    }

    /**
     * A path.
     *
     * @param path its text
     * @return the path
     */
    public static JsonPath of(String path) {
        return new JsonPath(path);
    }

    /**
     * Whether a string is JSON.
     *
     * @param s a string
     * @return whether it is one value
     */
    public static boolean isJson(String s) {
        return JsonScanner.value(s) != null;
    }

    /**
     * The JSON at the path.
     *
     * @param json a text
     * @return as it is written, or null
     */
    public String get(String json) {
        String value = JsonScanner.value(json);
        for (Object step : steps) {
            if (value != null) {
                value = step instanceof String ? fields(value).get(step) : element(value, step);
            }
        }
        return value;
    }

    private static String element(String array, Object index) {
        List<String> elements = elementsOf(array);
        int i = (Integer) index;
        return i < elements.size() ? elements.get(i) : null;
    }

    private static Map<String, String> fields(String object) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (object.charAt(0) == '{') {
            new JsonScanner(object).parts(fields::put);
        }
        return fields;
    }

    private static List<String> elementsOf(String array) {
        List<String> elements = new ArrayList<>();
        if (array.charAt(0) == '[') {
            new JsonScanner(array).parts((name, element) -> elements.add(element));
        }
        return elements;
    }

    /**
     * What is at the path.
     *
     * @param json a text
     * @return the name of its type, or null
     */
    public String type(String json) {
        String value = get(json);
        if (value == null) {
            return null;
        }
        switch (value.charAt(0)) {
            case '{':
                return "object";
            case '[':
                return "array";
            case '"':
                return "string";
            case 't':
            case 'f':
                return "bool";
            case 'n':
                return "null";
            default:
                return "number";
        }
    }

    private String get(String json, String type) {
        return type.equals(type(json)) ? get(json) : null;
    }

    /**
     * The string at the path.
     *
     * @param json a text
     * @return the string, or null
     */
    public String string(String json) {
        String value = get(json, "string");
        return value == null ? null : new JsonScanner(value).string();
    }

    /**
     * The whole number at the path.
     *
     * @param json a text
     * @return the number, or null
     */
    public Long number(String json) {
        String value = get(json, "number");
        return value == null ? null : Numbers.parseLong(value);
    }

    /**
     * The number at the path.
     *
     * @param json a text
     * @return the nearest double, or null
     */
    public Double fraction(String json) {
        String value = get(json, "number");
        return value == null ? null : Double.valueOf(value);
    }

    /**
     * The {@code true} or {@code false} at the path.
     *
     * @param json a text
     * @return the value, or null
     */
    public Boolean bool(String json) {
        String value = get(json, "bool");
        return value == null ? null : Boolean.valueOf(value);
    }

    /**
     * How many elements or fields.
     *
     * @param json a text
     * @return how many, or null where there is neither an array nor an object
     */
    public Integer length(String json) {
        String value = get(json);
        if (value == null || "{[".indexOf(value.charAt(0)) < 0) {
            return null;
        }
        return value.charAt(0) == '{' ? fields(value).size() : elementsOf(value).size();
    }

    /**
     * The names of the fields of an object.
     *
     * @param json a text
     * @return each name once, or null
     */
    public List<String> keys(String json) {
        String value = get(json, "object");
        return value == null ? null
            : Collections.unmodifiableList(new ArrayList<>(fields(value).keySet()));
    }

    /**
     * The elements of an array.
     *
     * @param json a text
     * @return each as it is written, or null
     */
    public List<String> elements(String json) {
        String value = get(json, "array");
        return value == null ? null : Collections.unmodifiableList(elementsOf(value));
    }
}
