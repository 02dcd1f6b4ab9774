package pfl.lang;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Bytes as text: hexadecimal digits, Base64, parts of URLs. */
public final class Encodings {
    private static final String DIGITS = "0123456789abcdef";

    private Encodings() {
    }

    /**
     * Hexadecimal digits.
     *
     * @param b bytes
     * @return two small digits for each
     */
    public static String hex(byte[] b) {
        StringBuilder digits = new StringBuilder(2 * b.length);
        for (byte each : b) {
            digits.append(DIGITS.charAt(each >> 4 & 15)).append(DIGITS.charAt(each & 15));
        }
        return digits.toString();
    }

    /**
     * The bytes that hexadecimal digits say.
     *
     * @param s digits, small or not
     * @return the bytes, or null where the string is none
     */
    public static byte[] ofHex(String s) {
        byte[] bytes = new byte[s.length() / 2];
        for (int i = 0; i < s.length(); i++) {
            int digit = digit(s.charAt(i));
            if (digit < 0 || s.length() % 2 != 0) {
                return null;
            }
            bytes[i / 2] = (byte) (bytes[i / 2] << 4 | digit);
        }
        return bytes;
    }

    private static int digit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    /**
     * Base64 with padding.
     *
     * @param b bytes
     * @return the text
     */
    public static String base64(byte[] b) {
        return Base64.getEncoder().encodeToString(b);
    }

    /**
     * The bytes that Base64 says.
     *
     * @param s with padding or without
     * @return the bytes, or null where the string is no Base64
     */
    public static byte[] ofBase64(String s) {
        return decoded(Base64.getDecoder(), s);
    }

    /**
     * Base64 for addresses and file names, without padding.
     *
     * @param b bytes
     * @return the text
     */
    public static String base64url(byte[] b) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(b);
    }

    /**
     * The bytes that Base64 for addresses and file names says.
     *
     * @param s with padding or without
     * @return the bytes, or null where the string is no such Base64
     */
    public static byte[] ofBase64url(String s) {
        return decoded(Base64.getUrlDecoder(), s);
    }

    private static byte[] decoded(Base64.Decoder decoder, String s) {
        try {
            return decoder.decode(s);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * A string as a part of a URL.
     *
     * @param s a string
     * @return the unreserved characters of RFC 3986 as they are, the others as bytes
     */
    public static String url(String s) {
        StringBuilder encoded = new StringBuilder(s.length());
        for (byte each : Bytes.utf8(s)) {
            if (each >= '0' && each <= '9' || each >= 'A' && each <= 'Z'
                || each >= 'a' && each <= 'z' || each > 0 && "-._~".indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(Text.upper(hex(new byte[] {each})));
            }
        }
        return encoded.toString();
    }

    /**
     * The string that a part of a URL says.
     *
     * @param s the part
     * @return the string, or null where digits are missing or bytes are not UTF-8
     */
    public static String ofUrl(String s) {
        if (s.indexOf('%') < 0) {
            return s;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(s.length());
        byte[] encoded = Bytes.utf8(s);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                bytes.write(encoded[i]);
                continue;
            }
            int high = i + 2 < encoded.length ? digit((char) (encoded[i + 1] & 0xFF)) : -1;
            int low = i + 2 < encoded.length ? digit((char) (encoded[i + 2] & 0xFF)) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        return Bytes.text(bytes.toByteArray());
    }
}
