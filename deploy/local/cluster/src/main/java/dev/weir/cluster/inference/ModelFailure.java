package dev.weir.cluster.inference;

/** A loaded model could not compute an answer. */
public final class ModelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelFailure(Throwable cause) {
        super("the model could not compute: " + cause.getMessage(), cause);
    }
}
