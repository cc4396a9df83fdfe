package dev.weir.mesh;

/** Something that a reaction needs is not there now. The reaction is tried again, in place, until it is. */
public final class TransientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TransientFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public TransientFailure(String message) {
        super(message);
    }
}
