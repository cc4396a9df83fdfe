package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.messaging.state.Judged;
import dev.weir.drift.messaging.state.Observed;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes the traffic of a model to the watchers of its versions, and passes on what they say. */
final class Watcher implements Consumer<Record<String, Signal>> {

    private final ProcessorContext<String, Event<? extends SpecificRecord>> context;
    private final Versions versions;
    private final WindowWatcher windows;
    private final ErrorWatcher errors;

    Watcher(
            ProcessorContext<String, Event<? extends SpecificRecord>> context,
            WatchSettings settings,
            DriftEvents events,
            DriftMetrics metrics) {
        this.context = context;
        this.versions = new Versions(context.getStateStore(DriftStores.VERSIONS));
        this.windows = new WindowWatcher(
                settings,
                context.getStateStore(DriftStores.WINDOWS),
                context.getStateStore(DriftStores.HISTORIES),
                events,
                metrics);
        this.errors = new ErrorWatcher(
                settings,
                context.getStateStore(DriftStores.ERRORS),
                context.getStateStore(DriftStores.HISTORIES),
                events,
                metrics);
    }

    @Override
    public void accept(Record<String, Signal> record) {
        for (Event<? extends SpecificRecord> event : watch(record.key(), record.value())) {
            context.forward(new Record<>(event.key(), event, record.timestamp()));
        }
    }

    private List<Event<? extends SpecificRecord>> watch(String model, Signal signal) {
        ModelVersion version = new ModelVersion(model, signal.getVersion());
        Optional<Versions.Published> published = versions.find(version);
        Envelope cause = Signals.cause(
                signal, version, published.map(Versions.Published::correlation).orElse(signal.getCorrelation()));
        return switch (signal.getBody()) {
            case Observed observed ->
                windows.observe(
                        version,
                        published.map(Versions.Published::profile).orElseGet(ReferenceProfile::unknown),
                        Signals.observation(signal, observed),
                        cause);
            case Judged judged -> judge(version, Signals.outcome(signal, judged), cause);
            default -> throw new IllegalStateException("a signal is an observation or a judgement");
        };
    }

    private List<Event<? extends SpecificRecord>> judge(ModelVersion version, Outcome outcome, Envelope cause) {
        windows.label(version, outcome);
        return errors.judge(version, outcome, windows.open(version).stream().toList(), cause);
    }
}
