package dev.weir.scanner.core;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.ModelDigest;
import dev.weir.artifacts.Resource;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Published versions for tests. */
public final class Versions {

    public static final Instant PUBLISHED = Instant.parse("2026-11-01T12:00:00Z");

    private Versions() {}

    public static ArtifactClaim claim(String name, byte[] content) {
        Digest digest = Digest.ofContent(content);
        return new ArtifactClaim(
                new ArtifactName(name),
                new ArtifactReference(URI.create("file:///store/sha256/" + digest.hex()), digest));
    }

    public static PublishedModel of(ArtifactClaim... artifacts) {
        List<Resource> resources =
                List.of(artifacts).stream().map(ArtifactClaim::resource).toList();
        return with(Origin.UNKNOWN, ModelDigest.of(resources), artifacts);
    }

    public static PublishedModel with(Origin origin, Digest digest, ArtifactClaim... artifacts) {
        return with(origin, TrainingRun.UNKNOWN, digest, artifacts);
    }

    public static PublishedModel with(Origin origin, TrainingRun run, Digest digest, ArtifactClaim... artifacts) {
        return new PublishedModel(
                new ModelName("flights"), new VersionLabel("1"), digest, List.of(artifacts), origin, run, PUBLISHED);
    }

    public static Origin origin() {
        return new Origin(
                "onnx",
                new TreeMap<>(Map.of("auc", 0.91, "broken", Double.NaN)),
                List.of(new Ingredient("flights-2001", "1", Digest.ofContent(new byte[] {1}))),
                List.of(new Ingredient("resnet", null, null)),
                List.of("pkg:maven/org.tribuo/tribuo-core@4.3.2", "not a package url"));
    }
}
