package dev.weir.registry.core.registration;

import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.Ledger;
import dev.weir.registry.core.model.Dataset;

/** Records datasets. */
public final class DatasetDesk {

    private final Ledger ledger;

    public DatasetDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A dataset version was published; the first word on it stands. */
    public void published(Fact fact, Dataset dataset) {
        ledger.once(fact, books -> books.datasets().record(dataset));
    }
}
