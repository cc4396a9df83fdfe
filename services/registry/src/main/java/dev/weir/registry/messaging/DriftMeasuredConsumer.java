package dev.weir.registry.messaging;

import dev.weir.events.DriftMeasured;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DriftMeasuredConsumer {

    private final Following following;

    @Inject
    DriftMeasuredConsumer(Following following) {
        this.following = following;
    }

    @Incoming("drift-measured")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, DriftMeasured.class, DriftMeasuredConsumer::mention);
    }

    static Mention mention(DriftMeasured event) {
        long drifted = event.getStatistics().stream()
                .filter(statistic -> statistic.getDrifted())
                .map(statistic -> statistic.getFeature())
                .distinct()
                .count();
        return Mention.of(
                Mention.version(event.getModel(), event.getVersion()),
                new Step.Noted(),
                drifted + " feature(s) drifted " + Mention.over(event.getWindow()));
    }
}
