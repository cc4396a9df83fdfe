package dev.weir.scanner.core.content;

/** The content could not be read to its end; such content is never clean. */
public abstract sealed class Unreadable extends Exception permits Truncated, Malformed, LimitReached {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message, null, false, false);
    }

    /** What was wrong, as a sentence without a full stop. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
