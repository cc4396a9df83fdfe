package dev.weir.scanner.core;

/** Keeps documents under their digest. */
public interface EvidenceStore {

    /**
     * Keeps a document durably; the same document is kept once.
     *
     * @throws RuntimeException a transient one when the storage does not answer now
     */
    Evidence keep(Document document);
}
