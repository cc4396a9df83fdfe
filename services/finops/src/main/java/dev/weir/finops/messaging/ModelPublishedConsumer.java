package dev.weir.finops.messaging;

import dev.weir.events.Artifact;
import dev.weir.events.ModelPublished;
import dev.weir.finops.Ledger;
import dev.weir.finops.core.estimate.Candidate;
import dev.weir.finops.core.estimate.CostEstimator;
import dev.weir.finops.core.estimate.Estimate;
import dev.weir.finops.core.estimate.EstimateBooks;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Says what a new version will cost. */
@ApplicationScoped
class ModelPublishedConsumer {

    private final Reactions reactions;
    private final Ledger ledger;
    private final CostEstimator estimator;
    private final EventFactory events;
    private final Clock clock;

    @Inject
    ModelPublishedConsumer(
            Reactions reactions, Ledger ledger, CostEstimator estimator, EventFactory events, Clock clock) {
        this.reactions = reactions;
        this.ledger = ledger;
        this.estimator = estimator;
        this.events = events;
        this.clock = clock;
    }

    @Incoming("model-published")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, ModelPublished.class, this::on);
    }

    private void on(Event<ModelPublished> event) {
        ledger.once(event, accounts -> {
            EstimateBooks books = accounts.estimates();
            Candidate candidate = candidate(event.data(), books);
            Estimate estimate = estimator.estimate(candidate, books.errors(estimator.basis(candidate)));
            books.keep(candidate, estimate, clock.instant());
            return List.of(events.effect(
                    event,
                    Topics.COST_ESTIMATED,
                    0,
                    candidate.model(),
                    AvroEstimates.estimated(candidate, estimate, clock.instant())));
        });
    }

    private Candidate candidate(ModelPublished published, EstimateBooks books) {
        return new Candidate(
                published.getModel(),
                published.getVersion(),
                published.getArtifacts().stream().mapToLong(Artifact::getSize).sum(),
                books.measuredBefore(published.getModel(), published.getVersion(), clock.instant()));
    }
}
