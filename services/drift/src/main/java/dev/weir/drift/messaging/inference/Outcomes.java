package dev.weir.drift.messaging.inference;

import dev.weir.drift.core.estimate.Answer;
import dev.weir.drift.core.estimate.Grading;
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

    /** Whether an answer was right, or how far off; none when neither can be told. */
    public static Optional<Judged> judge(Prediction prediction, String label, Grading grading) {
        Optional<String> predicted = prediction.getPredicted();
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
                .filter(truth -> Double.isFinite(prediction.getScore()))
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
