package pfl.lang;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes, which are never changed. */
public final class Bytes {
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private Bytes() {
    }

    /**
     * A string in UTF-8.
     *
     * @param s a string
     * @return its bytes; half of a surrogate pair becomes the replacement character
     */
    public static byte[] utf8(String s) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(REPLACEMENT)
                .encode(CharBuffer.wrap(s));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The string that UTF-8 says.
     *
     * @param b bytes
     * @return the string, or null where the bytes are not UTF-8
     */
    public static String text(byte[] b) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /**
     * The bytes from one on.
     *
     * @param b bytes
     * @param start from 0; clamped
     * @return the rest
     */
    public static byte[] slice(byte[] b, int start) {
        return slice(b, Math.max(0, start), Integer.MAX_VALUE);
    }

    /**
     * A part of some bytes; clamped to what is there.
     *
     * @param b bytes
     * @param start the first byte, from 0
     * @param length how many bytes
     * @return the part
     */
    public static byte[] slice(byte[] b, int start, int length) {
        int from = Math.min(b.length, Math.max(0, start));
        long end = Math.min(b.length, (long) start + length);
        return Arrays.copyOfRange(b, from, (int) Math.max(from, end));
    }

    /**
     * Some bytes, then others.
     *
     * @param a bytes
     * @param b more bytes
     * @return all of them
     */
    public static byte[] append(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /**
     * One byte.
     *
     * @param b bytes
     * @param index from 0
     * @return a number from 0 to 255, or null where there is none
     */
    public static Integer get(byte[] b, int index) {
        return index >= 0 && index < b.length ? Integer.valueOf(b[index] & 0xFF) : null;
    }
}
