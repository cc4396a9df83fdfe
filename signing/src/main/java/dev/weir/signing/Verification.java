package dev.weir.signing;

import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import java.util.List;

/** What verifying a bundle found. */
public sealed interface Verification {

    /**
     * A trusted key signed this model. Whether bytes at hand are this model is for the caller to compare, by
     * {@link #digest} or {@link #holds}.
     *
     * @param model name of the model
     * @param digest digest of the model
     * @param resources its files in code-point order of their names
     * @param keyHint the trusted key
     */
    record Verified(String model, Digest digest, List<Resource> resources, KeyHint keyHint) implements Verification {

        public Verified {
            resources = List.copyOf(resources);
        }

        /** Whether a file with this digest is part of the model. */
        public boolean holds(Digest file) {
            return resources.stream().anyMatch(resource -> resource.digest().equals(file));
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
