package dev.weir.finops.core.allocation;

import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.ledger.Figures;

/**
 * A share of idle or shared cost, as a line beside those of the ledger.
 *
 * @param entry in the interval of a day; its record is no metering record
 * @param share what was split and how; {@code none} is the method of what nobody bears
 */
public record SharedCost(Entry entry, AllocatedCost.Share share) {

    boolean amountsTo(Figures figures) {
        Figures own = entry.figures();
        return own.amount().compareTo(figures.amount()) == 0
                && own.list().compareTo(figures.list()) == 0
                && own.contracted().compareTo(figures.contracted()) == 0
                && own.billed().compareTo(figures.billed()) == 0;
    }
}
