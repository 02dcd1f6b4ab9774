package pfl.lang;

/** What is at the ends of a string, taken away. */
public final class Trims {
    private Trims() {
    }

    /**
     * Removes spaces, and only these, from both ends.
     *
     * @param s a string
     * @return the string without them
     */
    public static String trim(String s) {
        return trim(s, " ");
    }

    /**
     * Removes some code points from both ends.
     *
     * @param s a string
     * @param characters the code points to remove
     * @return the string without them
     */
    public static String trim(String s, String characters) {
        return trimEnd(trimStart(s, characters), characters);
    }

    /**
     * Removes spaces from the start.
     *
     * @param s a string
     * @return the string without them
     */
    public static String trimStart(String s) {
        return trimStart(s, " ");
    }

    /**
     * Removes some code points from the start.
     *
     * @param s a string
     * @param characters the code points to remove
     * @return the string without them
     */
    public static String trimStart(String s, String characters) {
        int start = 0;
        while (start < s.length() && characters.indexOf(s.codePointAt(start)) >= 0) {
            start += Character.charCount(s.codePointAt(start));
        }
        return s.substring(start);
    }

    /**
     * Removes spaces from the end.
     *
     * @param s a string
     * @return the string without them
     */
    public static String trimEnd(String s) {
        return trimEnd(s, " ");
    }

    /**
     * Removes some code points from the end.
     *
     * @param s a string
     * @param characters the code points to remove
     * @return the string without them
     */
    public static String trimEnd(String s, String characters) {
        int end = s.length();
        while (end > 0 && characters.indexOf(s.codePointBefore(end)) >= 0) {
            end -= Character.charCount(s.codePointBefore(end));
        }
        return s.substring(0, end);
    }

    /**
     * Removes white space from both ends.
     *
     * @param s a string
     * @return the string without it
     */
    public static String strip(String s) {
        int start = 0;
        int end = s.length();
        while (start < end && isSpace(s.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(s.charAt(end - 1))) {
            end--;
        }
        return s.substring(start, end);
    }

    /**
     * Whether there is nothing but white space.
     *
     * @param s a string
     * @return true for the empty string, too
     */
    public static boolean isBlank(String s) {
        return strip(s).isEmpty();
    }

    /**
     * The string without what it begins with.
     *
     * @param s a string
     * @param prefix what to remove, once
     * @return the rest, or the string where it begins otherwise
     */
    public static String removePrefix(String s, String prefix) {
        return s.startsWith(prefix) ? s.substring(prefix.length()) : s;
    }

    /**
     * The string without what it ends with.
     *
     * @param s a string
     * @param suffix what to remove, once
     * @return the rest, or the string where it ends otherwise
     */
    public static String removeSuffix(String s, String suffix) {
        return s.endsWith(suffix) ? s.substring(0, s.length() - suffix.length()) : s;
    }

    /**
     * White space: Unicode's White_Space, none of which is beyond the basic plane. Java's own
     * methods know other sets.
     */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == 0x85 || c == 0xA0 || c == 0x1680
            || c >= 0x2000 && c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F
            || c == 0x205F || c == 0x3000;
    }
}
