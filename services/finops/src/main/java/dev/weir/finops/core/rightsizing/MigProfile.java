package dev.weir.finops.core.rightsizing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A slice of a GPU that can be partitioned (NVIDIA Multi-Instance GPU user guide: A100 and H100).
 *
 * @param name as Kubernetes resources name it after {@code nvidia.com/mig-}
 * @param compute of seven compute slices
 * @param memoryGib memory of the slice
 */
public record MigProfile(String name, int compute, double memoryGib) {

    static final int WHOLE = 7;

    private static final List<MigProfile> GPUS_OF_40_GB = List.of(
            new MigProfile("1g.5gb", 1, 5),
            new MigProfile("1g.10gb", 1, 10),
            new MigProfile("2g.10gb", 2, 10),
            new MigProfile("3g.20gb", 3, 20),
            new MigProfile("4g.20gb", 4, 20),
            new MigProfile("7g.40gb", WHOLE, 40));
    private static final List<MigProfile> GPUS_OF_80_GB = List.of(
            new MigProfile("1g.10gb", 1, 10),
            new MigProfile("1g.20gb", 1, 20),
            new MigProfile("2g.20gb", 2, 20),
            new MigProfile("3g.40gb", 3, 40),
            new MigProfile("4g.40gb", 4, 40),
            new MigProfile("7g.80gb", WHOLE, 80));

    /**
     * The smallest slice that is enough.
     *
     * @param hardware names the GPU
     * @param compute share of the whole GPU's compute that is needed
     * @param memoryGib memory that is needed
     * @return none when the GPU cannot be partitioned, or only all of it is enough
     */
    static Optional<MigProfile> smallest(String hardware, double compute, double memoryGib) {
        return of(hardware).stream()
                .filter(profile -> profile.compute() >= compute * WHOLE && profile.memoryGib() >= memoryGib)
                .min(Comparator.comparingInt(MigProfile::compute).thenComparingDouble(MigProfile::memoryGib))
                .filter(profile -> profile.compute() < WHOLE);
    }

    private static List<MigProfile> of(String hardware) {
        String name = hardware.toLowerCase(Locale.ROOT);
        boolean partitions = name.contains("a100") || name.contains("h100");
        if (!partitions || name.contains("/")) {
            return List.of();
        }
        return name.contains("h100") || name.contains("80") ? GPUS_OF_80_GB : GPUS_OF_40_GB;
    }

    /** Share of the whole GPU. */
    double share() {
        return (double) compute / WHOLE;
    }
}
