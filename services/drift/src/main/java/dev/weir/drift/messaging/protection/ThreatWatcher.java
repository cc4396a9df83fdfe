package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.Alert;
import dev.weir.drift.core.protection.Feedback;
import dev.weir.drift.core.protection.FeedbackWatch;
import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.protection.Traffic;
import dev.weir.drift.messaging.fact.AnomalyEvents;
import dev.weir.drift.messaging.state.Alerted;
import dev.weir.drift.messaging.state.AskedCount;
import dev.weir.drift.messaging.state.Caused;
import dev.weir.drift.messaging.state.Given;
import dev.weir.drift.messaging.state.ProtectionSignal;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.ProtectionStores;
import dev.weir.drift.messaging.store.Versions;
import dev.weir.events.InferenceAnomaly;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Says what threatens a model, in the one place that knows all of its traffic and all sources of its labels. */
final class ThreatWatcher implements Consumer<Record<String, ProtectionSignal>> {

    private final ProcessorContext<String, Event<? extends SpecificRecord>> context;
    private final ThreatStates threats;
    private final Sources sources;
    private final Versions versions;
    private final FeedbackWatch feedback;
    private final AnomalyEvents events;
    private final ProtectionMetrics metrics;

    ThreatWatcher(
            ProcessorContext<String, Event<? extends SpecificRecord>> context,
            FeedbackWatch feedback,
            AnomalyEvents events,
            ProtectionMetrics metrics) {
        this.context = context;
        this.threats = new ThreatStates(context.getStateStore(ProtectionStores.THREATS));
        this.sources = new Sources(context.getStateStore(ProtectionStores.SOURCES));
        this.versions = new Versions(context.getStateStore(DriftStores.VERSIONS));
        this.feedback = feedback;
        this.events = events;
        this.metrics = metrics;
    }

    @Override
    public void accept(Record<String, ProtectionSignal> record) {
        String model = record.key();
        switch (record.value().getBody()) {
            case AskedCount counted -> count(model, counted);
            case Alerted alerted -> {
                count(model, alerted.getTally());
                Alert alert = ProtectionSignals.alert(model, alerted);
                OptionalDouble share = threats.traffic(model)
                        .share(alert.window().span(), alert.window().sampleSize());
                say(record, alert, "", alerted.getAt(), share);
            }
            case Given given -> judge(record, given);
            default -> throw new IllegalStateException("a model is told of alerts, tallies and labels");
        }
    }

    private void count(String model, AskedCount counted) {
        threats.put(
                model,
                threats.traffic(model)
                        .with(new Traffic.Tally(counted.getPartition(), counted.getBucket(), counted.getAsked())));
    }

    private void judge(Record<String, ProtectionSignal> record, Given given) {
        String model = record.key();
        Feedback label = ProtectionSignals.feedback(given);
        FeedbackWatch.Step step = feedback.observe(
                label, sources.find(model, label.source()), () -> sources.others(model, label.source()));
        sources.put(model, label.source(), step.after());
        step.news().ifPresent(alarmed -> {
            Alert alert = Alert.ofLabels(new ModelVersion(model, given.getVersion()), alarmed, step.labels());
            say(record, alert, label.source(), label.at(), OptionalDouble.empty());
        });
    }

    private void say(
            Record<String, ProtectionSignal> record, Alert alert, String source, Instant at, OptionalDouble share) {
        Caused caused = record.value().getCaused();
        Envelope cause = ProtectionSignals.cause(
                caused, alert.version(), at, versions.find(alert.version()).map(Versions.Published::correlation));
        Event<InferenceAnomaly> event = events.anomaly(cause, alert, source, at, share);
        threats.add(
                record.key(),
                new SaidThreat(
                        alert.alarmed().threat(),
                        alert.client(),
                        at,
                        share.isPresent() ? Double.valueOf(share.getAsDouble()) : null));
        metrics.said(alert);
        context.forward(new Record<>(event.key(), event, record.timestamp()));
    }
}
