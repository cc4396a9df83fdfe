package dev.weir.registry;

import dev.weir.registry.core.passport.StallWatch;
import dev.weir.registry.core.retraining.RetrainingDesk;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks for deadlines that have passed. */
@ApplicationScoped
class DeadlineSchedule {

    private final StallWatch stalls;
    private final RetrainingDesk retrainings;

    @Inject
    DeadlineSchedule(StallWatch stalls, RetrainingDesk retrainings) {
        this.stalls = stalls;
        this.retrainings = retrainings;
    }

    @Scheduled(
            every = "{weir.registry.waits.check-every:15s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        stalls.check();
        retrainings.giveUpOverdue();
    }
}
