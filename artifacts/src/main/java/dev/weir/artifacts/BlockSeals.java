package dev.weir.artifacts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a block is the same as when it was seen first. Of each it keeps 16 bytes: GMAC (NIST SP 800-38D) under
 * a key that nobody else ever has, so that nobody can write another block that passes. Where a digest needs no secret,
 * this needs half its time. For one thread at a time.
 */
final class BlockSeals {

    private static final int KEY_BYTES = 16;
    private static final int TAG_BITS = 128;

    private final Map<Long, byte[]> seals = new HashMap<>();
    private @Nullable Cipher cipher;
    private @Nullable SecretKeySpec key;

    /** Whether somebody saw the block with this number. */
    boolean has(long number) {
        return seals.containsKey(number);
    }

    /** Keeps what a block is when it is seen first, and tells afterwards whether it is still the same. */
    boolean same(long number, byte[] bytes, int from, int length) {
        byte[] seal = seals.get(number);
        try {
            if (seal == null) {
                seals.put(
                        number,
                        prepared(Cipher.ENCRYPT_MODE, number, bytes, from, length)
                                .doFinal());
            } else {
                prepared(Cipher.DECRYPT_MODE, number, bytes, from, length).doFinal(seal);
            }
            return true;
        } catch (AEADBadTagException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    private Cipher prepared(int mode, long number, byte[] bytes, int from, int length) throws GeneralSecurityException {
        if (cipher == null || key == null) {
            byte[] secret = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(secret);
            key = new SecretKeySpec(secret, "AES");
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        }
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce(number)));
        cipher.updateAAD(bytes, from, length);
        return cipher;
    }

    /** One for each block, and each is sealed once. */
    private static byte[] nonce(long number) {
        return ByteBuffer.allocate(12).putInt(0).putLong(number).array();
    }
}
