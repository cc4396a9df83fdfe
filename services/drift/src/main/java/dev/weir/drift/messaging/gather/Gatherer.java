package dev.weir.drift.messaging.gather;

import dev.weir.drift.messaging.inference.LoggedInference;
import dev.weir.drift.messaging.state.FrozenReference;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.events.LabelObserved;
import dev.weir.mesh.Event;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes inferences and labels of one partition to what gathers them, and passes on signals of both. */
public final class Gatherer implements Consumer<Record<String, Event<?>>> {

    private final InferenceReaction inferences;
    private final LabelReaction labels;

    private Gatherer(InferenceReaction inferences, LabelReaction labels) {
        this.inferences = inferences;
        this.labels = labels;
    }

    @Override
    public void accept(Record<String, Event<?>> record) {
        switch (record.value().data()) {
            case LoggedInference ignored -> inferences.accept(known(record));
            case LabelObserved ignored -> labels.accept(known(record));
            default -> throw new IllegalStateException("neither an inference nor a label");
        }
    }

    /** The same record, whose data was looked at: another one would be a copy of all its headers. */
    @SuppressWarnings("unchecked")
    private static <T> Record<String, Event<T>> known(Record<?, ?> record) {
        return (Record<String, Event<T>>) record;
    }

    /** Makes the gatherers of tasks, and tells each what bins were frozen. */
    public static final class Tasks {

        private final GatherSettings settings;
        private final TrafficMetrics metrics;
        private final Map<TaskId, KnownBins> bins = new ConcurrentHashMap<>();
        private final SharedBins shared = new SharedBins();

        public Tasks(GatherSettings settings, TrafficMetrics metrics) {
            this.settings = settings;
            this.metrics = metrics;
        }

        public Gatherer gatherer(ProcessorContext<String, SpecificRecord> context) {
            KnownBins known = new KnownBins(context.getStateStore(DriftStores.BINS), shared);
            bins.put(context.taskId(), known);
            Gathering gathering = new Gathering(context);
            context.schedule(settings.passOn(), PunctuationType.WALL_CLOCK_TIME, now -> gathering.passOnAll());
            Feedbacks feedback = new Feedbacks(context);
            LabelJoin join = new LabelJoin(context, settings.labelPatience());
            return new Gatherer(
                    new InferenceReaction(context, settings, gathering, known, join, feedback, metrics),
                    new LabelReaction(settings, gathering, join, feedback, metrics));
        }

        public Consumer<Record<String, FrozenReference>> listener(ProcessorContext<Void, Void> context) {
            TaskId task = context.taskId();
            return record -> {
                KnownBins known = bins.get(task);
                if (known == null) {
                    throw new IllegalStateException("task " + task + " has no gatherer");
                }
                known.put(record.key(), record.value());
            };
        }
    }
}
