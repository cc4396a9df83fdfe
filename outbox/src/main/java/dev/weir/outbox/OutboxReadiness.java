package dev.weir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when what is committed is relayed, by this instance or by another. */
@Readiness
@ApplicationScoped
class OutboxReadiness implements HealthCheck {

    private final OutboxRelay relay;

    @Inject
    OutboxReadiness(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("outbox");
        return switch (relay.state()) {
            case RelayState.Relaying() ->
                response.up().withData("relay", "relaying").build();
            case RelayState.Standby() ->
                response.up().withData("relay", "standby").build();
            case RelayState.Starting() ->
                response.down().withData("relay", "starting").build();
            case RelayState.Stopped() ->
                response.down().withData("relay", "stopped").build();
            case RelayState.Failing(var reason, var since) ->
                response.down()
                        .withData("relay", "failing")
                        .withData("reason", reason)
                        .withData("since", since.toString())
                        .build();
        };
    }
}
