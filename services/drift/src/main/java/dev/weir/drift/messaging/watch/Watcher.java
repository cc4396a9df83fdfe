package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.messaging.fact.DriftEvents;
import dev.weir.drift.messaging.fact.DriftMetrics;
import dev.weir.drift.messaging.gather.Signals;
import dev.weir.drift.messaging.inference.Outcomes;
import dev.weir.drift.messaging.protection.LabelSources;
import dev.weir.drift.messaging.protection.ThreatStates;
import dev.weir.drift.messaging.state.CountedPane;
import dev.weir.drift.messaging.state.JudgedBatch;
import dev.weir.drift.messaging.state.RowBatch;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.drift.messaging.store.Deferred;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.PaneStates;
import dev.weir.drift.messaging.store.ProtectionStores;
import dev.weir.drift.messaging.store.ServingStates;
import dev.weir.drift.messaging.store.Versions;
import dev.weir.mesh.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes what was gathered of a model to the watchers of its versions, and passes on what they say. */
public final class Watcher implements Consumer<Record<String, Signal>>, Deferred.Ending {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TIDY = Duration.ofHours(1);

    private final ProcessorContext<String, Said> context;
    private final WatchStores stores;
    private final References references;
    private final RowWatcher rows;
    private final WindowWatcher windows;
    private final ErrorWatcher errors;
    private final Retention retention;
    private final DriftMetrics metrics;
    private final Set<ModelVersion> shown = new HashSet<>();

    public Watcher(
            ProcessorContext<String, Said> context, WatchSettings settings, DriftEvents events, DriftMetrics metrics) {
        this.context = context;
        this.stores = WatchStores.of(context, settings);
        this.references = new References(
                settings.reference(),
                settings.counter().segments(),
                context.getStateStore(DriftStores.REFERENCES),
                context.getStateStore(DriftStores.GATHERED_ROWS));
        WindowDiagnosis diagnosis = new WindowDiagnosis(
                new ThreatStates(context.getStateStore(ProtectionStores.THREATS)),
                new ServingStates(context.getStateStore(DriftStores.SERVING)),
                stores,
                settings.diagnosis().evidence());
        this.windows = new WindowWatcher(
                settings, stores, references, new WindowFacts(events, metrics, stores.histories()), diagnosis);
        this.rows = new RowWatcher(settings, stores, references);
        this.errors = new ErrorWatcher(
                settings.errors(),
                stores.errors(),
                new ErrorFacts(
                        events,
                        metrics,
                        stores.histories(),
                        windows,
                        diagnosis,
                        new LabelSources(context.getStateStore(ProtectionStores.SOURCES))));
        this.retention = new Retention(context, settings.retention());
        this.metrics = metrics;
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::look);
        context.schedule(TIDY, PunctuationType.WALL_CLOCK_TIME, this::tidy);
    }

    @Override
    public void accept(Record<String, Signal> record) {
        ModelVersion version = new ModelVersion(record.key(), record.value().getVersion());
        shown.add(version);
        forward(watch(version, record.value()), record.timestamp());
    }

    /** Another instance shows what it watches from now on. */
    @Override
    public void end() {
        shown.forEach(metrics::forget);
    }

    /** Windows close when traffic stops, too. */
    private void look(long now) {
        for (ModelVersion version : stores.panes().versions()) {
            Optional<String> correlation = stores.versions().find(version).map(Versions.Published::correlation);
            forward(windows.close(version, correlation, now), now);
        }
    }

    /** Forgets versions without traffic. */
    private void tidy(long now) {
        Instant reached = Instant.ofEpochMilli(Math.min(now, context.currentStreamTimeMs()));
        for (ModelVersion version : retention.over(reached)) {
            retention.end(version);
            stores.forget(version);
            references.forget(version);
            metrics.forget(version);
            shown.remove(version);
            forward(List.of(new Said.Forgotten(version)), now);
        }
    }

    private List<Said> watch(ModelVersion version, Signal signal) {
        Optional<String> correlation = stores.versions().find(version).map(Versions.Published::correlation);
        long now = context.currentSystemTimeMs();
        return switch (signal.getBody()) {
            case RowBatch batch -> {
                RowWatcher.Counted counted = rows.count(version, signal, batch);
                recount(version);
                counted.panes().forEach((start, pane) -> windows.add(version, start, pane, signal));
                List<Said> said = new ArrayList<>(counted.frozen());
                if (!counted.panes().isEmpty()) {
                    said.addAll(windows.advance(version, signal, correlation, now));
                }
                yield said;
            }
            case CountedPane counted -> {
                recount(version);
                References.Known known = references.find(version).orElse(References.Known.NOTHING);
                Pane pane = PaneStates.read(counted, known.layout(), known.spaces());
                windows.add(version, counted.getStart(), pane, signal);
                yield windows.advance(version, signal, correlation, now);
            }
            case JudgedBatch batch -> judge(version, signal, batch, correlation);
            default -> throw new IllegalStateException("a signal holds rows, a pane or labels");
        };
    }

    private void recount(ModelVersion version) {
        references.release(version).forEach(row -> windows.recount(version, row));
    }

    private List<Said> judge(ModelVersion version, Signal signal, JudgedBatch batch, Optional<String> correlation) {
        List<Outcome> outcomes = batch.getJudged().stream()
                .map(judged -> Outcomes.read(judged, signal.getPartition()))
                .toList();
        for (Outcome outcome : outcomes) {
            stores.performance().settle(version, outcome, windows.label(version, outcome));
            stores.performance().learn(version, outcome);
        }
        Envelope cause = Signals.cause(signal, version, correlation.orElse(signal.getCorrelation()));
        return errors.judge(version, outcomes, cause);
    }

    private void forward(List<Said> said, long timestamp) {
        for (Said each : said) {
            context.forward(new Record<>(key(each), each, timestamp));
        }
    }

    private static String key(Said said) {
        return switch (said) {
            case Said.Fact(var event) -> event.key();
            case Said.Frozen(ModelVersion version, var ignored) -> version.model();
            case Said.Forgotten(ModelVersion version) -> version.model();
        };
    }
}
