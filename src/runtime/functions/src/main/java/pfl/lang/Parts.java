package pfl.lang;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Parts of strings, by place and by what is around them. Places count code points from 0. */
public final class Parts {
    private Parts() {
    }

    /**
     * One code point of a string.
     *
     * @param s a string
     * @param index which one
     * @return the code point as a string, or null where the string has none there
     */
    public static String charAt(String s, int index) {
        Integer code = codePointAt(s, index);
        return code == null ? null : Character.toString(code);
    }

    /**
     * One code point of a string.
     *
     * @param s a string
     * @param index which one
     * @return its number, or null where the string has none there
     */
    public static Integer codePointAt(String s, int index) {
        if (index < 0 || index >= s.length() || index >= Text.length(s)) {
            return null;
        }
        return s.codePointAt(s.offsetByCodePoints(0, index));
    }

    /**
     * The string of one code point.
     *
     * @param code its number
     * @return the string, or null where the number is no code point or half of a surrogate pair
     */
    public static String fromCodePoint(int code) {
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return Character.isValidCodePoint(code) && !surrogate ? Character.toString(code) : null;
    }

    /**
     * The last code points of a string.
     *
     * @param s a string
     * @param count how many; clamped
     * @return the end of the string
     */
    public static String right(String s, int count) {
        return Text.substring(s, Text.length(s) - Math.min(Text.length(s), Math.max(0, count)));
    }

    /**
     * What is before the first occurrence of a part.
     *
     * @param s a string
     * @param part what to look for
     * @return the start of the string, or null where the part does not occur
     */
    public static String before(String s, String part) {
        return upTo(s, s.indexOf(part));
    }

    /**
     * What is after the first occurrence of a part.
     *
     * @param s a string
     * @param part what to look for
     * @return the end of the string, or null where the part does not occur
     */
    public static String after(String s, String part) {
        return behind(s, s.indexOf(part), part);
    }

    /**
     * What is before the last occurrence of a part.
     *
     * @param s a string
     * @param part what to look for
     * @return the start of the string, or null where the part does not occur
     */
    public static String beforeLast(String s, String part) {
        return upTo(s, s.lastIndexOf(part));
    }

    /**
     * What is after the last occurrence of a part.
     *
     * @param s a string
     * @param part what to look for
     * @return the end of the string, or null where the part does not occur
     */
    public static String afterLast(String s, String part) {
        return behind(s, s.lastIndexOf(part), part);
    }

    private static String upTo(String s, int at) {
        return at < 0 ? null : s.substring(0, at);
    }

    private static String behind(String s, int at, String part) {
        return at < 0 ? null : s.substring(at + part.length());
    }

    /**
     * What is between two parts.
     *
     * @param s a string
     * @param start the part before, at its first occurrence
     * @param end the part after, at its first occurrence from there on
     * @return the text between them, or null where either does not occur
     */
    public static String between(String s, String start, String end) {
        String rest = after(s, start);
        return rest == null ? null : before(rest, end);
    }

    /**
     * Where a part begins for the last time.
     *
     * @param s a string
     * @param part what to look for
     * @return the code point, or null
     */
    public static Integer lastIndexOf(String s, String part) {
        int at = s.lastIndexOf(part);
        return at < 0 ? null : Integer.valueOf(s.codePointCount(0, at));
    }

    /**
     * How often a part occurs, without overlap.
     *
     * @param s a string
     * @param part what to look for; the empty string does not count
     * @return a number from 0
     */
    public static int countOf(String s, String part) {
        int count = 0;
        if (!part.isEmpty()) {
            for (int at = s.indexOf(part); at >= 0; at = s.indexOf(part, at + part.length())) {
                count++;
            }
        }
        return count;
    }

