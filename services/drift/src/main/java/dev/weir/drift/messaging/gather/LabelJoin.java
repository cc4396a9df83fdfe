package dev.weir.drift.messaging.gather;

import dev.weir.drift.core.inbox.RecentEvents;
import dev.weir.drift.core.profile.CategoryText;
import dev.weir.drift.messaging.inference.LoggedInference;
import dev.weir.drift.messaging.inference.SaidTimes;
import dev.weir.drift.messaging.state.Prediction;
import dev.weir.drift.messaging.state.WaitingLabel;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.Micros;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.TimedStore;
import dev.weir.events.LabelObserved;
import dev.weir.mesh.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The memory in which inferences and labels meet, whichever comes first; each inference has one label, the first. */
final class LabelJoin {

    /** Places for the events of a partition that are known by heart, 8 bytes each. */
    private static final int MOST_RECENT = 1 << 19;

    /** Seconds by which an event may be ahead of its record and be told from others by its own time. */
    private static final long MOST_AHEAD = 86_400;

    /** The key of the event that is furthest ahead of the clock; no inference has it, as each names its model. */
    private static final String AHEAD = StateKeys.inference("", "");

    private final TimedStore<Prediction> predictions;
    private final TimedStore<WaitingLabel> waiting;
    private final ProcessorContext<?, ?> context;
    private final boolean first;
    private final long patience;
    private @Nullable RecentEvents recent;

    LabelJoin(ProcessorContext<?, ?> context, Duration patience) {
        this.predictions = new TimedStore<>(context, DriftStores.PREDICTIONS, Prediction.class, patience);
        this.waiting = new TimedStore<>(context, DriftStores.WAITING_LABELS, WaitingLabel.class, patience);
        this.context = context;
        this.first = predictions.isEmpty();
        this.patience = patience.toMillis();
    }

    /** Whether this very event was here before. */
    boolean knows(Record<String, Event<LoggedInference>> record) {
        Event<LoggedInference> event = record.value();
        UUID id = event.id().value();
        if (recent().isNew(said(record), bits(id), now())) {
            return false;
        }
        return predictions
                .at(key(event.data()), time(record))
                .filter(found -> found.value().getEventHigh() == id.getMostSignificantBits()
                        && found.value().getEventLow() == id.getLeastSignificantBits())
                .isPresent();
    }

    /** Whether this very event was here before, as far as that is known by heart; no answer of it is kept. */
    boolean remembers(Record<String, Event<LoggedInference>> record) {
        return recent().surelyCame(said(record), bits(record.value().id().value()), now());
    }

    private static long bits(UUID id) {
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }

    /** Made with the first event: before it the context has no time. */
    private RecentEvents recent() {
        if (recent == null) {
            recent = first ? RecentEvents.ofNone(MOST_RECENT) : RecentEvents.after(now(), ahead(), MOST_RECENT);
        }
        return recent;
    }

    private Instant ahead() {
        return predictions
                .near(AHEAD, context.currentSystemTimeMs())
                .map(found -> Micros.time(found.value().getAt()))
                .orElse(Instant.EPOCH);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** The event time that an inference is kept by, in milliseconds since 1970. */
    long time(Record<String, Event<LoggedInference>> record) {
        return predictions.time(record);
    }

    /** The label that waits for an inference; it waits no longer. */
    Optional<WaitingLabel> waiting(Record<String, Event<LoggedInference>> record) {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        String key = key(record.value().data());
        long time = time(record);
        Optional<TimedStore.Entry<WaitingLabel>> label =
                waiting.near(key, time).filter(found -> near(found.value().getAt(), time));
        label.ifPresent(found -> waiting.remove(key, found.time()));
        return label.map(TimedStore.Entry::value);
    }

    /** Remembers an answer. */
    void remember(Record<String, Event<LoggedInference>> record, Prediction prediction) {
        predictions.put(key(record.value().data()), time(record), prediction);
        Instant at = said(record);
        if (RecentEvents.isAhead(at, now()) && at.isAfter(ahead())) {
            predictions.put(AHEAD, context.currentSystemTimeMs(), prediction);
        }
    }

    /** The answer that a label is about, marked as labelled. */
    Optional<Prediction> label(Record<String, Event<LabelObserved>> record) {
        String key = key(record.value().data());
        long time = predictions.time(record);
        Optional<TimedStore.Entry<Prediction>> answer =
                predictions.near(key, time).filter(found -> near(found.value().getTime(), time));
        answer.filter(found -> !found.value().getLabelled())
                .ifPresent(found -> predictions.put(
                        key,
                        found.time(),
                        Prediction.newBuilder(found.value()).setLabelled(true).build()));
        return answer.map(TimedStore.Entry::value);
    }

    /** Lets a label wait for its inference, unless an earlier one does; gives whether it waits. */
    boolean await(Record<String, Event<LabelObserved>> record) {
        LabelObserved label = record.value().data();
        long time = waiting.time(record);
        if (waiting.near(key(label), time)
                .filter(found -> near(found.value().getAt(), time))
                .isPresent()) {
            return false;
        }
        waiting.put(
                key(label),
                time,
                new WaitingLabel(
                        CategoryText.of(label.getLabel()),
                        time,
                        label.getSource(),
                        Micros.of(SaidTimes.notAfter(label.getObservedAt(), record.timestamp()))));
        return true;
    }

    /** What the event says of its time, but no more than {@value #MOST_AHEAD} seconds after its record: all later ones are alike. */
    private static Instant said(Record<String, Event<LoggedInference>> record) {
        Instant at = record.value().data().at();
        return SaidTimes.isAfter(at, record.timestamp(), MOST_AHEAD)
                ? Instant.ofEpochMilli(record.timestamp()).plusSeconds(MOST_AHEAD)
                : at;
    }

    private boolean near(long one, long other) {
        return Math.abs(one - other) <= patience;
    }

    private static String key(LoggedInference inference) {
        return StateKeys.inference(inference.model(), inference.id());
    }

    private static String key(LabelObserved label) {
        return StateKeys.inference(label.getModel(), label.getInferenceId());
    }
}
