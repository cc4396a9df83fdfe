package dev.weir.deployer.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import dev.weir.artifacts.StorePolicy;
import dev.weir.artifacts.StoredArtifact;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.SignatureCheck;
import dev.weir.mesh.TransientFailure;
import dev.weir.signing.Curve;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.ModelSigner;
import dev.weir.signing.SignedModel;
import dev.weir.signing.SigningKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleVerifierTest {

    @TempDir
    private Path folder;

    private final SigningKey key = SigningKey.generate(Curve.P256, new SecureRandom());
    private ArtifactStore store;
    private BundleVerifier verifier;

    @BeforeEach
    void open() throws Exception {
        Path keys = Files.createDirectory(folder.resolve("keys"));
        KeyFiles.write(key, keys, "model-signing");
        store = new ArtifactStore(folder.resolve("artifacts"), StorePolicy.strict());
        verifier = new BundleVerifier(keys, store);
    }

    @Test
    void aBundleOfATrustedKeyProvesModelAndDigest() {
        SignedModel signed = sign(key);

        assertThat(verifier.verify(keep(signed.bundle())))
                .isEqualTo(new SignatureCheck.Proven(new ModelName("delays"), signed.digest()));
    }

    @Test
    void aBundleOfAnotherKeyProvesNothing() {
        SigningKey other = SigningKey.generate(Curve.P256, new SecureRandom());

        assertThat(verifier.verify(keep(sign(other).bundle()))).isInstanceOf(SignatureCheck.Doubtful.class);
    }

    @Test
    void whatIsNoBundleProvesNothing() {
        assertThat(verifier.verify(keep("{}"))).isInstanceOf(SignatureCheck.Doubtful.class);
    }

    @Test
    void aBundleOutsideOfTheStoreProvesNothing() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside"), sign(key).bundle());

        assertThat(verifier.verify(
                        new ArtifactReference(outside.toUri(), Digest.ofContent(Files.readAllBytes(outside)))))
                .isInstanceOf(SignatureCheck.Doubtful.class);
    }

    @Test
    void whileTheTrustedKeysCannotBeReadNothingIsDecided() {
        BundleVerifier keyless = new BundleVerifier(folder.resolve("nowhere"), store);
        ArtifactReference bundle = keep(sign(key).bundle());

        assertThatThrownBy(() -> keyless.verify(bundle)).isInstanceOf(TransientFailure.class);
    }

    private ArtifactReference keep(String bundle) {
        StoredArtifact stored = store.write(new ByteArrayInputStream(bundle.getBytes(StandardCharsets.UTF_8)));
        return stored.reference();
    }

    private static SignedModel sign(SigningKey key) {
        Digest digest = Digest.ofContent("model".getBytes(StandardCharsets.UTF_8));
        return new ModelSigner(key).sign("delays", List.of(new Resource("model.onnx", digest)));
    }
}
