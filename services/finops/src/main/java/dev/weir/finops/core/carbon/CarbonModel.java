package dev.weir.finops.core.carbon;

import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;

/**
 * Estimates emissions from what was metered: energy of processors, accelerators, memory, storage and network, times
 * the data centre's overhead, times the intensity of the region's grid (Cloud Carbon Footprint, Methodology, "Energy
 * Estimate" and "Carbon Estimates"; location-based, without the making of the hardware).
 */
public final class CarbonModel {

    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final BigDecimal WATT_SECONDS = BigDecimal.valueOf(3_600_000);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3_600);

    private final CarbonFactors factors;

    public CarbonModel(CarbonFactors factors) {
        this.factors = factors;
    }

    /** Grams of carbon dioxide equivalent; zero for what is no workload, since its parts are counted there. */
    public BigDecimal grams(Usage usage) {
        if (usage.origin().role() != Role.WORKLOAD) {
            return BigDecimal.ZERO;
        }
        Grid grid = grid(usage.origin());
        return energy(usage, grid)
                .multiply(grid.pue())
                .multiply(grid.regions().getOrDefault(usage.origin().region(), factors.elsewhereIntensity()), DIGITS);
    }

    /** Kilowatt-hours of the machines. */
    private BigDecimal energy(Usage usage, Grid grid) {
        BigDecimal processors = drawn(usage, UsageKind.CPU_SECONDS, UsageKind.CPU_USED_SECONDS, grid.processor());
        BigDecimal accelerators = drawn(
                usage,
                UsageKind.GPU_SECONDS,
                UsageKind.GPU_USED_SECONDS,
                accelerator(usage.origin().hardware()));
        BigDecimal memory = greater(usage, UsageKind.MEMORY_GIB_SECONDS, UsageKind.MEMORY_USED_GIB_SECONDS)
                .add(usage.quantity(UsageKind.SERVERLESS_GIB_SECONDS))
                .add(usage.quantity(UsageKind.SERVERLESS_INIT_GIB_SECONDS))
                .add(usage.quantity(UsageKind.PROVISIONED_GIB_SECONDS))
                .multiply(factors.memory())
                .divide(SECONDS, DIGITS);
        BigDecimal storage = usage.quantity(UsageKind.STORAGE_GIB_SECONDS)
                .multiply(factors.storage())
                .divide(SECONDS, DIGITS);
        BigDecimal network = usage.quantity(UsageKind.EGRESS_GIB).multiply(factors.network());
        return processors.add(accelerators).add(memory).add(storage).add(network);
    }

    /** What was kept draws power at the share of it that was used. */
    private BigDecimal drawn(Usage usage, UsageKind kept, UsageKind used, Power power) {
        BigDecimal seconds = greater(usage, kept, used);
        if (seconds.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal metered = usage.quantity(used);
        BigDecimal utilisation = metered.signum() == 0 ? factors.utilisation() : metered.divide(seconds, DIGITS);
        return power.at(utilisation).multiply(seconds).divide(WATT_SECONDS, DIGITS);
    }

    private static BigDecimal greater(Usage usage, UsageKind kept, UsageKind used) {
        return usage.quantity(kept).max(usage.quantity(used));
    }

    private Grid grid(Origin origin) {
        return factors.grids().getOrDefault(origin.provider().toLowerCase(Locale.ROOT), factors.elsewhere());
    }

    private Power accelerator(String hardware) {
        String name = hardware.toUpperCase(Locale.ROOT);
        return factors.accelerators().entrySet().stream()
                .filter(known -> name.contains(known.getKey()))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(factors.accelerator());
    }
}
