package dev.weir.scanner.signature;

import dev.weir.mesh.TransientFailure;
import dev.weir.scanner.core.Document;
import dev.weir.scanner.core.Outcome;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.Signer;
import dev.weir.signing.Attestation;
import dev.weir.signing.MessageSigner;
import dev.weir.signing.ModelSigner;
import dev.weir.signing.SignedModel;
import dev.weir.signing.SigningFailure;
import java.util.function.Supplier;

/** Signs versions as OpenSSF Model Signing v1.0 says, and what is known of them as in-toto says, with one key. */
public final class KeySigner implements Signer {

    private final Supplier<MessageSigner> key;

    public KeySigner(MessageSigner key) {
        this(() -> key);
    }

    /** @param key asked for with each version, so that keys can be rotated meanwhile */
    public KeySigner(Supplier<MessageSigner> key) {
        this.key = key;
    }

    /** @throws TransientFailure when the key does not answer */
    @Override
    public Signature sign(PublishedModel model, Outcome.Scan scan) {
        try {
            ModelSigner signer = new ModelSigner(key.get());
            SignedModel signed = signer.sign(model.name().value(), model.resources());
            return new Signature(
                    bundle(signed.bundle()),
                    bundle(signer.attest(attestation(model, signed, Provenance.TYPE, Provenance.of(model)))),
                    bundle(signer.attest(attestation(model, signed, ScanPredicate.TYPE, ScanPredicate.of(scan)))),
                    signed.keyHint().hex());
        } catch (SigningFailure e) {
            throw new TransientFailure("the version cannot be signed now: " + e.getMessage(), e);
        }
    }

    private static Attestation attestation(PublishedModel model, SignedModel signed, String type, String predicate) {
        return new Attestation(model.name().value(), signed.digest(), type, predicate);
    }

    private static Document bundle(String json) {
        return new Document(SignedModel.MEDIA_TYPE, json);
    }
}
