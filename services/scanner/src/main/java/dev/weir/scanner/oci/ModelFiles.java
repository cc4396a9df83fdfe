package dev.weir.scanner.oci;

import dev.weir.artifacts.Digest;
import dev.weir.scanner.core.ArtifactClaim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Layers as files. A layer whose title is {@code path:start:end} is that part of a file, as OpenSSF Model Signing v1.0
 * names shards; any other is a whole file.
 *
 * @param files by their first layers, in the manifest's order
 */
record ModelFiles(Digest manifest, List<ModelFile> files) {

    private static final Pattern SHARD =
            Pattern.compile("(?<file>.+):(?<start>0|[1-9]\\d{0,17}):(?<end>[1-9]\\d{0,17})");
    private static final String FOREIGN = "application/vnd.docker.image.rootfs.foreign.";

    ModelFiles {
        files = List.copyOf(files);
    }

    /**
     * Reads the layers of a manifest.
     *
     * @throws dev.weir.artifacts.ArtifactFailure.Refused when one has no size or no SHA-256, lies elsewhere than in the
     *     registry, or parts of a file leave a gap or overlap
     */
    static ModelFiles of(Manifest manifest) {
        Map<String, List<ModelFile.Part>> byTitle = new LinkedHashMap<>();
        List<ModelFile> nameless = new ArrayList<>();
        for (Manifest.Layer layer : manifest.layers()) {
            Matcher shard = SHARD.matcher(layer.title());
            boolean part = shard.matches();
            long start = part ? Long.parseLong(shard.group("start")) : 0;
            long end = part ? Long.parseLong(shard.group("end")) : layer.size();
            if (layer.size() < 0 || end - start != layer.size()) {
                throw Described.refused(describe(manifest, layer) + " has " + layer.size()
                        + " bytes, as the manifest says, and not those of its name");
            }
            ModelFile.Part bytes = new ModelFile.Part(digest(manifest, layer), start, end);
            if (layer.title().isEmpty()) {
                nameless.add(new ModelFile("", List.of(bytes)));
            } else {
                byTitle.computeIfAbsent(part ? shard.group("file") : layer.title(), t -> new ArrayList<>())
                        .add(bytes);
            }
        }
        List<ModelFile> files = new ArrayList<>(nameless);
        byTitle.forEach((title, parts) -> files.add(joined(manifest, title, parts)));
        return new ModelFiles(manifest.digest(), files);
    }

    /**
     * The file that a version promises: by its digest where it is one layer, else by its name. A file in several layers
     * is found only in a manifest that is named by its digest, because nothing else binds those layers to it.
     */
    Optional<ModelFile> find(ArtifactClaim claim, OciReference named) {
        Digest digest = claim.reference().digest();
        Optional<ModelFile> whole = files.stream()
                .filter(f -> !f.isSplit() && f.parts().getFirst().digest().equals(digest))
                .findFirst();
        Optional<ModelFile> split = files.stream()
                .filter(f -> f.isSplit() && f.title().equals(claim.name().value()))
                .findFirst();
        if (whole.isEmpty() && split.isPresent() && named.digest().isEmpty()) {
            throw Described.refused(claim.name().value() + " is split over layers of " + named
                    + ", and a tag may move; name the manifest by its digest, now " + manifest);
        }
        return whole.or(() -> split);
    }

    /** @throws dev.weir.artifacts.ArtifactFailure.Refused when there is no such file */
    ModelFile require(ArtifactClaim claim, OciReference named) {
        return find(claim, named)
                .orElseThrow(() -> Described.refused("the manifest " + manifest + " has no layer "
                        + claim.reference().digest() + " and no parts of "
                        + claim.name().value()));
    }

    private static ModelFile joined(Manifest manifest, String title, List<ModelFile.Part> parts) {
        List<ModelFile.Part> inOrder = parts.stream()
                .sorted(Comparator.comparingLong(ModelFile.Part::start))
                .toList();
        long at = 0;
        for (ModelFile.Part part : inOrder) {
            if (part.start() != at) {
                throw Described.refused("the layers of " + title + " in the manifest " + manifest.digest()
                        + (part.start() > at ? " leave a gap at byte " + at : " overlap at byte " + part.start()));
            }
            at = part.end();
        }
        return new ModelFile(title, inOrder);
    }

    private static Digest digest(Manifest manifest, Manifest.Layer layer) {
        if (layer.mediaType().startsWith(FOREIGN) || layer.mediaType().contains(".nondistributable.")) {
            throw Described.refused(describe(manifest, layer) + " is kept elsewhere: " + layer.mediaType());
        }
        try {
            return Digest.parse(layer.digest());
        } catch (IllegalArgumentException e) {
            throw Described.refused(describe(manifest, layer) + " is not named by its SHA-256");
        }
    }

    private static String describe(Manifest manifest, Manifest.Layer layer) {
        return "the layer " + (layer.title().isEmpty() ? layer.digest() : layer.title()) + " of the manifest "
                + manifest.digest();
    }
}
