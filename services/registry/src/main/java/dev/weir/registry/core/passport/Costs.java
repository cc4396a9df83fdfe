package dev.weir.registry.core.passport;

import dev.weir.registry.core.fact.Money;
import dev.weir.registry.core.model.VersionId;
import java.time.Instant;
import java.util.List;

/** The book of what versions cost. */
public interface Costs {

    /** Adds a priced usage record that ended at this time. */
    void add(VersionId version, Money amount, Instant end);

    /** One total per currency. */
    List<Cost> of(VersionId version);
}
