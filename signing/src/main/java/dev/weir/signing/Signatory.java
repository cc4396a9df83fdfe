package dev.weir.signing;

/** Who signed. */
public sealed interface Signatory {

    /** Names the public key that the signature fits. */
    KeyHint hint();

    /** A key that is trusted itself. */
    record Key(KeyHint hint) implements Signatory {}

    /**
     * A key that a certificate vouches for, whose chain ends in a trusted root.
     *
     * @param subject distinguished name as in RFC 2253
     */
    record Certified(KeyHint hint, String subject) implements Signatory {}
}
