package dev.weir.drift.messaging;

import dev.weir.drift.messaging.state.Prediction;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.events.InferenceLogged;
import dev.weir.mesh.Event;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Passes each answered request on once, remembers the answer, and meets a label that came first. */
final class InferenceReaction implements Consumer<Record<String, Event<InferenceLogged>>> {

    private final ProcessorContext<String, Signal> context;
    private final LabelJoin join;
    private final TrafficMetrics metrics;

    InferenceReaction(ProcessorContext<String, Signal> context, Duration patience, TrafficMetrics metrics) {
        this.context = context;
        this.join = new LabelJoin(context, patience);
        this.metrics = metrics;
    }

    @Override
    public void accept(Record<String, Event<InferenceLogged>> record) {
        Event<InferenceLogged> event = record.value();
        String model = event.data().getModel();
        if (!answered(event.data().getStatus())) {
            metrics.inference(model, "unanswered");
        } else if (join.knows(record)) {
            metrics.inference(model, "duplicate");
        } else {
            metrics.inference(model, "observed");
            RecordMetadata where = context.recordMetadata().orElseThrow();
            forward(record, Signals.observed(event, where));
            Prediction prediction = LabelJoin.prediction(event, where);
            join.remember(record, prediction).ifPresent(label -> {
                metrics.label(model, "joined");
                prediction
                        .getPredicted()
                        .map(predicted ->
                                Signals.judged(event.envelope(), prediction, !predicted.equals(label.getLabel())))
                        .ifPresent(signal -> forward(record, signal));
            });
        }
    }

    private void forward(Record<String, Event<InferenceLogged>> record, Signal signal) {
        context.forward(new Record<>(record.value().data().getModel(), signal, record.timestamp()));
    }

    private static boolean answered(int status) {
        return status >= 200 && status < 300;
    }
}
