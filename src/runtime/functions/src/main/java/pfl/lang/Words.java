package pfl.lang;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Words, ways to write them, and what strings are made of. */
public final class Words {
    private Words() {
    }

    /**
     * Puts the first code point in upper case.
     *
     * @param s a string
     * @return the string with a capital
     */
    public static String capitalize(String s) {
        int first = s.isEmpty() ? 0 : Character.charCount(s.codePointAt(0));
        return Text.upper(s.substring(0, first)) + s.substring(first);
    }

    /**
     * Puts the first code point of every word in upper case, all others in lower case.
     *
     * @param s a string; white space separates its words
     * @return the string with capitals
     */
    public static String title(String s) {
        StringBuilder title = new StringBuilder(s.length());
        int start = 0;
        for (int i = 0; i <= s.length(); i++) {
            if (i == s.length() || Trims.isSpace(s.charAt(i))) {
                title.append(capitalWord(s.substring(start, i)));
                title.append(s, i, Math.min(i + 1, s.length()));
                start = i + 1;
            }
        }
        return title.toString();
    }

    private static String capitalWord(String word) {
        int first = word.isEmpty() ? 0 : Character.charCount(word.codePointAt(0));
        return Text.upper(word.substring(0, first)) + Text.lower(word.substring(first));
    }

    /**
     * The words of a name in small letters.
     *
     * @param s a name
     * @return its words, with {@code _} between them
     */
    public static String snakeCase(String s) {
        return Text.lower(String.join("_", wordsOf(s)));
    }

    /**
     * The words of a name in small letters.
     *
     * @param s a name
     * @return its words, with {@code -} between them
     */
    public static String kebabCase(String s) {
        return Text.lower(String.join("-", wordsOf(s)));
    }

    /**
     * The words of a name, each but the first with a capital.
     *
     * @param s a name
     * @return its words, without anything between them
     */
    public static String camelCase(String s) {
        List<String> words = wordsOf(s);
        return words.isEmpty() ? "" : Text.lower(words.get(0)) + capitals(words, 1);
    }

    /**
     * The words of a name, each with a capital.
     *
     * @param s a name
     * @return its words, without anything between them
     */
    public static String pascalCase(String s) {
        return capitals(wordsOf(s), 0);
    }

    private static String capitals(List<String> words, int from) {
        StringBuilder all = new StringBuilder();
        for (String word : words.subList(from, words.size())) {
            all.append(capitalWord(word));
        }
        return all.toString();
    }

    private static List<String> wordsOf(String s) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= s.length(); i++) {
            boolean ends = i == s.length() || !isOfWord(s.charAt(i));
            if (i > start && (ends || beginsWord(s, i))) {
                words.add(s.substring(start, i));
                start = i;
            }
            if (ends) {
                start = i + 1;
            }
        }
        return words;
    }

    /** Whether an upper-case letter comes after a small one or a digit, or before a small one. */
    private static boolean beginsWord(String s, int i) {
        char before = s.charAt(i - 1);
        return isUpper(s.charAt(i)) && (isLower(before) || isDigit(before)
            || isUpper(before) && i + 1 < s.length() && isLower(s.charAt(i + 1)));
    }

    private static boolean isOfWord(char c) {
        return c > 127 || isUpper(c) || isLower(c) || isDigit(c);
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Whether a string is made of ASCII digits.
     *
     * @param s a string
     * @return false for the empty string
     */
    public static boolean isDigits(String s) {
        return !s.isEmpty() && s.chars().allMatch(Words::isDigit);
    }

    /**
     * Whether a string is made of ASCII letters.
     *
     * @param s a string
     * @return false for the empty string
     */
    public static boolean isAlpha(String s) {
        return !s.isEmpty() && s.chars().allMatch(c -> isUpper(c) || isLower(c));
    }

    /**
     * Whether a string is made of ASCII letters and digits.
     *
     * @param s a string
     * @return false for the empty string
     */
    public static boolean isAlphanumeric(String s) {
        return !s.isEmpty() && s.chars().allMatch(c -> isUpper(c) || isLower(c) || isDigit(c));
    }

    /**
     * Whether a string has no code point above 127.
     *
     * @param s a string
     * @return true for the empty string
     */
    public static boolean isAscii(String s) {
        return s.chars().allMatch(c -> c < 128);
    }

    /**
     * Whether two strings are the same but for upper and lower case.
     *
     * @param a a string
     * @param b a string
     * @return whether both are the same in upper case, put in lower case
     */
    public static boolean equalsIgnoreCase(String a, String b) {
        return a.equals(b) || Text.lower(Text.upper(a)).equals(Text.lower(Text.upper(b)));
    }

    /**
     * Normal form C of Unicode.
     *
     * @param s a string
     * @return the string, composed
     */
    public static String normalize(String s) {
        return Normalizer.normalize(s, Normalizer.Form.NFC);
    }

    /**
     * Normal form KC of Unicode.
     *
     * @param s a string
     * @return the string, composed, with plain characters for their variants
     */
    public static String normalizeCompatible(String s) {
        return Normalizer.normalize(s, Normalizer.Form.NFKC);
    }

    /**
     * Replaces single code points.
     *
     * @param s a string
     * @param from the code points to replace
     * @param to those that stand in their place; what it is too short for is left out
     * @return the changed string
     */
    public static String translate(String s, String from, String to) {
        int[] old = from.codePoints().toArray();
        int[] fresh = to.codePoints().toArray();
        StringBuilder out = new StringBuilder(s.length());
        s.codePoints().forEach(code -> {
            int at = 0;
            while (at < old.length && old[at] != code) {
                at++;
            }
            if (at == old.length) {
                out.appendCodePoint(code);
            } else if (at < fresh.length) {
                out.appendCodePoint(fresh[at]);
            }
        });
        return out.toString();
    }

    /**
     * The edit distance of Levenshtein.
     *
     * @param a a string
     * @param b a string
     * @return how many code points must be put in, left out or changed
     */
    public static int levenshtein(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        int[] row = new int[right.length + 1];
        for (int j = 0; j <= right.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length; j++) {
                int changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length];
    }

    /**
     * Puts values in the places of a text.
     *
     * @param template a text with {@code {}} at its places
     * @param values what stands there, in order
     * @return the text; places without a value stay
     */
    public static String format(String template, List<String> values) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        int at = template.indexOf("{}");
        for (int i = 0; i < values.size() && at >= 0; i++) {
            out.append(template, start, at).append(values.get(i));
            start = at + 2;
            at = template.indexOf("{}", start);
        }
        return out.append(template.substring(start)).toString();
    }
}
