package dev.weir.signing;

import org.jspecify.annotations.Nullable;

/** A key cannot be read or is of no use here. The message never holds key material. */
public final class InvalidKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidKey(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
