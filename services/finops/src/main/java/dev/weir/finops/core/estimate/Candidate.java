package dev.weir.finops.core.estimate;

import java.util.Optional;

/**
 * A version that is to be estimated.
 *
 * @param bytes size of its artifacts, not negative
 * @param past what the version before it cost, if there is one
 */
public record Candidate(String model, String version, long bytes, Optional<MeasuredCost> past) {

    private static final double BYTES_PER_GIB = 1L << 30;
    private static final double COPIES = 2;
    private static final double RUNTIME_GIB = 0.25;

    public Candidate {
        if (bytes < 0) {
            throw new IllegalArgumentException("artifacts have a size: " + bytes);
        }
    }

    /** Memory to load it: its bytes, a copy while the runtime reads them, and the runtime. */
    double memoryGib() {
        return COPIES * bytes / BYTES_PER_GIB + RUNTIME_GIB;
    }
}
