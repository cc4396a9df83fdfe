package dev.weir.scanner.core.content;

/** Reading on would cost more than a scan may cost. */
public final class LimitReached extends Unreadable {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    public LimitReached(Limit limit) {
        super("the scan's limit of " + limit.what() + " was reached");
        this.limit = limit;
    }

    /** Which limit it was. */
    public Limit limit() {
        return limit;
    }
}
