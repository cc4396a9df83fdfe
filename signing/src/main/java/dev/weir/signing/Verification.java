package dev.weir.signing;

import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import java.util.List;

/** What verifying a bundle found. */
public sealed interface Verification {

    /**
     * Somebody trusted signed this model. Whether bytes at hand are this model is for the caller to compare, by
     * {@link #digest} or {@link #holds}.
     *
     * @param model name of the model
     * @param digest digest of the model
     * @param manifest its parts
     * @param signatory who signed
     */
    record Verified(String model, Digest digest, Manifest manifest, Signatory signatory) implements Verification {

        /** Its files, as {@link Manifest#files} tells them. */
        public List<Resource> resources() {
            return manifest.files();
        }

        /** The key that signed. */
        public KeyHint keyHint() {
            return signatory.hint();
        }

        /** Whether a file with this digest is part of the model. */
        public boolean holds(Digest file) {
            return resources().stream().anyMatch(resource -> resource.digest().equals(file));
        }
    }

    /**
     * The bundle proves nothing.
     *
     * @param reason what kind of doubt
     * @param message the doubt in words
     */
    record Refused(RefusalReason reason, String message) implements Verification {}
}
