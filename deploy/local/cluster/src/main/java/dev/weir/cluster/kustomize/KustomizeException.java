package dev.weir.cluster.kustomize;

/** A kustomization cannot be built; the message says which file and why. */
public final class KustomizeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KustomizeException(String message) {
        super(message);
    }
}
