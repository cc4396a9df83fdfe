package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Anomaly;
import dev.weir.deployer.core.BudgetUse;
import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.CostScope;
import dev.weir.deployer.core.ModelVersion;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.gate.BudgetGate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is remembered for the gates of one task. */
record GateStores(
        KeyValueStore<String, Candidate> candidates,
        KeyValueStore<String, Anomaly> anomalies,
        KeyValueStore<String, BudgetUse> budgets,
        BudgetGate gate) {

    static GateStores of(ProcessorContext<?, ?> context, BudgetGate gate) {
        return new GateStores(
                context.getStateStore(GateJoin.STORE),
                context.getStateStore(AnomalyMemory.STORE),
                context.getStateStore(BudgetMemory.STORE),
                gate);
    }

    /**
     * All that is known of a version at an instant.
     *
     * @param published in case it is known from now on
     */
    Candidate candidate(ModelVersion version, Optional<Publication> published, Instant at) {
        Candidate known =
                Optional.ofNullable(candidates.get(version.toString())).orElseGet(() -> Candidate.unknown(version));
        return known.under(Optional.ofNullable(anomalies.get(version.model().text())))
                .within(known.publication().or(() -> published).flatMap(publication -> budget(publication, at)));
    }

    void keep(Candidate candidate) {
        candidates.put(candidate.model().toString(), candidate);
    }

    private Optional<BudgetUse> budget(Publication published, Instant at) {
        List<BudgetUse> uses = CostScope.of(published).stream()
                .map(scope -> budgets.get(scope.text()))
                .filter(Objects::nonNull)
                .toList();
        return gate.worst(uses, at);
    }
}
