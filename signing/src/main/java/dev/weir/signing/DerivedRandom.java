package dev.weir.signing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.interfaces.ECPrivateKey;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The nonce source of one signature: HMAC-SHA-512 in counter mode under the private key, over the message. As in RFC
 * 6979 (deterministic ECDSA), whose purpose it shares though not its bits, the nonce is secret and unique to key and
 * message, so that signing again gives the same bundle and a repeated reaction the same effect.
 */
final class DerivedRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private DerivedRandom(SecureRandomSpi source) {
        super(source, null);
    }

    static SecureRandom of(ECPrivateKey key, byte[] message) {
        return new DerivedRandom(new Counter(hmac(key.getS().toByteArray(), message)));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key, "HmacSHA512"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no HMAC-SHA-512", e);
        }
    }

    private static final class Counter extends SecureRandomSpi {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;
        private long count;

        Counter(byte[] seed) {
            this.seed = seed;
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            ByteBuffer target = ByteBuffer.wrap(bytes);
            while (target.hasRemaining()) {
                byte[] block = hmac(
                        seed, ByteBuffer.allocate(Long.BYTES).putLong(count++).array());
                target.put(block, 0, Math.min(block.length, target.remaining()));
            }
        }

        /** Further seeds would make signatures differ; there is nothing to add to. */
        @Override
        protected void engineSetSeed(byte[] ignored) {}

        @Override
        protected byte[] engineGenerateSeed(int length) {
            byte[] bytes = new byte[length];
            engineNextBytes(bytes);
            return bytes;
        }
    }
}
