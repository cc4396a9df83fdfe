package dev.weir.scanner.core;

/** Signs model versions. */
public interface Signer {

    /**
     * Signs the digests of a version's artifacts, what it was made from, and how it was scanned.
     *
     * @param scan a clean one; nothing else may be signed
     * @throws RuntimeException a transient one when the key does not answer now
     */
    Signature sign(PublishedModel model, Outcome.Scan scan);

    /**
     * A signature.
     *
     * @param bundle the signature with what it is over
     * @param provenance signed statement of what the version was made from
     * @param attestation signed statement of how it was scanned
     * @param keyHint hex SHA-256 of the public key
     */
    record Signature(Document bundle, Document provenance, Document attestation, String keyHint) {}
}
