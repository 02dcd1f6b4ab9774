package pfl.lang;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A regular expression in the syntax of RE2, matched in linear time. The compiler has looked at it; a
 * job makes each once.
 */
public final class Regex {
    private final Pattern pattern;
    private final List<String> names;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
        Map<String, Integer> groups = pattern.namedGroups();
        names = new ArrayList<>(groups.keySet());
        names.sort((a, b) -> groups.get(a) - groups.get(b));
    }

    /**
     * A regular expression.
     *
     * @param pattern its text
     * @return the expression
     */
    public static Regex of(String pattern) {
        return new Regex(Pattern.compile(pattern));
    }

    /**
     * A pattern of SQL's LIKE.
     *
     * @param pattern {@code %} stands for any text, {@code _} for one code point, and a backslash
     *     before them or itself for the character
     * @return the regular expression that matches the same texts
     */
    public static Regex like(String pattern) {
        StringBuilder regex = new StringBuilder("(?s)");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                char literal = c == '\\' ? pattern.charAt(++i) : c;
                regex.append("\\^$.|?*+()[]{}".indexOf(literal) < 0 ? "" : "\\").append(literal);
            }
        }
        return of(regex.toString());
    }

    /**
     * Whether the whole of a string matches.
     *
     * @param s a string
     * @return whether it does
     */
    public boolean matches(String s) {
        return pattern.matches(s);
    }

    /**
     * Whether a part of a string matches.
     *
     * @param s a string
     * @return whether one does
     */
    public boolean contains(String s) {
        return pattern.matcher(s).find();
    }

    /**
     * The first part that matches.
     *
     * @param s a string
     * @return the part, or null
     */
    public String find(String s) {
        return extract(s, 0);
    }

    /**
     * All parts that match, without overlap.
     *
     * @param s a string
     * @return the parts, from left to right
     */
    public List<String> findAll(String s) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = pattern.matcher(s);
        for (int at = 0; next(matcher, s, at); at = after(matcher, s)) {
            parts.add(matcher.group());
        }
        return Collections.unmodifiableList(parts);
    }

    /**
     * Where the first part begins that matches.
     *
     * @param s a string
     * @return the code point, from 0, or null
     */
    public Integer indexOf(String s) {
        Matcher matcher = pattern.matcher(s);
        return matcher.find() ? Integer.valueOf(s.codePointCount(0, matcher.start())) : null;
    }

    /**
     * How many parts match, without overlap.
     *
     * @param s a string
     * @return a number from 0
     */
    public int count(String s) {
        int count = 0;
        Matcher matcher = pattern.matcher(s);
        for (int at = 0; next(matcher, s, at); at = after(matcher, s)) {
            count++;
        }
        return count;
    }

    /**
     * The first match and its groups.
     *
     * @param s a string
     * @return the match, then its groups, null for each that took no part; null without a match
     */
    public List<String> groups(String s) {
        Matcher matcher = pattern.matcher(s);
        if (!matcher.find()) {
            return null;
        }
        List<String> groups = new ArrayList<>();
        for (int i = 0; i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i));
        }
        return Collections.unmodifiableList(groups);
    }

    /**
     * The groups of the first match that have a name.
     *
     * @param s a string
     * @return the groups in the order of the pattern, null for each that took no part; null without
     *     a match
     */
    public Map<String, String> namedGroups(String s) {
        Matcher matcher = pattern.matcher(s);
        if (!matcher.find()) {
            return null;
        }
        Map<String, String> groups = new LinkedHashMap<>();
        for (String name : names) {
            groups.put(name, matcher.group(name));
        }
        return Collections.unmodifiableMap(groups);
    }

    /**
     * A group of the first match.
     *
     * @param s a string
     * @param group its number; 0 is the whole match
     * @return its text, or null where it took no part or does not exist, and without a match
     */
    public String extract(String s, int group) {
        Matcher matcher = pattern.matcher(s);
        boolean found = group >= 0 && group <= matcher.groupCount() && matcher.find();
        return found ? matcher.group(group) : null;
    }

    /**
     * A group of the first match.
     *
     * @param s a string
     * @param group its name, which the pattern has
     * @return its text, or null where it took no part, and without a match
     */
    public String extract(String s, String group) {
        return extract(s, pattern.namedGroups().get(group));
    }

    /**
     * Replaces every part that matches.
     *
     * @param s a string
     * @param by what stands in its place: {@code $1} and <code>${name}</code> are groups, and
     *     {@code $$} is a dollar
     * @return the changed string
     */
    public String replace(String s, String by) {
        StringBuilder replaced = new StringBuilder();
        int end = 0;
        Matcher matcher = pattern.matcher(s);
        for (int at = 0; next(matcher, s, at); at = after(matcher, s)) {
            replaced.append(s, end, matcher.start());
            fill(by, matcher, replaced);
            end = matcher.end();
        }
        return replaced.append(s, end, s.length()).toString();
    }

    private static void fill(String by, Matcher matcher, StringBuilder out) {
        for (int i = 0; i < by.length(); i++) {
            char c = by.charAt(i);
            if (c != '$') {
                out.append(c);
                continue;
            }
            char kind = by.charAt(++i);
            if (kind == '$') {
                out.append('$');
                continue;
            }
            int close = by.indexOf('}', i);
            String group = kind == '{' ? matcher.group(by.substring(i + 1, close))
                : matcher.group(kind - '0');
            out.append(group == null ? "" : group);
            i = kind == '{' ? close : i;
        }
    }

    /**
     * The parts between those that match; empty matches separate nothing.
     *
     * @param s a string
     * @return at least one part
     */
    public List<String> split(String s) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        Matcher matcher = pattern.matcher(s);
        for (int at = 0; next(matcher, s, at); at = after(matcher, s)) {
            if (matcher.end() > matcher.start()) {
                parts.add(s.substring(start, matcher.start()));
                start = matcher.end();
            }
        }
        parts.add(s.substring(start));
        return Collections.unmodifiableList(parts);
    }

    private static boolean next(Matcher matcher, String s, int at) {
        return at <= s.length() && matcher.find(at);
    }

    /** Where to look on: after an empty match at the next code point, never within one. */
    private static int after(Matcher matcher, String s) {
        int end = matcher.end();
        if (end > matcher.start()) {
            return end;
        }
        return end < s.length() ? end + Character.charCount(s.codePointAt(end)) : end + 1;
    }
}
