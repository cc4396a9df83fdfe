package dev.weir.finops.core.desk;

import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.price.PricedUsage;
import java.util.List;

/** What became of a metering record. */
public sealed interface Booking {

    /** It was booked before, and nothing is said again. */
    record Known() implements Booking {}

    /**
     * It was priced and booked, and may have shown anomalies.
     *
     * @param entry the line of the ledger
     */
    record Booked(PricedUsage priced, Entry entry, List<CostAnomaly> anomalies) implements Booking {

        public Booked {
            anomalies = List.copyOf(anomalies);
        }
    }
}
