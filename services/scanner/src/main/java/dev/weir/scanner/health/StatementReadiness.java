package dev.weir.scanner.health;

import dev.weir.scanner.core.vex.SuppressionSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The scanner is ready when its statements about vulnerabilities are those that lie in their folder. */
@Readiness
@ApplicationScoped
class StatementReadiness implements HealthCheck {

    private final SuppressionSource statements;

    StatementReadiness(SuppressionSource statements) {
        this.statements = statements;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> problem = statements.problem();
        return HealthCheckResponse.named("statements about vulnerabilities")
                .status(problem.isEmpty())
                .withData("problem", problem.orElse("none"))
                .build();
    }
}
