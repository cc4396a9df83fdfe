package dev.weir.drift.messaging;

import dev.weir.drift.messaging.state.Prediction;
import dev.weir.drift.messaging.state.WaitingLabel;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.mesh.Event;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** The memory in which inferences and labels meet, whichever comes first; each inference has one label, the first. */
final class LabelJoin {

    private final TimedStore<Prediction> predictions;
    private final TimedStore<WaitingLabel> waiting;

    LabelJoin(ProcessorContext<?, ?> context, Duration patience) {
        this.predictions = new TimedStore<>(context, DriftStores.PREDICTIONS, patience);
        this.waiting = new TimedStore<>(context, DriftStores.WAITING_LABELS, patience);
    }

    /** Whether this very event was here before. */
    boolean knows(Record<String, Event<InferenceLogged>> record) {
        Event<InferenceLogged> event = record.value();
        return predictions
                .near(key(event.data()), predictions.time(record))
                .filter(found -> found.value().getEventId().equals(event.id().toString()))
                .isPresent();
    }

    /** Remembers an answer, and gives the label that waited for it. */
    Optional<WaitingLabel> remember(Record<String, Event<InferenceLogged>> record, Prediction prediction) {
        String key = key(record.value().data());
        long time = predictions.time(record);
        Optional<TimedStore.Entry<WaitingLabel>> label = waiting.near(key, time);
        label.ifPresent(found -> waiting.remove(key, found.time()));
        predictions.put(
                key,
                new TimedStore.Entry<>(
                        time,
                        Prediction.newBuilder(prediction)
                                .setLabelled(label.isPresent())
                                .build()));
        return label.map(TimedStore.Entry::value);
    }

    /** The answer that a label is about, marked as labelled. */
    Optional<Prediction> label(Record<String, Event<LabelObserved>> record) {
        String key = key(record.value().data());
        Optional<TimedStore.Entry<Prediction>> answer = predictions.near(key, predictions.time(record));
        answer.ifPresent(found -> predictions.put(
                key,
                new TimedStore.Entry<>(
                        found.time(),
                        Prediction.newBuilder(found.value()).setLabelled(true).build())));
        return answer.map(TimedStore.Entry::value);
    }

    /** Lets a label wait for its inference. */
    void await(Record<String, Event<LabelObserved>> record) {
        Event<LabelObserved> event = record.value();
        waiting.put(
                key(event.data()),
                new TimedStore.Entry<>(
                        waiting.time(record),
                        WaitingLabel.newBuilder()
                                .setLabel(event.data().getLabel())
                                .build()));
    }

    static Prediction prediction(Event<InferenceLogged> event, RecordMetadata where) {
        InferenceLogged inference = event.data();
        return Prediction.newBuilder()
                .setEventId(event.id().toString())
                .setVersion(inference.getVersion())
                .setPredicted(inference.getPrediction().orElse(null))
                .setPartition(where.partition())
                .setOffset(where.offset())
                .setAt(inference.getRequestedAt())
                .setLabelled(false)
                .build();
    }

    private static String key(InferenceLogged inference) {
        return StateKeys.inference(inference.getModel(), inference.getInferenceId());
    }

    private static String key(LabelObserved label) {
        return StateKeys.inference(label.getModel(), label.getInferenceId());
    }
}
