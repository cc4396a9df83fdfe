package dev.weir.registry.http;

/** What was asked for does not exist. */
final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFound(String what) {
        super(what + " is not known here");
    }
}
