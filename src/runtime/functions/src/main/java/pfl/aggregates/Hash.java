package pfl.aggregates;

import java.math.BigDecimal;

/**
 * MurmurHash3 (x86, 32 bits) of values. Numbers without a fraction are hashed as 64 bits whatever their
 * width, texts as UTF-16 code units, decimals as their text.
 */
final class Hash {
    private Hash() {
    }

    static int of(Object value, int seed) {
        if (value instanceof CharSequence) {
            return ofText((CharSequence) value, seed);
        }
        if (value instanceof BigDecimal) {
            return ofText(((BigDecimal) value).toPlainString(), seed);
        }
        if (value instanceof byte[]) {
            return ofBytes((byte[]) value, seed);
        }
        if (value instanceof Number) {
            long number = ((Number) value).longValue();
            return finished(mixed(mixed(seed, (int) number), (int) (number >>> 32)), Long.BYTES);
        }
        throw new IllegalArgumentException("There is no hash of " + value.getClass().getName());
    }

    private static int ofText(CharSequence text, int seed) {
        int hash = seed;
        int length = text.length();
        for (int i = 1; i < length; i += 2) {
            hash = mixed(hash, text.charAt(i - 1) | text.charAt(i) << 16);
        }
        if (length % 2 != 0) {
            hash ^= scrambled(text.charAt(length - 1));
        }
        return finished(hash, 2 * length);
    }

    private static int ofBytes(byte[] bytes, int seed) {
        int hash = seed;
        int block = 0;
        for (int i = 0; i < bytes.length; i++) {
            block |= (bytes[i] & 0xff) << 8 * (i % 4);
            if (i % 4 == 3) {
                hash = mixed(hash, block);
                block = 0;
            }
        }
        // No byte is left where the block is 0, or only zeros, which change nothing either.
        return finished(hash ^ scrambled(block), bytes.length);
    }

    private static int scrambled(int block) {
        return Integer.rotateLeft(block * 0xcc9e2d51, 15) * 0x1b873593;
    }

    private static int mixed(int hash, int block) {
        return Integer.rotateLeft(hash ^ scrambled(block), 13) * 5 + 0xe6546b64;
    }

    private static int finished(int hash, int length) {
        int h = hash ^ length;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
