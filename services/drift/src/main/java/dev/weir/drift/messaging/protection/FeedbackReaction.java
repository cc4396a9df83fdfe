package dev.weir.drift.messaging.protection;

import dev.weir.drift.messaging.state.Prediction;
import dev.weir.drift.messaging.state.ProtectionSignal;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.TimedStore;
import dev.weir.events.LabelObserved;
import dev.weir.mesh.Event;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Tells the place of the model of each label whose inference is known. */
final class FeedbackReaction implements Consumer<Record<String, Event<LabelObserved>>> {

    private final ProcessorContext<String, ProtectionSignal> context;
    private final TimedStore<Prediction> predictions;

    FeedbackReaction(ProcessorContext<String, ProtectionSignal> context, Duration patience) {
        this.context = context;
        this.predictions =
                new TimedStore<>(context, DriftStores.PREDICTIONS, Prediction.class, patience).filledByAnother();
    }

    @Override
    public void accept(Record<String, Event<LabelObserved>> record) {
        LabelObserved label = record.value().data();
        predictions
                .near(StateKeys.inference(label.getModel(), label.getInferenceId()), predictions.time(record))
                .ifPresent(found -> context.forward(new Record<>(
                        label.getModel(),
                        new ProtectionSignal(
                                ProtectionSignals.caused(record.value().envelope()),
                                ProtectionSignals.given(label, found.value(), record.timestamp())),
                        record.timestamp())));
    }
}
