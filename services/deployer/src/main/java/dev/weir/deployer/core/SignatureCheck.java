package dev.weir.deployer.core;

import dev.weir.artifacts.Digest;

/** What verifying a signature bundle found. */
public sealed interface SignatureCheck {

    /**
     * A trusted key signed a model.
     *
     * @param model name that was signed
     * @param digest digest that was signed
     */
    record Proven(ModelName model, Digest digest) implements SignatureCheck {}

    /** The bundle proves nothing. */
    record Doubtful(String doubt) implements SignatureCheck {}
}
