package pfl.lang;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes of bytes; digests as small hexadecimal digits. */
public final class Hashes {
    private Hashes() {
    }

    /**
     * MD5.
     *
     * @param b bytes
     * @return 32 digits
     */
    public static String md5(byte[] b) {
        return digest("MD5", b);
    }

    /**
     * SHA-1.
     *
     * @param b bytes
     * @return 40 digits
     */
    public static String sha1(byte[] b) {
        return digest("SHA-1", b);
    }

    /**
     * SHA-256.
     *
     * @param b bytes
     * @return 64 digits
     */
    public static String sha256(byte[] b) {
        return digest("SHA-256", b);
    }

    /**
     * SHA-512.
     *
     * @param b bytes
     * @return 128 digits
     */
    public static String sha512(byte[] b) {
        return digest("SHA-512", b);
    }

    private static String digest(String algorithm, byte[] b) {
        try {
            return Encodings.hex(MessageDigest.getInstance(algorithm).digest(b));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * HMAC with SHA-256.
     *
     * @param b bytes
     * @param key the key
     * @return 64 digits
     * @throws Failure when the key is empty
     */
    public static String hmacSha256(byte[] b, byte[] key) {
        if (key.length == 0) {
            throw new Failure("hmac_sha256 with an empty key");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Encodings.hex(mac.doFinal(b));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The checksum CRC-32.
     *
     * @param b bytes
     * @return a number of 32 bits, never negative
     */
    public static long crc32(byte[] b) {
        CRC32 crc = new CRC32();
        crc.update(b);
        return crc.getValue();
    }

    /**
     * MurmurHash3, x86, 32 bits, seed 0.
     *
     * @param b bytes
     * @return the hash
     */
    public static int murmur3(byte[] b) {
        int hash = 0;
        int block = 0;
        for (int i = 0; i < b.length; i++) {
            block |= (b[i] & 0xFF) << 8 * (i % 4);
            if (i % 4 == 3) {
                hash = Integer.rotateLeft(hash ^ mixed(block), 13) * 5 + 0xe6546b64;
                block = 0;
            }
        }
        hash ^= mixed(block) ^ b.length;
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }

    private static int mixed(int block) {
        return Integer.rotateLeft(block * 0xcc9e2d51, 15) * 0x1b873593;
    }
}
