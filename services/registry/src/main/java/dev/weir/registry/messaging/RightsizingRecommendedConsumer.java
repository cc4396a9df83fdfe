package dev.weir.registry.messaging;

import dev.weir.events.RightsizingRecommended;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class RightsizingRecommendedConsumer {

    private final Following following;

    @Inject
    RightsizingRecommendedConsumer(Following following) {
        this.following = following;
    }

    @Incoming("rightsizing-recommended")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, RightsizingRecommended.class, RightsizingRecommendedConsumer::mention);
    }

    static Mention mention(RightsizingRecommended event) {
        return Mention.of(
                Mention.version(event.getModel(), event.getVersion()),
                new Step.Noted(),
                event.getResource() + " from " + event.getCurrent() + " to " + event.getRecommended() + ": "
                        + event.getReason());
    }
}
