package dev.weir.drift.messaging.inference;

import dev.weir.drift.core.estimate.Answer;
import dev.weir.drift.core.estimate.Grading;
import dev.weir.drift.core.profile.CategoryText;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.messaging.state.Judged;
import dev.weir.drift.messaging.state.Prediction;
import dev.weir.drift.messaging.store.Binary;
import dev.weir.drift.messaging.store.Micros;
import java.util.Optional;

/** Truths about earlier inferences, on their way. */
public final class Outcomes {

    private Outcomes() {}

    /**
     * Whether an answer was right, or how far off; none when neither can be told. A whole number is the same with a fraction
     * of zeros, as pandas writes it.
     */
    public static Optional<Judged> judge(Prediction prediction, String said, Grading grading) {
        Optional<String> predicted = prediction.getPredicted();
        String observed = CategoryText.of(said);
        String label = predicted.isPresent() && isSame(predicted.get(), observed) ? predicted.get() : whole(observed);
        if (predicted.isPresent()) {
            Optional<Answer> answer = grading.answer(predicted.get(), prediction.getScore());
            return Optional.of(judged(prediction)
                    .setWrong(!predicted.get().equals(label))
                    .setProbability(answer.map(Answer::probability).orElse(null))
                    .setPositive(answer.map(Answer::positive).orElse(false))
                    .setTruth(grading.truth(predicted.get(), label))
                    .setInputs(Binary.nothing())
                    .build());
        }
        return number(label)
                .filter(truth -> Double.isFinite(truth - prediction.getScore()))
                .map(truth -> judged(prediction)
                        .setWrong(false)
                        .setProbability(null)
                        .setPositive(false)
                        .setTruth(false)
                        .setLoss(Math.abs(truth - prediction.getScore()))
                        .setInputs(prediction.getInputs())
                        .build());
    }

    public static Outcome read(Judged judged, int partition) {
        return new Outcome(
                new Position(partition, judged.getOffset()),
                judged.getAt(),
                judged.getWrong(),
                judged.getProbability()
                        .map(probability -> new Answer(probability, judged.getPositive()))
                        .orElse(null),
                judged.getTruth(),
                judged.getLoss().orElse(Double.NaN),
                Binary.doubles(judged.getInputs()));
    }

    private static boolean isSame(String predicted, String label) {
        return predicted.equals(label) || whole(predicted).equals(whole(label));
    }

    /** Without a fraction of zeros behind digits, as in 1.0 or -1.00. */
    private static String whole(String label) {
        int end = label.length();
        while (end > 0 && label.charAt(end - 1) == '0') {
            end--;
        }
        if (end == label.length() || end < 2 || label.charAt(end - 1) != '.') {
            return label;
        }
        for (int i = end - 2; i >= 0; i--) {
            char c = label.charAt(i);
            boolean sign = c == '-' && i == 0 && end > 2;
            if (!sign && (c < '0' || c > '9')) {
                return label;
            }
        }
        return label.substring(0, end - 1);
    }

    private static Judged.Builder judged(Prediction prediction) {
        return Judged.newBuilder()
                .setOffset(prediction.getOffset())
                .setAt(Micros.time(prediction.getAt()))
                .setLoss(null);
    }

    private static Optional<Double> number(String label) {
        try {
            double number = Double.parseDouble(label);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
