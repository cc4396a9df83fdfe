package dev.weir.finops.core.carbon;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A provider's machines and the grids that feed them.
 *
 * @param processor a virtual CPU
 * @param pue power usage effectiveness: what the data centre draws by what its machines draw, at least 1
 * @param regions grams of carbon dioxide equivalent per kilowatt-hour, by region
 */
public record Grid(Power processor, BigDecimal pue, Map<String, BigDecimal> regions) {

    public Grid {
        if (pue.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("a data centre draws at least what its machines draw, not " + pue);
        }
        regions = Map.copyOf(regions);
    }
}
