package dev.weir.drift.core.estimate;

import dev.weir.drift.core.profile.CategoryText;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a classifier's answers and labels mean. With positive labels it is binary; without, an answer is positive that is
 * right, and only the accuracy has a meaning.
 *
 * @param positives labels of the positive class
 */
public record Grading(Set<String> positives) {

    public Grading {
        positives = positives.stream().map(CategoryText::of).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isBinary() {
        return !positives.isEmpty();
    }

    /**
     * The answer; none without a probability.
     *
     * @param score probability of the predicted label
     */
    public Optional<Answer> answer(@Nullable String prediction, double score) {
        if (prediction == null || !(score >= 0 && score <= 1)) {
            return Optional.empty();
        }
        boolean positive = !isBinary() || positives.contains(prediction);
        return Optional.of(new Answer(positive ? score : 1 - score, positive));
    }

    /** Whether the truth about an answer is the positive class. */
    public boolean truth(String prediction, String label) {
        return isBinary() ? positives.contains(label) : prediction.equals(label);
    }
}
