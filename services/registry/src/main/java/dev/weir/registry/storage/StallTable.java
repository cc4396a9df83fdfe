package dev.weir.registry.storage;

import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.passport.Stalls;

final class StallTable implements Stalls {

    private final Sql sql;

    StallTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean note(VersionId version, String waitingFor, FactId cause) {
        return sql.update(
                        "insert into stall (model, version, waiting_for, cause) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        version.model().value(),
                        version.version(),
                        waitingFor,
                        cause)
                == 1;
    }
}
