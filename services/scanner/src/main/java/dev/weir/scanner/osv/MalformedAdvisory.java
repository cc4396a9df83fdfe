package dev.weir.scanner.osv;

/** A document that is no advisory; the message says why. */
public final class MalformedAdvisory extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedAdvisory(String message) {
        super(message);
    }

    MalformedAdvisory(String message, Throwable cause) {
        super(message, cause);
    }
}
