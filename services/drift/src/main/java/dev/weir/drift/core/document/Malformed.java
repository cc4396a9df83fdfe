package dev.weir.drift.core.document;

/** A document that cannot be understood; the message names the field. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }

    /** @param path of the field, for example {@code inputs[0].shape}; empty for the document itself */
    public static Malformed at(String path, String message) {
        return new Malformed(path.isEmpty() ? message : path + ": " + message);
    }
}
