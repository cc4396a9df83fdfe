package dev.weir.signing;

import dev.weir.artifacts.Digest;

/**
 * A signature.
 *
 * @param bundle JSON of the Sigstore bundle, usually kept as {@code model.sig}
 * @param digest digest of the model, which the bundle binds
 * @param keyHint key that signed
 */
public record SignedModel(String bundle, Digest digest, KeyHint keyHint) {

    /** IANA-style media type of the bundle. */
    public static final String MEDIA_TYPE = "application/vnd.dev.sigstore.bundle.v0.3+json";
}