    /**
     * Replaces the first occurrence of a part.
     *
     * @param s a string
     * @param part what to replace; the empty string replaces nothing
     * @param by what stands in its place
     * @return the string with the replacement
     */
    public static String replaceFirst(String s, String part, String by) {
        int at = part.isEmpty() ? -1 : s.indexOf(part);
        return at < 0 ? s : s.substring(0, at) + by + s.substring(at + part.length());
    }

    /**
     * Puts a string into another.
     *
     * @param s a string
     * @param index before which code point; clamped
     * @param part what to put there
     * @return the longer string
     */
    public static String insert(String s, int index, String part) {
        return overlay(s, part, index, 0);
    }

    /**
     * Puts a string in the place of as many code points of another.
     *
     * @param s a string
     * @param by what to put there
     * @param start the first code point that goes; clamped
     * @return the changed string
     */
    public static String overlay(String s, String by, int start) {
        return overlay(s, by, start, Text.length(by));
    }

    /**
     * Puts a string in the place of a part of another.
     *
     * @param s a string
     * @param by what to put there
     * @param start the first code point that goes; clamped
     * @param length how many go; clamped
     * @return the changed string
     */
    public static String overlay(String s, String by, int start, int length) {
        String head = Text.substring(s, 0, start);
        String gone = Text.substring(s, start, length);
        return head + by + s.substring(head.length() + gone.length());
    }

    /**
     * The parts between separators, but no more than so many.
     *
     * @param s a string
     * @param separator plain text; the empty string separates nothing
     * @param limit how many parts at most; zero or less is no limit
     * @return at least one part, the last of them with all the rest
     */
    public static List<String> split(String s, String separator, int limit) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        if (!separator.isEmpty()) {
            int at = s.indexOf(separator);
            while (at >= 0 && (limit <= 0 || parts.size() < limit - 1)) {
                parts.add(s.substring(start, at));
                start = at + separator.length();
                at = s.indexOf(separator, start);
            }
        }
        parts.add(s.substring(start));
        return Collections.unmodifiableList(parts);
    }

    /**
     * The lines of a string, without the line feeds and carriage returns that end them.
     *
     * @param s a string
     * @return none for the empty string
     */
    public static List<String> lines(String s) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(s.substring(start, i));
                if (c == '\r' && i + 1 < s.length() && s.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < s.length()) {
            lines.add(s.substring(start));
        }
        return Collections.unmodifiableList(lines);
    }

    /**
     * The parts between white space.
     *
     * @param s a string
     * @return no part is empty
     */
    public static List<String> words(String s) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= s.length(); i++) {
            if (i == s.length() || Trims.isSpace(s.charAt(i))) {
                if (i > start) {
                    words.add(s.substring(start, i));
                }
                start = i + 1;
            }
        }
        return Collections.unmodifiableList(words);
    }

    /**
     * The code points of a string.
     *
     * @param s a string
     * @return each as a string
     */
    public static List<String> chars(String s) {
        List<String> chars = new ArrayList<>(s.length());
        s.codePoints().forEach(code -> chars.add(Character.toString(code)));
        return Collections.unmodifiableList(chars);
    }

    /**
     * The code points of a string from its end to its start.
     *
     * @param s a string
     * @return as many code points
     */
    public static String reverse(String s) {
        return new StringBuilder(s).reverse().toString();
    }

    /**
     * Cuts a string off.
     *
     * @param s a string
     * @param length how many code points it may have
     * @return the string, or its start
     */
    public static String truncate(String s, int length) {
        return truncate(s, length, "");
    }

    /**
     * Cuts a string off, with something at its end to say so.
     *
     * @param s a string
     * @param length how many code points it may have, together with the ending
     * @param ending what a string that is cut off ends with; cut off itself where it has no room
     * @return the string, or its start and the ending
     */
    public static String truncate(String s, int length, String ending) {
        if (Text.length(s) <= length) {
            return s;
        }
        int kept = Math.max(0, length) - Text.length(ending);
        return Text.substring(s, 0, kept) + Text.substring(ending, 0, length);
    }
}
