package dev.weir.scanner.signature;

import dev.weir.scanner.core.Document;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.Signer;
import dev.weir.signing.ModelSigner;
import dev.weir.signing.SignedModel;
import dev.weir.signing.SigningKey;

/** Signs versions as OpenSSF Model Signing v1.0 says, with one key. */
public final class KeySigner implements Signer {

    private final ModelSigner signer;

    public KeySigner(SigningKey key) {
        this.signer = new ModelSigner(key);
    }

    @Override
    public Signature sign(PublishedModel model) {
        SignedModel signed = signer.sign(model.name().value(), model.resources());
        return new Signature(
                new Document(SignedModel.MEDIA_TYPE, signed.bundle()),
                signed.keyHint().hex());
    }
}
