package dev.weir.signing;

/** A private key that may lie in a file, in a device, or with a service. Safe for use by many threads. */
public interface MessageSigner {

    /** The public half. */
    VerificationKey verificationKey();

    /**
     * Signs with the algorithm of {@link #verificationKey}; in DER.
     *
     * @throws SigningFailure when the key does not answer
     */
    byte[] sign(byte[] message);
}
