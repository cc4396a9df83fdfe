package dev.weir.registry.messaging;

import dev.weir.events.RightsizingDecided;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class RightsizingDecidedConsumer {

    private final Following following;

    @Inject
    RightsizingDecidedConsumer(Following following) {
        this.following = following;
    }

    @Incoming("rightsizing-decided")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, RightsizingDecided.class, RightsizingDecidedConsumer::mention);
    }

    static Mention mention(RightsizingDecided event) {
        return Mention.of(
                Mention.version(event.getModel(), event.getVersion()),
                new Step.Noted(),
                event.getResource() + " from " + event.getCurrent() + " to " + event.getRecommended() + " "
                        + event.getOutcome().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                        + event.getReason());
    }
}
