package pfl.lang;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of URLs, split after RFC 3986, appendix B. */
public final class Urls {
    private static final Pattern URL = Pattern.compile(
        "(?s)(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
    private static final Pattern HOST = Pattern.compile(
        "(?s)(?:.*@)?(?:\\[([^\\]]*)\\]|([^:]*))(?::([0-9]*))?");

    private Urls() {
    }

    private static String part(String url, int group) {
        Matcher matcher = URL.matcher(url);
        return matcher.matches() ? matcher.group(group) : null;
    }

    private static Matcher authority(String url) {
        String authority = part(url, 2);
        Matcher matcher = HOST.matcher(authority == null ? "" : authority);
        return matcher.matches() ? matcher : null;
    }

    /**
     * The scheme.
     *
     * @param url a URL
     * @return in lower case, or null
     */
    public static String scheme(String url) {
        String scheme = part(url, 1);
        return scheme == null ? null : Text.lower(scheme);
    }

    /**
     * The name of the machine.
     *
     * @param url a URL
     * @return in lower case, or null
     */
    public static String host(String url) {
        Matcher authority = authority(url);
        if (authority == null) {
            return null;
        }
        String host = authority.group(1) == null ? authority.group(2) : authority.group(1);
        return host.isEmpty() ? null : Text.lower(host);
    }

    /**
     * The port.
     *
     * @param url a URL
     * @return from 0 to 65535, or null
     */
    public static Integer port(String url) {
        Matcher authority = authority(url);
        String digits = authority == null ? null : authority.group(3);
        if (digits == null || digits.isEmpty() || digits.length() > 5) {
            return null;
        }
        int port = Integer.parseInt(digits);
        return port > 65535 ? null : Integer.valueOf(port);
    }

    /**
     * The path.
     *
     * @param url a URL
     * @return as it is written
     */
    public static String path(String url) {
        return part(url, 3);
    }

    /**
     * The query.
     *
     * @param url a URL
     * @return as it is written, or null
     */
    public static String query(String url) {
        return part(url, 4);
    }

    /**
     * The fragment.
     *
     * @param url a URL
     * @return as it is written, or null
     */
    public static String fragment(String url) {
        return part(url, 5);
    }

    /**
     * The parameters in a query.
     *
     * @param query what is after {@code ?} in a URL
     * @return the value of each name, the last one where there are several
     */
    public static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Fields.keyValues(query, "&", "=").forEach((name, value) ->
            parameters.put(decoded(name), decoded(value)));
        return Collections.unmodifiableMap(parameters);
    }

    private static String decoded(String s) {
        String decoded = Encodings.ofUrl(s.replace('+', ' '));
        return decoded == null ? s : decoded;
    }
}
