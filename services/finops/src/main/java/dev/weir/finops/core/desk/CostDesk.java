package dev.weir.finops.core.desk;

import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.price.Pricing;
import dev.weir.finops.core.usage.Usage;
import java.time.Instant;
import java.util.Optional;

/** Prices what was metered, books it, and has it watched. */
public final class CostDesk {

    private final Pricing rates;
    private final AnomalyDesk anomalies;

    public CostDesk(Pricing rates, AnomalyDesk anomalies) {
        this.rates = rates;
        this.anomalies = anomalies;
    }

    /**
     * Books a metering record once.
     *
     * @param now when it became known
     */
    public Booking book(Usage usage, Accounts accounts, Instant now) {
        PricedUsage priced = rates.price(usage);
        Optional<Entry> entry = accounts.book(priced);
        if (entry.isEmpty()) {
            return new Booking.Known();
        }
        return new Booking.Booked(priced, entry.get(), anomalies.observe(priced, accounts, now));
    }
}
