package dev.weir.drift.messaging.gather;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.Fates;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.core.window.Row;
import dev.weir.drift.messaging.inference.LoggedInference;
import dev.weir.drift.messaging.inference.Outcomes;
import dev.weir.drift.messaging.inference.Points;
import dev.weir.drift.messaging.inference.Rows;
import dev.weir.drift.messaging.state.Prediction;
import dev.weir.drift.messaging.state.WaitingLabel;
import dev.weir.drift.messaging.store.Binary;
import dev.weir.drift.messaging.store.Micros;
import dev.weir.mesh.Event;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Counts each answered request once, over the bins of its version where they are known here; remembers the answer, and meets
 * a label that came first.
 */
final class InferenceReaction implements Consumer<Record<String, Event<LoggedInference>>> {

    private final ProcessorContext<String, SpecificRecord> context;
    private final GatherSettings settings;
    private final Gathering gathering;
    private final KnownBins bins;
    private final LabelJoin join;
    private final Feedbacks feedback;
    private final TrafficMetrics metrics;
    private Gathered.@Nullable Counts last;

    InferenceReaction(
            ProcessorContext<String, SpecificRecord> context,
            GatherSettings settings,
            Gathering gathering,
            KnownBins bins,
            LabelJoin join,
            Feedbacks feedback,
            TrafficMetrics metrics) {
        this.context = context;
        this.settings = settings;
        this.gathering = gathering;
        this.bins = bins;
        this.join = join;
        this.feedback = feedback;
        this.metrics = metrics;
    }

    @Override
    public void accept(Record<String, Event<LoggedInference>> record) {
        Event<LoggedInference> event = dated(record);
        LoggedInference inference = event.data();
        boolean answered = answered(inference.status());
        if (!answered && !join.remembers(record)) {
            metrics.inference(inference.model(), "unanswered");
            note(event, Fates.REQUEST);
        } else if (!answered || join.knows(record)) {
            metrics.inference(inference.model(), "duplicate");
            note(event, Fates.DUPLICATE);
        } else {
            metrics.inference(inference.model(), "observed");
            observe(record, event);
        }
    }

    /** The event, asked no later than its record was written. */
    private static Event<LoggedInference> dated(Record<String, Event<LoggedInference>> record) {
        Event<LoggedInference> event = record.value();
        LoggedInference inference = event.data().notAfter(record.timestamp());
        return inference == event.data() ? event : new Event<>(event.envelope(), event.key(), inference);
    }

    /** @param event of the record, with the time that it counts at */
    private void observe(Record<String, Event<LoggedInference>> record, Event<LoggedInference> event) {
        RecordMetadata where = context.recordMetadata().orElseThrow();
        Row row = event.data().row(new Position(where.partition(), where.offset()));
        ModelVersion version = event.data().version();
        Optional<KnownBins.Frozen> frozen = bins.find(version);
        remember(record, event, row, version, frozen);
        if (frozen.isPresent() && frozen.get().counts(row)) {
            count(event, row, version, frozen.get());
        } else {
            Gathered.Raw raw = raw(version, where.partition(), row.at());
            raw.add(Rows.write(row), event.data().weight());
            raw.note(Fates.REQUEST);
            gathered(event, raw, settings.mostRaw());
        }
    }

    private void count(Event<LoggedInference> event, Row row, ModelVersion version, KnownBins.Frozen frozen) {
        long start = settings.cutter().start(row.at());
        Gathered.Counts counts = counts(version, row.position().partition(), start, frozen);
        settings.counter().count(row, counts.pane(), frozen.spaces());
        counts.pane().note(Fates.REQUEST);
        gathered(event, counts, settings.mostRows());
        if (!row.vectors().isEmpty()) {
            row.vectors().stream().filter(frozen::isUnusable).forEach(vector -> metrics.unusable(version.model()));
            if (frozen.awaits(row.vectors())) {
                passVectors(event, row, version);
            }
        }
    }

