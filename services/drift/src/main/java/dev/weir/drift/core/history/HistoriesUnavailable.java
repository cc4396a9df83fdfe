package dev.weir.drift.core.history;

/** Histories cannot be looked up now; they can later. */
public class HistoriesUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HistoriesUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
