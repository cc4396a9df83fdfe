package dev.weir.scanner.core.hdf5;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.RandomContent;
import java.io.IOException;

/**
 * Content whose every read is paid for, so that a library that reads in circles ends.
 *
 * @param content the bytes
 * @param budget what pays
 */
record PaidContent(RandomContent content, Budget budget) implements RandomContent {

    @Override
    public long size() {
        return content.size();
    }

    /** @throws Stopped when reading costs more than the scan may cost */
    @Override
    public int read(long position, byte[] into, int offset, int length) throws IOException {
        try {
            budget.spendOperations(1);
            budget.spendBytes(length);
        } catch (LimitReached e) {
            throw new Stopped(e);
        }
        return content.read(position, into, offset, length);
    }

    /** Carries a limit through a library. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient LimitReached limit;

        Stopped(LimitReached limit) {
            super(limit);
            this.limit = limit;
        }

        LimitReached limit() {
            return limit;
        }
    }
}
