package dev.weir.signing;

import dev.weir.artifacts.CodePointOrder;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.ModelDigest;
import dev.weir.artifacts.Resource;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All parts of a model.
 *
 * @param serialization how they came about
 * @param items in the order in which they are or were signed; at least one, no two of the same name
 */
public record Manifest(Serialization serialization, List<Item> items) {
    public Manifest {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a model has at least one part");
        }
        Set<String> names = HashSet.newHashSet(items.size());
        for (Item item : items) {
            if (!names.add(item.name())) {
                throw new IllegalArgumentException("two parts of a model are named " + item.name());
            }
        }
    }

    /** Whole files with SHA-256, in code-point order of their names. */
    public static Manifest ofFiles(Collection<Resource> resources) {
        return new Manifest(
                Serialization.FILES,
                ModelDigest.inOrder(resources).stream().map(Item::of).toList());
    }

    /** These parts in code-point order of their names. */
    public static Manifest inOrder(Serialization serialization, Collection<Item> items) {
        return new Manifest(
                serialization,
                items.stream()
                        .sorted(Comparator.comparing(Item::name, CodePointOrder.CODE_POINT_ORDER))
                        .toList());
    }

    /** SHA-256 over the concatenated raw digests in the order of {@link #items}, whatever the parts are hashed with. */
    public Digest digest() {
        MessageDigest digest = HashType.SHA256.newDigest();
        items.forEach(item -> digest.update(item.raw()));
        return Digest.ofRaw(digest.digest());
    }

    /** The files in code-point order of their names; none when parts are shards or have other digests than SHA-256. */
    public List<Resource> files() {
        boolean whole = serialization.method() instanceof Serialization.Method.Files
                && items.stream().allMatch(item -> item.hash() == HashType.SHA256);
        return whole ? ModelDigest.inOrder(items.stream().map(Item::toResource).toList()) : List.of();
    }
}
