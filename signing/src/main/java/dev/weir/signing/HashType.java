package dev.weir.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/** The hashes of files and shards that can be checked here; the specification's BLAKE hashes are not among them. */
public enum HashType {
    SHA256("SHA-256", 32),
    SHA384("SHA-384", 48),
    SHA512("SHA-512", 64);

    private static final String SHARDED = "-sharded-";

    private final String standardName;
    private final int bytes;

    HashType(String standardName, int bytes) {
        this.standardName = standardName;
        this.bytes = bytes;
    }

    /** As statements call it, {@code sha256} for one. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Length of a digest in bytes. */
    int length() {
        return bytes;
    }

    /** A new computation of this hash. */
    public MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(standardName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + standardName, e);
        }
    }

    /** Reads a label; the reference implementation appends {@code -sharded-<n>} to that of a shard. */
    static Optional<HashType> of(String text) {
        int suffix = text.indexOf(SHARDED);
        String label =
                suffix < 0 || !isNumber(text.substring(suffix + SHARDED.length())) ? text : text.substring(0, suffix);
        for (HashType type : values()) {
            if (type.label().equals(label)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