    /** The space of an embedding is made from the first ones, by the watcher. */
    private void passVectors(Event<LoggedInference> event, Row row, ModelVersion version) {
        int partition = row.position().partition();
        Gathered.Raw raw = gathering.of(
                version,
                Gathered.Raw.VECTORS,
                Gathered.Raw.class,
                () -> new Gathered.Raw(version, partition, settings.cutter().start(row.at()), true));
        raw.add(Rows.vectorsOf(row), event.data().weight());
        gathered(event, raw, settings.mostRaw());
    }

    private void gathered(Event<LoggedInference> event, Gathered gathered, int most) {
        gathered.because(event.envelope(), event.data().at());
        if (gathered.size() >= most || gathered.bytes() >= settings.mostBytes()) {
            gathering.passOn(gathered);
        }
    }

    private void note(Event<LoggedInference> event, Fates fates) {
        int partition = context.recordMetadata().orElseThrow().partition();
        ModelVersion version = event.data().version();
        Optional<KnownBins.Frozen> frozen = bins.find(version);
        if (frozen.isPresent()) {
            long start = settings.cutter().start(event.data().at());
            Gathered.Counts counts = counts(version, partition, start, frozen.get());
            counts.pane().note(fates);
            gathered(event, counts, settings.mostRows());
        } else {
            Gathered.Raw raw = raw(version, partition, event.data().at());
            raw.note(fates);
            gathered(event, raw, settings.mostRaw());
        }
    }

    private Gathered.Counts counts(ModelVersion version, int partition, long start, KnownBins.Frozen frozen) {
        Gathered.Counts counts = last;
        if (counts == null || !counts.takes(version, start)) {
            // Rows from before the bins were known are older, and traffic is passed on in its order.
            gathering.passOnRows(version);
            counts = gathering.of(
                    version,
                    Gathered.Counts.name(start),
                    Gathered.Counts.class,
                    () -> new Gathered.Counts(version, partition, start, new Pane(frozen.layout())));
            last = counts;
        }
        return counts;
    }

    /** Rows of another stretch of time go first, as what became of requests is told for the stretch. */
    private Gathered.Raw raw(ModelVersion version, int partition, Instant at) {
        long start = settings.cutter().start(at);
        Gathered.Raw raw = rows(version, partition, start);
        if (raw.start() != start) {
            gathering.passOnRows(version);
            raw = rows(version, partition, start);
        }
        return raw;
    }

    private Gathered.Raw rows(ModelVersion version, int partition, long start) {
        return gathering.of(
                version,
                Gathered.Raw.ROWS,
                Gathered.Raw.class,
                () -> new Gathered.Raw(version, partition, start, false));
    }

    private void remember(
            Record<String, Event<LoggedInference>> record,
            Event<LoggedInference> event,
            Row row,
            ModelVersion version,
            Optional<KnownBins.Frozen> frozen) {
        Optional<WaitingLabel> label = join.waiting(record);
        Prediction prediction = prediction(event, row, frozen, label.isPresent(), join.time(record));
        join.remember(record, prediction);
        label.ifPresent(found -> {
            metrics.label(version.model(), "joined");
            feedback.waited(event, found, prediction);
            Outcomes.judge(prediction, found.getLabel(), settings.counter().grading())
                    .ifPresent(judged -> LabelReaction.gather(
                            gathering, settings, version, row.position().partition(), judged, event.envelope()));
        });
    }

    private Prediction prediction(
            Event<LoggedInference> event, Row row, Optional<KnownBins.Frozen> frozen, boolean labelled, long kept) {
        LoggedInference inference = event.data();
        UUID id = event.id().value();
        ByteBuffer inputs = frozen.filter(
                        known -> row.isRegression() && known.layout().features().size() <= settings.mostLearned())
                .map(known -> Binary.write(known.numbers(row)))
                .orElseGet(Binary::nothing);
        return new Prediction(
                id.getMostSignificantBits(),
                id.getLeastSignificantBits(),
                inference.version().version(),
                row.prediction(),
                row.position().partition(),
                row.position().offset(),
                Micros.of(inference.at()),
                labelled,
                row.score(),
                inputs,
                kept,
                Points.rounded(inference));
    }

    private static boolean answered(int status) {
        return status >= 200 && status < 300;
    }
}
