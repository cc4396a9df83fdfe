package dev.weir.scanner.core.content;

/** The content ends before its format says it does. */
public final class Truncated extends Unreadable {

    private static final long serialVersionUID = 1L;

    public Truncated(String message) {
        super(message);
    }
}
