package dev.weir.drift.messaging.gather;

import dev.weir.drift.messaging.inference.LoggedInference;
import dev.weir.drift.messaging.protection.ProtectionSignals;
import dev.weir.drift.messaging.state.Given;
import dev.weir.drift.messaging.state.Prediction;
import dev.weir.drift.messaging.state.ProtectionSignal;
import dev.weir.drift.messaging.state.WaitingLabel;
import dev.weir.events.LabelObserved;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Tells the place of the model of each label that meets its inference, which is the first of it. */
final class Feedbacks {

    private final ProcessorContext<String, SpecificRecord> context;

    Feedbacks(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
    }

    /** A label whose inference was known. */
    void given(Event<LabelObserved> label, Prediction prediction, long timestamp) {
        forward(
                label.data().getModel(),
                label.envelope(),
                ProtectionSignals.given(label.data(), prediction, timestamp),
                timestamp);
    }

    /** A label that had waited for its inference. */
    void waited(Event<LoggedInference> inference, WaitingLabel label, Prediction prediction) {
        forward(
                inference.data().model(),
                inference.envelope(),
                ProtectionSignals.given(inference.data().id(), label, prediction),
                label.getAt());
    }

    private void forward(String model, Envelope cause, Given given, long timestamp) {
        context.forward(new Record<>(model, new ProtectionSignal(ProtectionSignals.caused(cause), given), timestamp));
    }
}
