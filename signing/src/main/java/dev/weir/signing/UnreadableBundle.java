package dev.weir.signing;

/** A bundle or the statement in it does not have the shape it should; becomes {@link RefusalReason#UNREADABLE}. */
final class UnreadableBundle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableBundle(String message) {
        super(message);
    }
}
