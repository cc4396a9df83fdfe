package dev.weir.registry.messaging;

import dev.weir.events.DeploymentBlocked;
import dev.weir.events.GateOutcome;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DeploymentBlockedConsumer {

    private final Following following;

    @Inject
    DeploymentBlockedConsumer(Following following) {
        this.following = following;
    }

    @Incoming("deployment-blocked")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, DeploymentBlocked.class, DeploymentBlockedConsumer::mention);
    }

    static Mention mention(DeploymentBlocked event) {
        String refusals = event.getGates().stream()
                .filter(gate -> gate.getOutcome() == GateOutcome.REFUSED)
                .map(gate -> gate.getGate() + ": " + gate.getReason())
                .collect(Collectors.joining("; "));
        return Mention.of(
                Mention.version(event.getModel(), event.getVersion()),
                new Step.Blocked(event.getEnvironment()),
                refusals);
    }
}
