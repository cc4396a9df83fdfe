package dev.weir.scanner.core;

/** Signs model versions. */
public interface Signer {

    /** Signs the digests of a version's artifacts; only a clean version may be signed. */
    Signature sign(PublishedModel model);

    /**
     * A signature.
     *
     * @param bundle the signature with what it is over
     * @param keyHint hex SHA-256 of the public key
     */
    record Signature(Document bundle, String keyHint) {}
}
