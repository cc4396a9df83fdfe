package dev.weir.scanner.core.content;

/** The content breaks the rules of its format. */
public final class Malformed extends Unreadable {

    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }
}
