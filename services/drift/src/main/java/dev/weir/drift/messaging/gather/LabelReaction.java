package dev.weir.drift.messaging.gather;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.inference.Outcomes;
import dev.weir.drift.messaging.state.Judged;
import dev.weir.drift.messaging.state.Prediction;
import dev.weir.events.LabelObserved;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;

/** Holds each label against the answer that it is about; lets it wait while the answer is not known. */
final class LabelReaction implements Consumer<Record<String, Event<LabelObserved>>> {

    private final GatherSettings settings;
    private final Gathering gathering;
    private final LabelJoin join;
    private final Feedbacks feedback;
    private final TrafficMetrics metrics;

    LabelReaction(
            GatherSettings settings, Gathering gathering, LabelJoin join, Feedbacks feedback, TrafficMetrics metrics) {
        this.settings = settings;
        this.gathering = gathering;
        this.join = join;
        this.feedback = feedback;
        this.metrics = metrics;
    }

    @Override
    public void accept(Record<String, Event<LabelObserved>> record) {
        Event<LabelObserved> event = record.value();
        String model = event.data().getModel();
        Optional<Prediction> answer = join.label(record);
        if (answer.isEmpty()) {
            metrics.label(model, join.await(record) ? "waiting" : "repeated");
        } else if (answer.get().getLabelled()) {
            metrics.label(model, "repeated");
        } else {
            metrics.label(model, "joined");
            Prediction prediction = answer.get();
            feedback.given(event, prediction, record.timestamp());
            Outcomes.judge(
                            prediction,
                            event.data().getLabel(),
                            settings.counter().grading())
                    .ifPresent(judged -> gather(
                            gathering,
                            settings,
                            new ModelVersion(model, prediction.getVersion()),
                            prediction.getPartition(),
                            judged,
                            event.envelope()));
        }
    }

    /** @param cause event that brought the second half, be it the inference or the label */
    static void gather(
            Gathering gathering,
            GatherSettings settings,
            ModelVersion version,
            int partition,
            Judged judged,
            Envelope cause) {
        Gathered.Labels labels = gathering.of(
                version, Gathered.Labels.NAME, Gathered.Labels.class, () -> new Gathered.Labels(version, partition));
        labels.add(judged);
        labels.because(cause, judged.getAt());
        if (labels.size() >= settings.mostLabels() || labels.bytes() >= settings.mostBytes()) {
            gathering.passOn(labels);
        }
    }
}
