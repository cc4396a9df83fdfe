package dev.weir.outbox;

import dev.weir.mesh.Patience;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/**
 * Waits for the database, migrates it and makes the replication slot, before any consumer starts: what is committed
 * without a slot would never be relayed.
 */
@ApplicationScoped
class OutboxPreparation {

    private final Patience patience;
    private final Flyway flyway;
    private final OutboxSlot slot;
    private volatile boolean done;

    @Inject
    OutboxPreparation(Patience patience, Flyway flyway, OutboxSlot slot) {
        this.patience = patience;
        this.flyway = flyway;
        this.slot = slot;
    }

    void prepare(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        patience.untilDone("prepare the outbox", () -> {
            flyway.migrate();
            ensureSlot();
            return true;
        });
        done = true;
    }

    boolean done() {
        return done;
    }

    private void ensureSlot() {
        try {
            slot.ensure();
        } catch (SQLException e) {
            throw new IllegalStateException("the replication slot cannot be made: " + e.getMessage(), e);
        }
    }
}
