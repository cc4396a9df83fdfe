package dev.weir.finops.core.carbon;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Factors of the estimate.
 *
 * @param name name and version
 * @param grids by provider, in lower case
 * @param elsewhere for providers and regions that are not listed
 * @param elsewhereIntensity grams per kilowatt-hour of regions that are not listed
 * @param accelerators a whole accelerator, by a word of its name in upper case, for example {@code A100}
 * @param accelerator one that is not listed
 * @param memory kilowatt-hours per GiB and hour
 * @param storage kilowatt-hours per GiB and hour
 * @param network kilowatt-hours per GiB
 * @param utilisation assumed where use is not metered, between 0 and 1
 */
public record CarbonFactors(
        String name,
        Map<String, Grid> grids,
        Grid elsewhere,
        BigDecimal elsewhereIntensity,
        Map<String, Power> accelerators,
        Power accelerator,
        BigDecimal memory,
        BigDecimal storage,
        BigDecimal network,
        BigDecimal utilisation) {

    public CarbonFactors {
        grids = Map.copyOf(grids);
        accelerators = Map.copyOf(accelerators);
    }
}
