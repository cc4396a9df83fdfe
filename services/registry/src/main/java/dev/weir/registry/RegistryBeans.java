package dev.weir.registry;

import dev.weir.registry.core.approval.ApprovalDesk;
import dev.weir.registry.core.fact.Ledger;
import dev.weir.registry.core.passport.Deadlines;
import dev.weir.registry.core.passport.PassportDesk;
import dev.weir.registry.core.passport.PassportPolicy;
import dev.weir.registry.core.passport.StallWatch;
import dev.weir.registry.core.registration.DatasetDesk;
import dev.weir.registry.core.registration.Registrar;
import dev.weir.registry.core.registration.TrainingDoor;
import dev.weir.registry.core.retraining.RetrainingDesk;
import dev.weir.registry.core.retraining.RetrainingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the core together: policies from configuration, desks on the ledger. */
@ApplicationScoped
class RegistryBeans {

    @Produces
    @Singleton
    Registrar registrar(Ledger ledger, Clock clock) {
        return new Registrar(ledger, clock);
    }

    @Produces
    @Singleton
    TrainingDoor trainingDoor(Ledger ledger) {
        return new TrainingDoor(ledger);
    }

    @Produces
    @Singleton
    DatasetDesk datasetDesk(Ledger ledger) {
        return new DatasetDesk(ledger);
    }

    @Produces
    @Singleton
    PassportDesk passportDesk(Ledger ledger, ApprovalConfig approval) {
        return new PassportDesk(ledger, new PassportPolicy(approval.environments()));
    }

    @Produces
    @Singleton
    ApprovalDesk approvalDesk(Ledger ledger, Clock clock) {
        return new ApprovalDesk(ledger, clock);
    }

    @Produces
    @Singleton
    RetrainingDesk retrainingDesk(Ledger ledger, RetrainingConfig config, Clock clock) {
        return new RetrainingDesk(ledger, new RetrainingPolicy(config.coolDown(), config.deadline()), clock);
    }

    @Produces
    @Singleton
    StallWatch stallWatch(Ledger ledger, PassportDesk passports, WaitConfig config, Clock clock) {
        return new StallWatch(ledger, passports, new Deadlines(config.deadline(), config.byFact()), clock);
    }
}
