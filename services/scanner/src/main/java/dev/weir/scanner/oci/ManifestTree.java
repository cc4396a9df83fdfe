package dev.weir.scanner.oci;

import dev.weir.artifacts.Digest;
import dev.weir.scanner.core.ArtifactClaim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The manifests that a reference leads to, through indexes and indexes of indexes. What an index names twice is read
 * once. Not for more than one thread.
 */
final class ManifestTree {

    private static final int DEEPEST = 4;
    private static final int MOST = 100;

    private final OciSession session;
    private final OciReference root;
    private final List<ImageIndex.Entry> leaves = new ArrayList<>();
    private final Set<String> foreign = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    ManifestTree(OciSession session, OciReference root) {
        this.session = session;
        this.root = root;
    }

    /**
     * The one manifest that is meant.
     *
     * @param wanted for which platform; needed where an index has several
     * @throws dev.weir.artifacts.ArtifactFailure.Refused naming the platforms there are when it is none of them or
     *     several
     */
    Manifest only(Optional<Platform> wanted) {
        return switch (session.described(root)) {
            case Manifest manifest
            when wanted.isPresent() ->
                throw Described.refused(root + " is one manifest, not an index; leave the platform out");
            case Manifest manifest -> manifest;
            case ImageIndex index -> manifest(choose(index, wanted));
        };
    }

    /**
     * The manifests that have all of these files; of several that differ in others, all.
     *
     * @throws dev.weir.artifacts.ArtifactFailure.Refused when there is none
     */
    List<Manifest> holding(Collection<ArtifactClaim> claims) {
        switch (session.described(root)) {
            case Manifest manifest -> {
                claims.forEach(claim -> ModelFiles.of(manifest).require(claim, root));
                return List.of(manifest);
            }
            case ImageIndex index -> {
                descend(index, 1);
                List<Manifest> holding = leaves.stream()
                        .map(this::manifest)
                        .filter(m -> claims.stream()
                                .allMatch(c -> ModelFiles.of(m).find(c, root).isPresent()))
                        .toList();
                if (holding.isEmpty()) {
                    throw Described.refused("no manifest of the index " + root + " has "
                            + claims.stream()
                                    .map(c -> c.name().value() + " ("
                                            + c.reference().digest() + ")")
                                    .collect(Collectors.joining(" and ")));
                }
                return holding;
            }
        }
    }

    private ImageIndex.Entry choose(ImageIndex index, Optional<Platform> wanted) {
        descend(index, 1);
        List<ImageIndex.Entry> images = leaves.size() == 1
                ? leaves
                : leaves.stream().filter(e -> !e.platform().isUnknown()).toList();
        List<ImageIndex.Entry> fitting = images.stream()
                .filter(e -> wanted.isEmpty() || e.platform().serves(wanted.get()))
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        String there = leaves.isEmpty()
                ? "it has none"
                : leaves.stream().map(e -> e.platform() + " " + e.digest()).collect(Collectors.joining(", "));
        String others = foreign.isEmpty() ? "" : "; of other media types: " + String.join(", ", foreign);
        throw Described.refused(wanted.filter(w -> fitting.isEmpty())
                        .map(w -> "the index " + root + " has no manifest for " + w)
                        .orElse("the index " + root + " does not say which manifest is meant; name a platform, or a"
                                + " manifest by its digest")
                + ": " + there + others);
    }

    private void descend(ImageIndex index, int depth) {
        if (depth > DEEPEST) {
            throw Described.refused("the indexes of " + root + " are nested more than " + DEEPEST + " deep");
        }
        for (ImageIndex.Entry entry : index.manifests()) {
            if (!seen.add(entry.digest())) {
                continue;
            }
            if (seen.size() > MOST) {
                throw Described.refused(
                        "the index " + root + " has more than " + MOST + " manifests; name one by its digest");
            }
            if (ImageIndex.isOne(entry.mediaType())) {
                switch (session.described(at(entry))) {
                    case ImageIndex nested -> descend(nested, depth + 1);
                    case Manifest manifest -> throw otherwise(entry);
                }
            } else if (Manifest.isOne(entry.mediaType())) {
                leaves.add(entry);
            } else {
                foreign.add(entry.mediaType());
            }
        }
    }

    private Manifest manifest(ImageIndex.Entry entry) {
        return switch (session.described(at(entry))) {
            case Manifest manifest -> manifest;
            case ImageIndex index -> throw otherwise(entry);
        };
    }

    private OciReference at(ImageIndex.Entry entry) {
        try {
            return root.at(Digest.parse(entry.digest()));
        } catch (IllegalArgumentException e) {
            throw Described.refused("the index " + root + " names a manifest by no SHA-256: " + entry.digest());
        }
    }

    private RuntimeException otherwise(ImageIndex.Entry entry) {
        return Described.refused(
                "the index " + root + " says " + entry.mediaType() + " of " + entry.digest() + ", which it is not");
    }
}
