package dev.weir.signing;

import dev.weir.artifacts.Resource;
import java.util.Collection;
import java.util.Optional;

/** Signs models with one key. Safe for use by many threads. */
public final class ModelSigner {

    private final SigningKey key;

    public ModelSigner(SigningKey key) {
        this.key = key;
    }

    /**
     * Signs a model by the digests of its files, which the caller has verified. The same model gets the same bundle,
     * byte for byte.
     *
     * @param model name of the model
     * @param resources its files in any order; at least one, no two of the same name
     */
    public SignedModel sign(String model, Collection<Resource> resources) {
        Statement statement = Statement.about(model, resources);
        byte[] payload = statement.toJson();
        KeyHint hint = key.verificationKey().hint();
        Bundle bundle = new Bundle(Optional.of(hint), payload, key.sign(Bundle.signedBytes(payload)));
        return new SignedModel(bundle.toJson(), statement.digest(), hint);
    }
}
