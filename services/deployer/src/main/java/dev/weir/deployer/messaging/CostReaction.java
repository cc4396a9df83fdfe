package dev.weir.deployer.messaging;

import dev.weir.deployer.core.anomaly.CostAnomaly;
import dev.weir.deployer.core.anomaly.CostRecord;
import dev.weir.deployer.core.anomaly.CostResponder;
import dev.weir.deployer.core.anomaly.Response;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import dev.weir.mesh.Patience;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Decides what becomes of deployments that cost too much. Git comes before Kafka, as in {@link GateJoin}. */
final class CostReaction extends ContextualProcessor<String, CostAnomaly, String, Event<? extends SpecificRecord>> {

    static final String STORE = "cost-decisions";

    private final CostResponder responder;
    private final EventFactory events;
    private final Patience patience;
    private final DeploymentMetrics metrics;

    CostReaction(CostResponder responder, EventFactory events, Patience patience, DeploymentMetrics metrics) {
        this.responder = responder;
        this.events = events;
        this.patience = patience;
        this.metrics = metrics;
    }

    @Override
    public void process(Record<String, CostAnomaly> record) {
        CostAnomaly anomaly = record.value();
        KeyValueStore<String, CostRecord> records = context().getStateStore(STORE);
        CostRecord before = Optional.ofNullable(records.get(record.key())).orElse(CostRecord.NOTHING);
        if (before.holds(anomaly.event())) {
            return;
        }
        Response response = patience.untilDone("costs of " + record.key(), () -> responder.hear(anomaly));
        records.put(record.key(), before.with(anomaly, response));
        metrics.count(response);
        switch (response) {
            case Response.Recorded ignored -> {}
            case Response.RolledBack back -> {
                metrics.count(DeploymentTopics.ROLLED_BACK);
                context().forward(record.withValue(said(anomaly, back)));
            }
        }
    }

    /** Of the cause only id, correlation and trace go into an effect; the rest is as this service says everything. */
    private Event<? extends SpecificRecord> said(CostAnomaly anomaly, Response.RolledBack back) {
        EventId cause = new EventId(anomaly.event());
        String model = anomaly.model().text();
        return events.effect(
                new Envelope(
                        cause,
                        CostAnomalyReader.TOPIC,
                        "/weir/finops",
                        model,
                        anomaly.detected(),
                        Optional.empty(),
                        back.deployment().origin().correlation(),
                        back.deployment().origin().traceparent()),
                cause.effect(DeploymentTopics.ROLLED_BACK, 0),
                DeploymentTopics.ROLLED_BACK,
                model,
                RollbackData.of(back.deployment(), back.takeBack(), back.reason()));
    }
}
