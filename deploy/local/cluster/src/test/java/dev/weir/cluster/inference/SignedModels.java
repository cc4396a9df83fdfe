package dev.weir.cluster.inference;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import dev.weir.artifacts.StorePolicy;
import dev.weir.cluster.onnx.OnnxFiles;
import dev.weir.cluster.workload.Deployment;
import dev.weir.cluster.workload.ModelVersion;
import dev.weir.cluster.workload.ObjectName;
import dev.weir.cluster.workload.Workload;
import dev.weir.signing.Curve;
import dev.weir.signing.ModelSigner;
import dev.weir.signing.ModelVerifier;
import dev.weir.signing.SignedModel;
import dev.weir.signing.SigningKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/** Stores and signs versions of the model {@code delays}, as a scanner would. */
public final class SignedModels {

    private final SigningKey key = SigningKey.generate(Curve.P256, new SecureRandom());
    private final ArtifactStore store;

    /** Models in an artifact store at this folder. */
    public SignedModels(Path folder) {
        this.store = new ArtifactStore(folder, StorePolicy.strict());
    }

    public ModelLoader loader() {
        return new ModelLoader(store, new ModelVerifier(List.of(key.verificationKey())));
    }

    public SigningKey key() {
        return key;
    }

    /** A classifier of calm and strike by speed and mass; a higher slope makes it surer of strikes. */
    public Workload classifier(String version, float slope) {
        return publish(version, OnnxFiles.classifier("speed,mass", "calm,strike", new float[][] {{0, slope}, {0, slope}
        }));
    }

    /** Stores and signs a model file. */
    public Workload publish(String version, byte[] onnx) {
        return publish(version, onnx, key);
    }

    Workload publish(String version, byte[] onnx, SigningKey signer) {
        ArtifactReference artifact = write(onnx);
        ArtifactReference card = write("a card".getBytes(StandardCharsets.UTF_8));
        SignedModel signed = new ModelSigner(signer)
                .sign(
                        "delays",
                        List.of(new Resource("model.onnx", artifact.digest()), new Resource("card.md", card.digest())));
        ArtifactReference bundle = write(signed.bundle().getBytes(StandardCharsets.UTF_8));
        return workload(version, signed.digest(), artifact, bundle);
    }

    static Workload workload(String version, Digest modelDigest, ArtifactReference artifact, ArtifactReference bundle) {
        return new Workload(
                new ObjectName("weir-staging", "delays"),
                new ModelVersion("delays", version),
                new Deployment("deployment-" + version, "staging", "run-" + version, "", ""),
                modelDigest,
                artifact,
                bundle);
    }

    private ArtifactReference write(byte[] content) {
        return store.write(new ByteArrayInputStream(content)).reference();
    }
}
