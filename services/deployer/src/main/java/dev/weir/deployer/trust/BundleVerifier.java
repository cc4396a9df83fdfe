package dev.weir.deployer.trust;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.SignatureCheck;
import dev.weir.deployer.core.SignatureVerifier;
import dev.weir.mesh.TransientFailure;
import dev.weir.signing.InvalidKey;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.ModelVerifier;
import dev.weir.signing.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Fetches bundles from the artifact store and verifies them with the keys of a folder. */
@ApplicationScoped
class BundleVerifier implements SignatureVerifier {

    private final ArtifactStore store;
    private final Path trusted;

    @Inject
    BundleVerifier(TrustConfig trust, ArtifactsConfig artifacts) {
        this(trust.trust(), new ArtifactStore(artifacts.root(), new StorePolicy(Set.of(), artifacts.largestBundle())));
    }

    BundleVerifier(Path trusted, ArtifactStore store) {
        this.trusted = trusted;
        this.store = store;
    }

    /**
     * {@inheritDoc}
     *
     * @throws TransientFailure also when the trusted keys cannot be read: whether a signature counts is not known then
     */
    @Override
    public SignatureCheck verify(ArtifactReference bundle) {
        try {
            return judge(verifier().verify(store.bytes(bundle)));
        } catch (ArtifactFailure.Unavailable e) {
            throw new TransientFailure("the signature bundle cannot be fetched: " + e.getMessage(), e);
        } catch (ArtifactFailure.Refused | ArtifactFailure.Mismatch e) {
            return new SignatureCheck.Doubtful(String.valueOf(e.getMessage()));
        }
    }

    private ModelVerifier verifier() {
        try {
            return new ModelVerifier(KeyFiles.trusted(trusted));
        } catch (IOException | InvalidKey e) {
            throw new TransientFailure("the trusted keys in " + trusted + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static SignatureCheck judge(Verification verification) {
        return switch (verification) {
            case Verification.Verified verified
            when !verified.model().isBlank() ->
                new SignatureCheck.Proven(new ModelName(verified.model()), verified.digest());
            case Verification.Verified ignored -> new SignatureCheck.Doubtful("the bundle names no model");
            case Verification.Refused refused ->
                new SignatureCheck.Doubtful(refused.reason() + ": " + refused.message());
        };
    }
}
