package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.ModelVersion;
import dev.weir.deployer.core.gate.BudgetGate;
import dev.weir.deployer.core.gate.Gatekeeper;
import dev.weir.deployer.core.gate.Outcome;
import dev.weir.deployer.core.gate.Progress;
import dev.weir.mesh.Event;
import dev.weir.mesh.Patience;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Joins the facts about each version. The effect in Git comes before anything is written to Kafka for the same fact, so
 * that no transaction waits for Git on its account.
 */
final class GateJoin extends ContextualProcessor<String, Heard, String, Event<? extends SpecificRecord>> {

    static final String STORE = "candidates";

    private final Gatekeeper gatekeeper;
    private final BudgetGate budget;
    private final GateEvents events;
    private final Patience patience;
    private final DeploymentMetrics metrics;

    GateJoin(
            Gatekeeper gatekeeper, BudgetGate budget, GateEvents events, Patience patience, DeploymentMetrics metrics) {
        this.budget = budget;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.patience = patience;
        this.metrics = metrics;
    }

    @Override
    public void process(Record<String, Heard> record) {
        Heard heard = record.value();
        ModelVersion version = heard.fact().model();
        GateStores stores = GateStores.of(context(), budget);
        Candidate known = stores.candidate(
                version, heard.fact().publication(), heard.envelope().time());
        Progress progress = patience.untilDone("gates of " + version, () -> gatekeeper.hear(known, heard.fact()));
        stores.keep(progress.candidate());
        switch (progress.outcome()) {
            case Outcome.Nothing ignored -> {}
            case Outcome.Committed committed -> say(record, events.committed(heard.envelope(), committed));
            case Outcome.Blocked blocked -> say(record, events.blocked(heard.envelope(), blocked));
        }
    }

    private void say(Record<String, Heard> record, Event<? extends SpecificRecord> event) {
        metrics.count(event.envelope().type());
        context().forward(record.withValue(event));
    }
}
