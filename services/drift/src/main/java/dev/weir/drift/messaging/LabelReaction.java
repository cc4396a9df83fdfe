package dev.weir.drift.messaging;

import dev.weir.drift.messaging.state.Prediction;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.events.LabelObserved;
import dev.weir.mesh.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Holds each label against the answer that it is about; lets it wait while the answer is not known. */
final class LabelReaction implements Consumer<Record<String, Event<LabelObserved>>> {

    private final ProcessorContext<String, Signal> context;
    private final LabelJoin join;
    private final TrafficMetrics metrics;

    LabelReaction(ProcessorContext<String, Signal> context, Duration patience, TrafficMetrics metrics) {
        this.context = context;
        this.join = new LabelJoin(context, patience);
        this.metrics = metrics;
    }

    @Override
    public void accept(Record<String, Event<LabelObserved>> record) {
        String model = record.value().data().getModel();
        Optional<Prediction> answer = join.label(record);
        if (answer.isEmpty()) {
            metrics.label(model, "waiting");
            join.await(record);
        } else if (answer.get().getLabelled()) {
            metrics.label(model, "repeated");
        } else {
            metrics.label(model, "joined");
            judge(record, answer.get());
        }
    }

    private void judge(Record<String, Event<LabelObserved>> record, Prediction prediction) {
        Event<LabelObserved> event = record.value();
        prediction.getPredicted().ifPresent(predicted -> {
            boolean wrong = !predicted.equals(event.data().getLabel());
            context.forward(new Record<>(
                    event.data().getModel(), Signals.judged(event.envelope(), prediction, wrong), record.timestamp()));
        });
    }
}
