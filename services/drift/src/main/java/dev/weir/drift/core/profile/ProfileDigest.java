package dev.weir.drift.core.profile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a profile by what it holds. */
final class ProfileDigest {

    private static final int BYTES = 8;

    private ProfileDigest() {}

    /** The first eight bytes of SHA-256 over names, bins and counts, in hexadecimal. */
    static String of(ReferenceProfile profile) {
        MessageDigest digest = sha256();
        number(digest, profile.sampleSize());
        for (FeatureProfile feature : profile.features()) {
            text(digest, feature.name());
            switch (feature.bins()) {
                case NumericBins numeric -> {
                    for (double edge : numeric.edges()) {
                        number(digest, Double.doubleToLongBits(edge));
                    }
                }
                case CategoryBins categories -> categories.categories().forEach(category -> text(digest, category));
            }
            for (long count : feature.counts().withMissing()) {
                number(digest, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static void number(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
