package dev.weir.mesh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Identity of an event. The id of an effect is derived from the id of its cause, so that reacting twice to the same
 * event says the same facts under the same ids and whoever hears them can tell.
 *
 * @param value the id, as {@code ce_id} carries it
 */
public record EventId(UUID value) {

    private static final int VERSION_BYTE = 6;
    private static final int VARIANT_BYTE = 8;

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException when the text is no UUID
     */
    public static EventId parse(String text) {
        return new EventId(UUID.fromString(text));
    }

    /** The id that a name has in a name space: UUIDv5, RFC 9562 section 5.5. */
    public static EventId named(UUID nameSpace, String name) {
        byte[] digest = sha1(
                ByteBuffer.allocate(16)
                        .putLong(nameSpace.getMostSignificantBits())
                        .putLong(nameSpace.getLeastSignificantBits())
                        .array(),
                name.getBytes(StandardCharsets.UTF_8));
        digest[VERSION_BYTE] = (byte) (digest[VERSION_BYTE] & 0x0f | 0x50);
        digest[VARIANT_BYTE] = (byte) (digest[VARIANT_BYTE] & 0x3f | 0x80);
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new EventId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /**
     * The id of an effect of this event.
     *
     * @param type type of the effect, which is its topic
     * @param ordinal distinguishes effects of the same type, from 0
     */
    public EventId effect(String type, int ordinal) {
        if (ordinal < 0) {
            throw new IllegalArgumentException("ordinals count from 0, not " + ordinal);
        }
        return named(value, type + "/" + ordinal);
    }

    @Override
    public String toString() {
        return value.toString();
    }

    private static byte[] sha1(byte[] nameSpace, byte[] name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(nameSpace);
            return digest.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
