package dev.weir.finops.core.price;

import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** What is charged of measures. */
final class ChargedQuantities {

    private ChargedQuantities() {}

    /** By the kind whose price it has: of what was requested and what was used of it, the greater. */
    static Map<UsageKind, BigDecimal> of(Iterable<Measure> measures) {
        EnumMap<UsageKind, BigDecimal> metered = new EnumMap<>(UsageKind.class);
        for (Measure measure : measures) {
            metered.merge(measure.kind(), measure.quantity(), BigDecimal::add);
        }
        EnumMap<UsageKind, BigDecimal> charged = new EnumMap<>(UsageKind.class);
        metered.forEach((kind, quantity) -> charged.merge(kind.chargedAs(), quantity, BigDecimal::max));
        return charged;
    }
}
