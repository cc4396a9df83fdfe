package dev.weir.mesh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a reaction waits for a dependency. */
@Readiness
@ApplicationScoped
class PatienceReadiness implements HealthCheck {

    private final Patience patience;

    @Inject
    PatienceReadiness(Patience patience) {
        this.patience = patience;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("reactions").up();
        int number = 0;
        for (String waiting : patience.waiting()) {
            response.down().withData("waiting-" + number++, waiting);
        }
        return response.build();
    }
}
