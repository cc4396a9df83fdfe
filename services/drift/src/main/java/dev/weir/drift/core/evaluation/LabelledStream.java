package dev.weir.drift.core.evaluation;

import dev.weir.drift.core.detector.Direction;
import java.util.ArrayList;
import java.util.List;

/**
 * Records with labels, in the order of their arrival.
 *
 * @param classes how many labels there are
 */
public record LabelledStream(List<Feature> features, int classes, List<Example> examples) implements TestStream {

    public LabelledStream {
        features = List.copyOf(features);
        examples = List.copyOf(examples);
        if (classes < 1 || examples.stream().anyMatch(example -> example.label() < 0 || example.label() >= classes)) {
            throw new IllegalArgumentException("each label is one of " + classes);
        }
    }

    @Override
    public int size() {
        return examples.size();
    }

    /** Each record is first classified and then learned; when errors rise, the learner forgets everything. */
    @Override
    public Run run(Watch watch) {
        NaiveBayes learner = new NaiveBayes(features, classes);
        List<Integer> alarms = new ArrayList<>();
        long wrong = 0;
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            boolean missed = learner.classify(example.features()) != example.label();
            wrong += missed ? 1 : 0;
            if (Direction.UP.hears(watch.add(missed ? 1 : 0))) {
                alarms.add(i);
                learner = new NaiveBayes(features, classes);
            }
            learner.learn(example);
        }
        return new Run(alarms, (double) wrong / Math.max(1, examples.size()));
    }
}
