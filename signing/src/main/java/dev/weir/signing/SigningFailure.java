package dev.weir.signing;

import org.jspecify.annotations.Nullable;

/** A key does not sign now. The message never holds key material. */
public final class SigningFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SigningFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
