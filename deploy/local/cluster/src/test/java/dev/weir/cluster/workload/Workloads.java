package dev.weir.cluster.workload;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Workloads to test with. */
public final class Workloads {

    private Workloads() {}

    /** A version of the model {@code delays} in the environment {@code staging}. */
    public static Workload delays(String version) {
        return new Workload(
                new ObjectName("weir-staging", "delays"),
                new ModelVersion("delays", version),
                new Deployment("deployment-" + version, "staging", "run-" + version, "", ""),
                digest("model" + version),
                new ArtifactReference(URI.create("file:///model" + version), digest("onnx" + version)),
                new ArtifactReference(URI.create("file:///bundle" + version), digest("bundle" + version)));
    }

    public static Overlay overlay() {
        return new Overlay("models/delays/overlays/staging/local");
    }

    private static Digest digest(String text) {
        return Digest.ofContent(text.getBytes(StandardCharsets.UTF_8));
    }
}
