package dev.weir.drift.core.embedding;

import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.twosample.MultipleTesting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All statistics of all modalities of a model, with one probability of any false finding (Holm). */
public final class JointTest {

    private JointTest() {}

    public static List<EmbeddingChange> changes(
            Map<Modality, Map<EmbeddingStatistic, Double>> probabilities, Level level) {
        List<EmbeddingChange> looked = new ArrayList<>();
        probabilities.forEach((modality, statistics) -> statistics.forEach(
                (statistic, probability) -> looked.add(new EmbeddingChange(modality, statistic, probability))));
        double[] adjusted = MultipleTesting.holm(
                looked.stream().mapToDouble(EmbeddingChange::probability).toArray());
        List<EmbeddingChange> changes = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            EmbeddingChange change = looked.get(i);
            if (adjusted[i] <= level.alpha()) {
                changes.add(new EmbeddingChange(change.modality(), change.statistic(), adjusted[i]));
            }
        }
        return changes;
    }
}
