package pfl.lang;

import java.util.function.BiConsumer;

/** Finds where the values of a JSON text begin and end, as strictly as RFC 8259 says. */
final class JsonScanner {
    /** Objects and arrays in each other, and digits of a number: as many as events may have. */
    private static final int MOST = 1000;

    private final String text;
    private int at;
    private int depth;

    JsonScanner(String text) {
        this.text = text;
    }

    /** The one value of a text, without white space around it; null where there is none. */
    static String value(String text) {
        JsonScanner scanner = new JsonScanner(text);
        try {
            scanner.space();
            int start = scanner.at;
            scanner.skip();
            int end = scanner.at;
            scanner.space();
            return scanner.at == text.length() ? text.substring(start, end) : null;
        } catch (NotJson e) {
            return null;
        }
    }

    /** The parts of an object or array that is JSON: their names, null in an array, and values. */
    void parts(BiConsumer<String, String> visit) {
        boolean named = text.charAt(at++) == '{';
        space();
        while (peek() != '}' && peek() != ']') {
            String name = null;
            if (named) {
                name = string();
                space();
                at++;
                space();
            }
            int start = at;
            skip();
            visit.accept(name, text.substring(start, at));
            space();
            if (peek() == ',') {
                at++;
                space();
            }
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void space() {
        while (" \n\r\t".indexOf(peek()) >= 0) {
            at++;
        }
    }

    private void expect(boolean fits) {
        if (!fits) {
            throw NotJson.INSTANCE;
        }
    }

    private void take(char c) {
        expect(at < text.length() && text.charAt(at) == c);
        at++;
    }

    private void skip() {
        switch (peek()) {
            case '{':
                nested('}');
                break;
            case '[':
                nested(']');
                break;
            case '"':
                string();
                break;
            case 't':
                word("true");
                break;
            case 'f':
                word("false");
                break;
            case 'n':
                word("null");
                break;
            default:
                number();
        }
    }

    private void nested(char close) {
        expect(++depth <= MOST);
        at++;
        space();
        boolean more = peek() != close;
        while (more) {
            if (close == '}') {
                string();
                space();
                take(':');
                space();
            }
            skip();
            space();
            more = peek() == ',';
            if (more) {
                at++;
                space();
            }
        }
        take(close);
        depth--;
    }

    private void word(String word) {
        expect(text.startsWith(word, at));
        at += word.length();
    }

    private void number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = 1;
        if (peek() == '0') {
            at++;
        } else {
            digits = digits();
        }
        if (peek() == '.') {
            at++;
            digits += digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits += digits();
        }
        expect(at - start <= MOST || digits <= MOST);
    }

    private int digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        expect(at > start);
        return at - start;
    }

    /** The string that begins here. */
    String string() {
        take('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char c = peek();
            expect(c >= ' ');
            at++;
            string.append(c == '\\' ? escape() : c);
        }
        at++;
        return string.toString();
    }

    private char escape() {
        char kind = peek();
        int plain = "\"\\/bfnrt".indexOf(kind);
        at++;
        if (plain >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        expect(kind == 'u' && at + 4 <= text.length());
        byte[] unit = Encodings.ofHex(text.substring(at, at + 4));
        expect(unit != null);
        at += 4;
        return (char) ((unit[0] & 0xFF) << 8 | unit[1] & 0xFF);
    }

    /** Says nothing: it is caught where the scanner is called. */
    private static final class NotJson extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final NotJson INSTANCE = new NotJson();

        private NotJson() {
            super("not JSON", null, false, false);
        }
    }
}
