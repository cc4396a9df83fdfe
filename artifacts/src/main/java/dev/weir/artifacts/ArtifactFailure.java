package dev.weir.artifacts;

import org.jspecify.annotations.Nullable;

/**
 * Why an artifact cannot be had. {@link Unavailable} may pass and is worth another try; {@link Refused} and
 * {@link Mismatch} stay. Unchecked, so that a parser that takes an {@code IOException} for the end of a broken file
 * does not swallow it.
 */
public abstract sealed class ArtifactFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ArtifactFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The store does not answer now. */
    public static final class Unavailable extends ArtifactFailure {

        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The store will not give these bytes. */
    public static final class Refused extends ArtifactFailure {

        private static final long serialVersionUID = 1L;

        private final Refusal reason;

        public Refused(Refusal reason, String message) {
            super(message, null);
            this.reason = reason;
        }

        public Refusal reason() {
            return reason;
        }
    }

    /** The bytes are not those that were promised. */
    public static final class Mismatch extends ArtifactFailure {

        private static final long serialVersionUID = 1L;

        public Mismatch(ArtifactReference reference, Digest actual) {
            this("expected " + reference.digest() + " at " + reference.uri() + " but read " + actual);
        }

        private Mismatch(String message) {
            super(message, null);
        }

        /** Somebody wrote to the artifact while it was read. */
        static Mismatch changed(ArtifactReference reference) {
            return new Mismatch("the bytes at " + reference.uri() + " changed while they were read");
        }
    }
}
