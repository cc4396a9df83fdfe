package dev.weir.signing;

import dev.weir.artifacts.Resource;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/** Signs models with one key. Safe for use by many threads. */
public final class ModelSigner {

    private final MessageSigner key;
    private final Material material;

    /** Signs by the key method: whoever trusts the key trusts the signature. */
    public ModelSigner(MessageSigner key) {
        this.key = key;
        this.material = new Material.Named(key.verificationKey().hint());
    }

    /**
     * Signs by the certificate method: whoever trusts the root of the chain trusts the signature.
     *
     * @param chain the certificate of the key, then those that vouch for it
     * @throws InvalidKey when the first certificate is not that of the key
     */
    public ModelSigner(MessageSigner key, List<X509Certificate> chain) {
        this.key = key;
        this.material = new Material.Chain(chain);
        byte[] certified = chain.getFirst().getPublicKey().getEncoded();
        if (!KeyHint.of(Pem.PUBLIC_KEY.encode(certified))
                .equals(key.verificationKey().hint())) {
            throw new InvalidKey("the first certificate is not that of the key", null);
        }
    }

    /**
     * Signs a model by the digests of its files, which the caller has verified. With a {@link SigningKey} the same
     * model gets the same bundle, byte for byte.
     *
     * @param model name of the model
     * @param resources its files in any order; at least one, no two of the same name
     */
    public SignedModel sign(String model, Collection<Resource> resources) {
        return sign(model, Manifest.ofFiles(resources));
    }

    /** Signs a model by its parts in their order. */
    public SignedModel sign(String model, Manifest manifest) {
        Statement statement = Statement.about(model, manifest);
        String bundle = Bundle.sign(key, material, statement.toJson()).toJson();
        return new SignedModel(bundle, statement.digest(), key.verificationKey().hint());
    }

    /** Signs a statement about a model; a Sigstore bundle. */
    public String attest(Attestation attestation) {
        return Bundle.sign(key, material, attestation.toJson()).toJson();
    }
}
