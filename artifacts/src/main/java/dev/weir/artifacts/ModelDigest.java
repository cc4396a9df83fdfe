package dev.weir.artifacts;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;

/**
 * The digest of a whole model: SHA-256 over the concatenated raw digests of its resources in code-point order of their
 * names. It is the subject digest of OpenSSF Model Signing v1.0.
 */
public final class ModelDigest {

    private ModelDigest() {}

    /**
     * The digest of the model that has these resources, whatever order they come in.
     *
     * @throws IllegalArgumentException when there are none, or two have the same name
     */
    public static Digest of(Collection<Resource> resources) {
        MessageDigest digest = Digest.sha256();
        inOrder(resources).forEach(resource -> digest.update(resource.digest().raw()));
        return Digest.ofRaw(digest.digest());
    }

    /**
     * The resources in code-point order of their names.
     *
     * @throws IllegalArgumentException when there are none, or two have the same name
     */
    public static List<Resource> inOrder(Collection<Resource> resources) {
        if (resources.isEmpty()) {
            throw new IllegalArgumentException("a model has at least one resource");
        }
        if (resources.stream().map(Resource::name).distinct().count() < resources.size()) {
            throw new IllegalArgumentException("two resources of a model have the same name");
        }
        return resources.stream()
                .sorted((left, right) -> CodePointOrder.CODE_POINT_ORDER.compare(left.name(), right.name()))
                .toList();
    }
}
