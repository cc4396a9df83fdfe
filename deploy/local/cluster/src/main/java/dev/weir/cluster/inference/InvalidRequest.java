package dev.weir.cluster.inference;

/** A request does not fit the model; the message is for whoever asked. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidRequest(String message) {
        super(message);
    }
}
