package dev.weir.signing;

import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import java.util.HexFormat;

/**
 * A file or a shard with its digest, as a statement lists it.
 *
 * @param name path inside the model, as in {@link Resource}; a shard's ends in {@code :<start>:<end>}, offsets in bytes
 * @param hash how it was hashed
 * @param hex the digest in lower-case hexadecimal digits
 */
public record Item(String name, HashType hash, String hex) {
    public Item {
        Resource.requireName(name);
        if (hex.length() != 2 * hash.length() || !hex.chars().allMatch(Item::isLowerHex)) {
            throw new IllegalArgumentException("not a " + hash.label() + " digest: " + hex);
        }
    }

    static Item of(Resource resource) {
        return new Item(resource.name(), HashType.SHA256, resource.digest().hex());
    }

    /** A whole file with its SHA-256. */
    Resource toResource() {
        return new Resource(name, new Digest(hex));
    }

    byte[] raw() {
        return HexFormat.of().parseHex(hex);
    }

    private static boolean isLowerHex(int character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
    }
}
