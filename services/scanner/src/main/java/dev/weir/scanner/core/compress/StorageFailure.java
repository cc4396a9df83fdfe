package dev.weir.scanner.core.compress;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The storage below a decoder failed; marked, because decoders throw the same type over broken data. */
public final class StorageFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException original;

    StorageFailure(IOException original) {
        super(original);
        this.original = original;
    }

    /** Throws what the storage threw, if that is why a decoder failed. */
    public static void throwIfCauseOf(Throwable failure) throws IOException {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof StorageFailure storage) {
                throw storage.original;
            }
            cause = cause.getCause();
        }
    }
}
