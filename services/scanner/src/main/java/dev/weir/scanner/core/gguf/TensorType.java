package dev.weir.scanner.core.gguf;

import java.util.Map;
import java.util.Optional;

/**
 * How a tensor's numbers are packed (ggml.h, {@code ggml_type}).
 *
 * @param numbers how many numbers a block holds
 * @param bytes length of a block in bytes
 */
record TensorType(int numbers, int bytes) {

    private static final Map<Long, TensorType> KNOWN = Map.ofEntries(
            entry(0, 1, 4),
            entry(1, 1, 2),
            entry(2, 32, 18),
            entry(3, 32, 20),
            entry(6, 32, 22),
            entry(7, 32, 24),
            entry(8, 32, 34),
            entry(9, 32, 36),
            entry(10, 256, 84),
            entry(11, 256, 110),
            entry(12, 256, 144),
            entry(13, 256, 176),
            entry(14, 256, 210),
            entry(15, 256, 292),
            entry(16, 256, 66),
            entry(17, 256, 74),
            entry(18, 256, 98),
            entry(19, 256, 50),
            entry(20, 32, 18),
            entry(21, 256, 110),
            entry(22, 256, 82),
            entry(23, 256, 136),
            entry(24, 1, 1),
            entry(25, 1, 2),
            entry(26, 1, 4),
            entry(27, 1, 8),
            entry(28, 1, 8),
            entry(29, 256, 56),
            entry(30, 1, 2));

    private static Map.Entry<Long, TensorType> entry(long id, int numbers, int bytes) {
        return Map.entry(id, new TensorType(numbers, bytes));
    }

    /** The type of a number; empty for one that is newer than this scanner. */
    static Optional<TensorType> of(long id) {
        return Optional.ofNullable(KNOWN.get(id));
    }

    /** Length in bytes of so many numbers, 0 or more. */
    long length(long count) {
        return Math.multiplyExact(Math.ceilDiv(count, numbers), (long) bytes);
    }
}
