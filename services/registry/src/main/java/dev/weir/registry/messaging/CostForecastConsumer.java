package dev.weir.registry.messaging;

import dev.weir.events.CostForecast;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Notes a forecast with the model whose scope it has. */
@ApplicationScoped
class CostForecastConsumer {

    private final Following following;

    @Inject
    CostForecastConsumer(Following following) {
        this.following = following;
    }

    @Incoming("cost-forecast")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.followIfNamed(record, CostForecast.class, CostForecastConsumer::mention);
    }

    static Optional<Mention> mention(CostForecast event) {
        String summary = event.getPoints().size() + " step(s) forecast by " + event.getMethod();
        return Scopes.model(event.getScope())
                .map(subject -> new Mention(subject, new Step.Noted(), summary, List.of()));
    }
}
