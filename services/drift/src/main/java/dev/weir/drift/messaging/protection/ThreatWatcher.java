package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.Alert;
import dev.weir.drift.core.protection.Claim;
import dev.weir.drift.core.protection.CrowdTally;
import dev.weir.drift.core.protection.CrowdWatch;
import dev.weir.drift.core.protection.Feedback;
import dev.weir.drift.core.protection.FeedbackWatch;
import dev.weir.drift.core.protection.Finding;
import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.protection.SentrySettings;
import dev.weir.drift.core.protection.Together;
import dev.weir.drift.messaging.fact.AnomalyEvents;
import dev.weir.drift.messaging.state.Alerted;
import dev.weir.drift.messaging.state.AskedCount;
import dev.weir.drift.messaging.state.Caused;
import dev.weir.drift.messaging.state.Claimed;
import dev.weir.drift.messaging.state.Counted;
import dev.weir.drift.messaging.state.Given;
import dev.weir.drift.messaging.state.ProtectionSignal;
import dev.weir.drift.messaging.state.StoredSource;
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
import org.apache.kafka.streams.state.KeyValueStore;

/** Says what threatens a model, in the one place that knows all of its traffic and all sources of its labels. */
final class ThreatWatcher implements Consumer<Record<String, ProtectionSignal>> {

    private final ProcessorContext<String, Event<? extends SpecificRecord>> context;
    private final ThreatStates threats;
    private final KeyValueStore<String, StoredSource> sources;
    private final Versions versions;
    private final SentrySettings settings;
    private final CrowdWatch crowd;
    private final FeedbackWatch feedback;
    private final AnomalyEvents events;
    private final ProtectionMetrics metrics;

    ThreatWatcher(
            ProcessorContext<String, Event<? extends SpecificRecord>> context,
            ProtectionTopology.Settings settings,
            AnomalyEvents events,
            ProtectionMetrics metrics) {
        this.context = context;
        this.threats = new ThreatStates(context.getStateStore(ProtectionStores.THREATS));
        this.sources = context.getStateStore(ProtectionStores.SOURCES);
        this.versions = new Versions(context.getStateStore(DriftStores.VERSIONS));
        this.settings = settings.sentry();
        this.crowd = new CrowdWatch(settings.sentry());
        this.feedback = settings.feedback();
        this.events = events;
        this.metrics = metrics;
    }

    @Override
    public void accept(Record<String, ProtectionSignal> record) {
        String model = record.key();
        switch (record.value().getBody()) {
            case Counted counted -> hear(record, counted);
            case AskedCount tally -> count(model, tally);
            case Alerted alerted -> {
                Together together = count(model, alerted.getTally());
                Alert alert = ProtectionSignals.alert(model, alerted);
                crowd.confirm(together, alert, alerted.getAt(), threats.said(model))
                        .ifPresent(news -> say(record, news, "", alerted.getAt(), share(together, news)));
            }
            case Claimed claimed -> judge(record, claimed);
            case Given given -> judge(record, given);
            default -> throw new IllegalStateException("a model is told of alerts, claims, tallies and labels");
        }
    }

    private void judge(Record<String, ProtectionSignal> record, Claimed claimed) {
        String model = record.key();
        count(model, claimed.getAlert().getTally());
        judge(record, ProtectionSignals.claim(model, claimed));
    }

    private void judge(Record<String, ProtectionSignal> record, Claim claim) {
        String model = record.key();
        CrowdWatch.Judged judged = crowd.judge(threats.together(model), claim, threats.said(model));
        threats.put(model, judged.after());
        judged.news().ifPresent(news -> say(record, news, "", claim.at(), share(judged.after(), news)));
    }

    private void hear(Record<String, ProtectionSignal> record, Counted counted) {
        String model = record.key();
        CrowdTally told = ProtectionSignals.told(counted);
        CrowdWatch.Step step = crowd.observe(threats.together(model), told);
        threats.put(model, step.after());
        for (Finding.Alarmed alarmed : step.news()) {
            Alert alert = ProtectionSignals.ofAll(model, counted, alarmed);
            say(record, alert, "", step.at(), share(step.after(), alert));
        }
        crowd.awaited(step.after(), told).forEach(claim -> judge(record, claim));
    }

    private Together count(String model, AskedCount tally) {
        Together together = threats.together(model).with(TogetherStates.read(tally), settings);
        threats.put(model, together);
        return together;
    }

    private static OptionalDouble share(Together together, Alert alert) {
        return together.traffic().share(alert.window().span(), alert.window().sampleSize());
    }

    private void judge(Record<String, ProtectionSignal> record, Given given) {
        String model = record.key();
        Feedback label = ProtectionSignals.feedback(given);
        for (FeedbackWatch.Poisoning news : feedback.observe(label, new Sources(sources, model))) {
            Alert alert = Alert.ofLabels(new ModelVersion(model, given.getVersion()), news.alarmed(), news.labels());
            say(record, alert, news.source(), label.at(), OptionalDouble.empty());
        }
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
